"""Phrases of running text that tell the part of an argument.

One entry a line: a weight, then phrases between commas, in the signs of ``phrases.Phrase``.
"""

from __future__ import annotations

CUES = {
    "context": """
        2 dates back, dates from, dated from, goes back to, go back to, originat*, was founded, were founded
        2 came into being, came into existence, can be traced, was first raised, historically, traditionally
        2 for centuries, for decades, for generations, for a long time, in those days, long before, ever since
        2 until the, from the <decade>, in the <decade>, since the <decade>, of the <decade>, in the nineties
        2 in the eighties, in the seventies, since the seventies, was once, were once, <decade> onwards
        2 <decade> and <decade>, this article, this paper, this report examines, this study, this brief
        2 is structured, is organised as, is defined as, is understood as, the term, the concept, literature
        2 we use data, we define, refers to, it defines, is borrowed from, was borrowed from, coined, denotes
        2 <old>, centuries ago, decades ago, years ago, a century ago, colonial, colonis*, coloniz*
        2 square kilomet*, landlocked, inhabitants, is home to, mainstay, was drafted, was created in
        2 were created in, was established in, were established in, was nationalis*, was privatis*, nationalis*
        2 privatis*, after independence, since independence, land reform, royal edict*, predecessor*, forerunner*
        2 successor, legacy, heritage
        1.5 under the * cabinet, the previous government, the previous, previous *, had been, had already, had once
        1.5 had never, used to, at first, at that time, at the time, in the past, by the end of the century
        1.5 previously, formerly, former*, long-standing, longstanding, war, post-war, wartime, traditional
        1.5 tradition, custom*, ancient, medieval, empire, kingdom, royal, imperial, convicts, founder*, founding
        1.5 arose in, emerged in, began in, began as, started as, opened in <year>, survived, followed, the first *
        1.5 the first was, dissolved, merged, resettled, rediscovered, belonged to, passed to, came to
        1.5 is made up of, consists of, consist of, is divided into, is elected, are elected, is governed by
        1.5 is run by, thinly settled, of households, of the population, per head, the average, has * members
        1.5 have joined, was adopted in, was signed in, was placed under, was shelved, was taken up, was amended
        1.5 has been amended, has long, have long, had long, was for a long time, has held, have held, was torn
        1.5 the constitution, the act of, the law of, regulations, articles, distinguishes, two thirds live
        1.5 accounts for, makes up, make up, are owned by, is owned by, lies in, stands in, rests on
        1 from <year> to, until <year>, since <year>, in <year>, between <year> and, decade, decades, century
        1 once, then, when, later, earlier, eventually, quietly, finally, oldest, remained, remittances, aftermath
        1 strained, cornerstone, population, the four years, during the four years, was leased, was sold
        1 went bankrupt, in force since, for the first time, crisis of, still standing
        0.5 were, was, became, had""",
    "drivers": """
        2.5 driven by, caused by, fuelled by, fueled by, prompted by, spurred by, triggered by, brought about by
        2.5 stem from, stems from, stemmed from, arise from, arises from, springs from, spring from, root cause*
        2.5 main reason*, main cause*, chief reason*, the reason, the reasons, driving force, drivers of
        2.5 factor behind, factors behind, is explained by, explain why, explains why, explains much, explain much
        2.5 played a part, plays a part, plays a role, did the rest, does the rest, on account of, out of necessity
        2.5 owes less, owes more, owes much, the result was, as a result of, the motive*, motivat*, has an interest
        2.5 have an interest, interest in having, is attracted by, attracted by, made * worse, makes * worse
        2.5 aggravat*, contributed to this, further source, a further reason, another reason, one reason
        2.5 the ground for, is why, which is why, that is why, explains the, two motives, three forces
        2.5 several stresses, reflects war, in response to, response to, is a response, ist auf, zurückzuführen
        2.5 en raison de, à cause, debido a, do đó mà, xuất phát từ, the rise of, under pressure from, mutual need
        1.5 because, because of, due to, owing to, thanks to, since they, since the * are, since * are, since * is
        1.5 since people, since patients, led to, leads to, lead to, led * to, leading to, which led, in turn
        1.5 pushed, push, pushes, pushing, pull, pulled, spur, prompt*, trigger*, drive, drives, drove, driving
        1.5 accelerat*, intensif*, amplif*, reinforc*, strengthened the effect, encourag*, discourag*, incentive*
        1.5 attract*, tempt*, lure*, makes it, make it, made it, makes them, which makes, making, the more *
        1.5 tipped the scales, adds to, add to, added to, contribut*, raised the stakes, stakes, explain, explains
        1.5 explained, explanation, reason, reasons, motive*, grounds, cause, causes, caused, causing, source of
        1.5 sources, blame, owes, spiral, forces, factor, factors, leverage, demand for, rising demand
        1.5 growing demand, increasing demand, increasingly, more than before, scarce, scarcity, faster than
        1.5 as * rise, as * grow, as * fall, so that only, so only, wish to, wishes to, want, wants, wants a, seek
        1.5 seeks, hopes for, hope for, is looking for, needs a, need cash, in need of, ambition*
        1.5 ambitious neighbour, profit from, profits from, benefit from, escalat*, has grown, have grown
        1.5 has doubled, have doubled, have multiplied, has multiplied, grew, swell, surge, surged, boom, spread
        1.5 spreads, in the face of, against rising, respond to, responds to, expects, accounts for half
        1.5 live longer, fewer children, birth rate, ageing, aging, higher pay, low wages, wages, cheap, cheaper
        1.5 dear, weak currency, falling costs, rising prices, high price, high prices
        1 growing, rising, soaring, falling, amid, influence, competition, compete, rival, rivalry, rivals
        1 threat*, aggressi*, assertive, expansion, arms race, trend*, shift, shifted, switched to, fear, fears
        1 fearing, worry, concern*, anxious, pride, wish, urbani*, urbanis*, warming, warmer, mild, migration
        1 price of, inflation, unemployment, low, therefore, thus, hence, so that, need, needs, depend on
        1 advantage, profitable, pays, worthwhile, out of reach, opened up, opening up, attraction, pressure*
        1 press for, responded, arithmetic, behind, closing of, shortage of labour""",
    "areas": """
        2 agreed, signed, launched, adopted, approved, introduced, deployed, inaugurated, jointly, joint
        2 have formed, has formed, has set up, have set up, set up a, was opened, were opened, has opened
        2 have opened, under the accord, under the agreement, under the scheme, under the deal
        2 under the programme, under the new, under it, under which, memorandum, protocol, trilateral, bilateral
        2 cooperat*, cooperation, pilot, pilot districts, programme offers, programme, scheme offers, package that
        2 a package, free courses, free of charge, the fund covers, the fund pays, fund of, pays a bonus
        2 receive a, receives a, are trained, must register, are limited to, is limited to, fines, was moved to
        2 were moved to, now serve, now share, now has, can now, may now, a common, share data, will share
        2 have trained, trained together, exchange*, initiative*, agreement*, accord, accords, invested
        2 investment*, a convenu, a lancé, vereinbart*, beschloss*, acordó, firmó, ký kết, thỏa thuận
        2 has been expanded, were made in, was passed, has issued
        1.5 opened, completed, established, built, installed, laid, planted, painted, distributed, replaced, awarded
        1.5 recruited, licensed, licences, licenses, lends, lend, supplies, supply, provides, provide, provided
        1.5 offers, offer, trains, trained, training, teaches, attend*, pays for, pay for, finances, financed
        1.5 funded, funds, grant, grants, loans, loan, guarantee*, subsid*, support from, supports, support, aid
        1.5 insures, obliges, obliged, requires, bans, banned, caps, a cap, abolish*, extends, creates, recognises
        1.5 recognizes, harmonis*, harmoniz*, standardis*, pooled, pool, pools, coordinat*, merge their, swap
        1.5 publish*, mobile, staffed, volunteers, help desk, centre, center, training centre, secretariat
        1.5 control room, course, courses, workshop*, mentor, advice, app, platform, sensors, satellite, register
        1.5 trackers, patrol, patrols, exercise, exercises, command, headquarters, radar, battalion*, batter*
        1.5 missile*, purchase*, procurement, delivered, deliver, delivery, equipped, tests, field trials
        1.5 technicians, trials, enrolled, participants, patients can, people enrolled, applications, each month
        1.5 every month, every hour, every spring, once a quarter, twice a year, each summer, a week
        1.5 within ten days, on site, at <number> points, exports, imports, increased from, rose from, fell from
        1.5 grew from, half goes into, goes into, of the <number>, operate*, operates, runs, run, serves, serve
        1.5 carries, inspectors check, check, checks
        0.8 announced, met, visit, visited, talks, summit, meeting, project*, budget*, spending, produc*, technolog*
        0.8 plan to, plans to, scheme, strengthen*, enhanc*, promot*, partnership*, measures, reform*
        0.6 capacity, statement, ministers, ministry, parliament passed, passed, act in, since may, since june
        0.6 since january, in march, in april, in may, in june, in july, in january, in february, in october
        0.6 in november, last year, in the first year, contracts, contract, manage*, staff, teams, officers
        0.6 farmers receive, visitors pay, owners must, citizens, residents, households, receive, receives, received
        0.6 both sides, the two armies""",
    "challenges": """
        3 ^ however, ^ although, ^ despite, ^ but, ^ yet, ^ nevertheless, ^ nonetheless, ^ though, ^ in spite of
        3 ^ meanwhile, may conflict with, still limited, fears that, concerns about, concerns over, worried that
        3 are wary, is wary, wary of
        2.5 challenge*, obstacle*, constraint*, barrier*, dilemma, uphill battle, hurdle*, bottleneck*, contentious
        2.5 still face, still faces, faces a number of, unresolved, stand in the way, stands in the way, red lines
        2.5 hamper*, hinder*, imped*, défi*, herausforderung*, desafío*, thách thức, khó khăn, difficulté*
        2.5 schwierigkeit*, shortage of, shortages, short of, at odds, in short supply, weak point, weak spot
        2.5 has stalled, have stalled, stalled, not settled, is not settled, has yet to, have yet to
        2.5 remains contested, remain contested, riddled with, to no avail, in name only, on paper, in reality
        2.5 in theory, break down, run out, runs out, lack, lacks, lack of, lacking, for want of, shortfall*
        2.5 insufficient, inadequate, not enough, too few, too small, too slow, too little, too late, falls short
        2.5 fall short, complain*, mistrust, distrust, nobody, no one, cannot, could not, never, unable, unreliable
        2.5 incomplete, fail, fails, failed, failing, failure*, refuse, refuses, refused, reject*, oppose, opposes
        2.5 opposed, opposition, critic*, protest*
        2 difficult*, doubt, doubts, object, objects, objected, objection*, backlog*, constrain*, vulnerab*
        2 dispute*, burden*, conflict with, complicat*, divisions, friction, undermin*, raises questions
        2 remains limited, is still limited, delay*, debt, overrun*, overloaded, controvers*, unequal, unfair
        2 split, divided, contradict*, overlap, overlaps, contested, illegal, illegally, vanish*, errors, leak
        2 leaks, outdated, crash*, postponed, cancelled, broke up, founded on, founder on, resigned, gone to court
        2 to court, petition, struggle, struggles, struggling, suffer, suffers, worst, neglected, wrong, trouble
        2 problem*, give up, turn away, expensive, costly, costs climb, bill has risen, eats up, loss of, losses
        2 lost, poorly, badly, rarely, seldom, hardly, barely, scarcely, do not, does not, did not, has not
        2 have not, is not, are not, was not, were not
        1.5 not, no, neither, nor, none, nothing, without, few, fewer dare, little, only, even, yet, but, however
        1.5 despite, although, though, still, meanwhile, unless, outstanding, deadlock, silent, unclear, uncertain*
        1.5 late, slow, slowly, idle, empty, closed, waiting, wait, takes years, take years, years on average
        1.5 seven years, unpaid, underpaid, corrupt*, fraud, abuse*, exclude*, fall outside, left out, driven out
        1.5 pushed out, fear, fears, afraid, threatened, risk*, danger*, quarrel*, blocked, blocks, forbid*
        1.5 prevents, prevent, hard to, problem, impossible, opaque, mess, bureaucra*, auditors, audits, ombudsman
        1.5 uncovered
        1 concern*, tension*, threat*, scrutin*, remain, remains, cost of, costs, limited, inequal*, loss, poor
        1 weak, weakness*, missing, absent, scattered, fragment*, patchy, uneven, tired, gap, gaps
        1 single supplier, refusal, stop, stops, stopped, half of, a third of, one in <number>, worse, shrink*
        1 sinks, drop out, quit, leave for""",
    "implications": """
        2.5 implication*, in conclusion, in summary, to conclude, recommend*, it remains to be seen, the way forward
        2.5 prospects, outlook, looking ahead, in the long run, long-term viability, future efforts
        2.5 policymakers should, governments should, government should, should prioriti*, triển vọng, à l'avenir
        2.5 künftig, en el futuro, es sollte*, il faut, debería*, cần phải, nên, what matters now, what remains is
        2.5 the lesson, lesson is, lessons, suggests that, case suggests, taken together, this means, that means
        2.5 it does mean, means that, the sooner, either way, none of this, would be wise, it would be, be unwise
        2.5 well advised, ought to, should, must, must be, needs to be, need to, needs to, will have to, will need
        2.5 would have to, have to, can no longer, the choice, one option, first option, another is, a third would
        2.5 in the years ahead, in the coming years, over the next, by <far>, by the end of the decade
        2.5 by the middle of, mid-century, within reach, way out, sensible course, would do better, high time
        2.5 time to, future work, unless, otherwise, is likely to, are likely to, likely to, unlikely, is unlikely
        2.5 will probably, is expected to, are expected to, are forecast, is forecast, is projected, are projected
        2.5 depends on whether, depend on whether
        2 could, would, might, may, will, will only, will hardly, will show, will depend, expect, expected
        2 predict*, forecast*, appears unlikely, much will depend, hold only if, provided that, whether the
        2 whoever, consequence*, watch, look closely, touchstone, will be crucial, well-positioned
        2 ensure the continued, scenario*, in the first, in the second, in a third, option*, compromise
        2 alternatives, choose, choosing, decide, ^ publish, ^ close, ^ require, ^ invite, ^ start, ^ let, ^ give
        2 ^ fund, ^ stay, ^ ask, ^ keep, ^ make, ^ review, ^ invest, ^ avoid, ^ ensure, ^ build, ^ use, ^ set
        2 ^ tie, ^ link, ^ focus, ^ train, ^ begin, ^ stop, ^ pay, ^ do not, ^ do, ^ first ,, ^ second ,
        2 ^ third ,, ^ finally ,, ^ above all ,, and review, ^ watch, ^ if, ^ should, ^ without, policy options
        2 policymakers, lenders ought, for investors, for the ministry, for planners
        1.5 if, then, over time, next, next year, next one, the next, coming, ahead, future, overall, therefore
        1.5 thus, rather than, instead, needed, calls for, demands a, demands that, requires patience, outcome
        1.5 at stake, the better, better, wiser, fairer, easier to, least costly, best, worth, first step, caution
        1.5 patience, matters, what matters, speaks for, evidence, in autumn, takes effect in, expires in, expires
        1.5 decides on
        1 should also, also, can, remains to, remains, after the grant, ends, lead to, give, let, propose*
        1 suggest, suggests, hope*, long term, long-term, end of, tomorrow""",
}
