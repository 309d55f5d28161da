"""Phrases of running text that tell the part of an argument.

One entry a line: a weight, then phrases between commas, in the signs of ``phrases.Phrase``.
"""

from __future__ import annotations

CUES = {
    "context": """
        3 is a * that, is an * that, is the name of, is named after, was named after, takes its name, was born
        3 grew up, is a public holiday, a museum, the subject of a, is written in, was written into law
        3 was first used, came to power, gained independence, became independent, at independence, since the war
        3 is measured at, is measured as, the sample, the survey covers, was conducted, interviews with, we visited
        3 we interviewed, figures are taken from, the tables, the data come from, we collected, respondents were
        2.5 for most of the * century, for much of the * century, for half a century, for a century, by <old>
        2.5 in <old>, since <old>, until <old>, of <old>, in the early <decade>, in the late <decade>
        2.5 belonged to the state, had once been, had never been, were built for, was built for, still belonged
        2.5 is run by, are run by, is responsible for, is divided between, lies between, links the, lies on
        4 his predecessor, her predecessor, its predecessor, was strained, were strained, was a period of
        2 dates back, dates from, dated from, goes back to, go back to, originat*, was founded, were founded
        2 came into being, came into existence, can be traced, was first raised, historically, traditionally
        2 for centuries, for decades, for generations, for a long time, in those days, long before, ever since
        2 until the, from the <decade>, in the <decade>, since the <decade>, of the <decade>, in the nineties
        2 in the eighties, in the seventies, since the seventies, was once, were once, <decade> onwards
        2 <decade> and <decade>, this article, this paper, this report examines, this study, this brief, is structured
        2 is organised as, is defined as, is understood as, the term, the concept, literature, we use data, we define
        2 refers to, it defines, is borrowed from, was borrowed from, coined, denotes, <old>, centuries ago
        2 decades ago, years ago, a century ago, colonial, colonis*, coloniz*, square kilomet*, landlocked
        2 inhabitants, is home to, mainstay, was drafted, was created in, were created in, was established in
        2 were established in, was nationalis*, was privatis*, nationalis*, privatis*, after independence
        2 since independence, land reform, royal edict*, predecessor*, forerunner*, successor, legacy, heritage
        1.5 under the * cabinet, the previous government, the previous, previous *, had been, had already, had once
        1.5 had never, used to, at first, at that time, at the time, in the past, by the end of the century
        1.5 previously, formerly, former*, long-standing, longstanding, war, post-war, wartime, traditional, tradition
        1.5 custom*, ancient, medieval, empire, kingdom, royal, imperial, convicts, founder*, founding, arose in
        1.5 emerged in, began in, began as, started as, opened in <year>, survived, followed, the first *
        1.5 the first was, dissolved, merged, resettled, rediscovered, belonged to, passed to, came to, is made up of
        1.5 consists of, consist of, is divided into, is elected, are elected, is governed by, is run by
        1.5 thinly settled, of households, of the population, per head, the average, has * members, have joined
        1.5 was adopted in, was signed in, was placed under, was shelved, was taken up, was amended, has been amended
        1.5 has long, have long, had long, was for a long time, has held, have held, was torn, the constitution
        1.5 the act of, the law of, regulations, articles, distinguishes, two thirds live, accounts for, makes up
        1.5 make up, are owned by, is owned by, lies in, stands in, rests on
        1 from <year> to, until <year>, since <year>, in <year>, between <year> and, decade, decades, century, once
        1 then, when, later, earlier, eventually, quietly, finally, oldest, remained, remittances, aftermath, strained
        1 cornerstone, population, the four years, during the four years, was leased, was sold, went bankrupt
        1 in force since, for the first time, crisis of, still standing
        0.5 were, was, became, had
        0 not only, is not only, are not only, was not only, were not only, but also, not just, not merely""",
    "drivers": """
        4 there is another reason, there is a second reason, a second reason, a second force, a third force
        4 another force, the first reason, is the first reason, is the second, another driver, the main driver
        4 explained mainly, is due mainly, was due mainly, due mainly to, mainly because, largely because
        4 partly because
        4 chiefly because, not least because, is rooted in, lies behind, lie behind, is behind, are behind
        4 stands behind
        3 explained by, explain the timing, drew in, draws in, draw in, has drawn, was drawn by, opened the markets
        3 had no reason to, have no reason to, has no reason to, every reason to, out of fear, was fear, fear of being
        3 has made * attractive, made * attractive, more attractive, more profitable, so cheap that, cheaper than
        3 so people, so farmers, so families, so firms, so they, so we, so that nobody, as prices, as the price
        3 as demand, as it warms, has warmed, are warming, is warming, move north, shrinking since, has been shrinking
        3 compete for, competes for, competing for, is paid to, are paid to, first of all, was need, it was need
        3 wants to depend, want to depend, dependence on, outweigh*, under pressure to, lobbying, lobbied, campaigned
        3 scandal*, outrage, an election, swing *, voters, electoral, before the election, public anger, uproar
        4 in response to, against the backdrop of, against a backdrop of, amid growing, amid rising, has led to
        4 have led to, strategic challenge, biggest challenge, comes after, came after, was prompted by
        4 concern about the * threat, called * a threat
        3 rising tensions, growing tensions, mounting pressure, growing pressure, escalation of, gap * has widened
        3 widened, threat to, threats to, challenge to, greatest challenge, greatest * challenge, greatest threat
        3 persistent threats, increasing importance of, growing importance of, growing significance of
        3 increasing significance of, increasingly serious, increasingly dangerous, rapidly changing, makes it a
        3 make it a, willingness to, in the context that, in light of, in view of, new challenges, emerging challenges
        3 against rising
        2.5 driven by, caused by, fuelled by, fueled by, prompted by, spurred by, triggered by, brought about by
        2.5 stem from, stems from, stemmed from, arise from, arises from, springs from, spring from, root cause*
        2.5 main reason*, main cause*, chief reason*, the reason, the reasons, driving force, drivers of
        2.5 factor behind, factors behind, is explained by, explain why, explains why, explains much, explain much
        2.5 played a part, plays a part, plays a role, did the rest, does the rest, on account of, out of necessity
        2.5 owes less, owes more, owes much, the result was, as a result of, the motive*, motivat*, has an interest
        2.5 have an interest, interest in having, is attracted by, attracted by, made * worse, makes * worse
        2.5 aggravat*, contributed to this, further source, a further reason, another reason, one reason
        2.5 the ground for, is why, which is why, that is why, explains the, two motives, three forces
        2.5 several stresses, reflects war, response to, is a response, ist auf, zurückzuführen, en raison de, à cause
        2.5 debido a, do đó mà, xuất phát từ, the rise of, under pressure from, mutual need
        1.5 because, because of, due to, owing to, thanks to, since they, since the * are, since * are, since * is
        1.5 since people, since patients, led to, leads to, lead to, led * to, leading to, which led, in turn, pushed
        1.5 push, pushes, pushing, pull, pulled, spur, prompt*, trigger*, drive, drives, drove, driving, accelerat*
        1.5 intensif*, amplif*, reinforc*, strengthened the effect, encourag*, discourag*, incentive*, attract*
        1.5 tempt*, lure*, makes it, make it, made it, makes them, which makes, making, the more *, tipped the scales
        1.5 adds to, add to, added to, contribut*, raised the stakes, stakes, explain, explains, explained
        1.5 explanation, reason, reasons, motive*, grounds, cause, causes, caused, causing, source of, sources, blame
        1.5 owes, spiral, forces, factor, factors, leverage, demand for, rising demand, growing demand
        1.5 increasing demand, increasingly, more than before, scarce, scarcity, faster than, as * rise, as * grow
        1.5 as * fall, so that only, so only, wish to, wishes to, want, wants, wants a, seek, seeks, hopes for
        1.5 hope for, is looking for, needs a, need cash, in need of, ambition*, ambitious neighbour, profit from
        1.5 profits from, benefit from, escalat*, has grown, have grown, has doubled, have doubled, have multiplied
        1.5 has multiplied, grew, swell, surge, surged, boom, spread, spreads, in the face of, respond to, responds to
        1.5 expects, accounts for half, live longer, fewer children, birth rate, ageing, aging, higher pay, low wages
        1.5 wages, cheap, cheaper, dear, weak currency, falling costs, rising prices, high price, high prices
        1 growing, rising, soaring, falling, amid, influence, competition, compete, rival, rivalry, rivals, threat*
        1 aggressi*, assertive, expansion, arms race, trend*, shift, shifted, switched to, fear, fears, fearing, worry
        1 concern*, anxious, pride, wish, urbani*, urbanis*, warming, warmer, mild, migration, price of, inflation
        1 unemployment, low, therefore, thus, hence, so that, need, needs, depend on, advantage, profitable, pays
        1 worthwhile, out of reach, opened up, opening up, attraction, pressure*, press for, responded, arithmetic
        1 behind, closing of, shortage of labour""",
    "areas": """
        3 rose by, fell by, grew by, increased by, declined by, dropped by, amounted to, stood at, totalled
        3 compared with
        3 more than a year before, year on year, percentage points, up from, down from, the lowest since
        3 the highest since, installed capacity, entered service, in the first quarter, in the second quarter
        3 in the third quarter, in the fourth quarter, has started to, have started to, has begun to, have begun to
        3 has been fitted, had fitted, have been fitted, was fitted, has certified, have certified, was developed
        3 were developed, has been developed, rests on three, rests on four, three instruments, in three ways
        3 three ways
        3 in practice, has completed, have completed, has hired, have hired, has bought, have bought, we bought, we run
        3 we have hired, we opened, have accepted, has accepted, have taken part, took part, has been tested
        2 employs, charges, runs every, each pupil, each patient, each farmer, each household, per pupil, per patient
        2 are checked, is checked, are collected, is collected, is levied, are shared, is paid into
        2 goes to the treasury
        2 the first ship, crews, welders, nurses, gains in, gained, attendance
        2 expressed, stressed, reaffirmed, denounced, condemned, welcomed, accused, accusing, underlined, emphasised
        2 emphasized, encouraged the, noting that, expressed its *, expressed their *, expressed strong *
        2 is facing an *, share another, share their *, share the *, share an *, are part of, have been part of
        2 are seeking to, is seeking to, pledged, pledges, pledged to work together, vowed, committed to
        2 a step toward, a step towards, took a step, agreed, signed, launched, adopted, approved, introduced
        2 deployed, inaugurated, jointly, joint, have formed, has formed, has set up, have set up, set up a
        2 was opened, were opened, has opened, have opened, under the accord, under the agreement, under the scheme
        2 under the deal, under the programme, under the new, under it, under which, memorandum, protocol, trilateral
        2 bilateral, cooperat*, pilot, pilot districts, programme offers, programme, scheme offers, package that
        2 a package, free courses, free of charge, the fund covers, the fund pays, fund of, pays a bonus, receive a
        2 receives a, are trained, must register, are limited to, is limited to, fines, was moved to, were moved to
        2 now serve, now share, now has, can now, may now, a common, share data, will share, have trained
        2 trained together, exchange*, initiative*, agreement*, accord, accords, invested, investment*, a convenu
        2 a lancé, vereinbart*, beschloss*, acordó, firmó, ký kết, thỏa thuận, has been expanded, were made in
        2 was passed, has issued
        1.5 opened, completed, established, built, installed, laid, planted, painted, distributed, replaced, awarded
        1.5 recruited, licensed, licences, licenses, lends, lend, supplies, supply, provides, provide, provided
        1.5 offers, offer, trains, trained, training, teaches, attend*, pays for, pay for, finances, financed, funded
        1.5 funds, grant, grants, loans, loan, guarantee*, subsid*, support from, supports, support, aid, insures
        1.5 obliges, obliged, requires, bans, banned, caps, a cap, abolish*, extends, creates, recognises, recognizes
        1.5 harmonis*, harmoniz*, standardis*, pooled, pool, pools, coordinat*, merge their, swap, publish*, mobile
        1.5 staffed, volunteers, help desk, centre, center, training centre, secretariat, control room, course
        1.5 courses, workshop*, mentor, advice, app, platform, sensors, satellite, register, trackers, patrol, patrols
        1.5 exercise, exercises, command, headquarters, radar, battalion*, batter*, missile*, purchase*, procurement
        1.5 delivered, deliver, delivery, equipped, tests, field trials, technicians, trials, enrolled, participants
        1.5 patients can, people enrolled, applications, each month, every month, every hour, every spring
        1.5 once a quarter, twice a year, each summer, a week, within ten days, on site, at <number> points, exports
        1.5 imports, increased from, rose from, fell from, grew from, half goes into, goes into, of the <number>
        1.5 operate*, operates, runs, run, serves, serve, carries, inspectors check, check, checks
        0.8 announced, met, visit, visited, talks, summit, meeting, project*, budget*, spending, produc*, technolog*
        0.8 plan to, plans to, scheme, strengthen*, enhanc*, promot*, partnership*, measures, reform*
        0.6 capacity, statement, ministers, ministry, parliament passed, passed, act in, since may, since june
        0.6 since january, in march, in april, in may, in june, in july, in january, in february, in october
        0.6 in november, last year, in the first year, contracts, contract, manage*, staff, teams, officers
        0.6 farmers receive, visitors pay, owners must, citizens, residents, households, receive, receives, received
        0.6 both sides, the two armies""",
    "challenges": """
        3 had not been paid, not been paid, forced * to leave, forced to leave, have disappeared, has disappeared
        3 blame the, blames the, depend on one, depends on one, switched off, no longer work, do not work
        3 does not work
        3 booked until, still takes, still take, are too few, is too low, are too low, is too small, nobody knows
        3 do not speak to, is blurred, is another matter, are another matter, there is nobody, broke down, give way
        3 gives way, gave way, years late, months late, twice the price, postponed * times, is provisional
        3 are provisional, may be wrong, cannot be compared, had to be corrected, errs by, is missing from, are missing
        3 has increased smuggling, smuggl*, at their expense, out of step, behind its target, behind schedule
        5 stand in the way of, stands in the way of, still faces a number of, challenges stand, still obstacles
        5 weak point in
        4 important challenges, serious challenges, significant challenges, major challenges, many challenges
        4 need to be resolved, needs to be resolved, to be overcome, to be resolved, still to be resolved
        4 challenges remain, problems remain, there are still, there is still
        4 obstacle*, red lines, raises concerns, raises * concerns, face a dilemma, faces a dilemma, raises questions
        4 raise questions, raises doubts, fears that, fear that, may conflict with, still limited, remains limited
        4 complicate the, further complicate, absence of, the absence of, weak point, at the cost of
        4 at the expense of, obstacles due to, opposes the, widespread opposition, disputes over, dispute over
        4 how to balance, ^ how to, balance between, foot the bill, foot * of the bill, covering the cost*
        4 cover the cost*, bear the cost*, bearing the cost*, share of the cost*, sustainability, strong opposition to
        4 criticism of
        3 sensitive issue*, demonstrations, disagreement*, concerns about, concerns over, worried that, are wary
        3 is wary, wary of
        2.5 challenge*, constraint*, barrier*, dilemma, uphill battle, hurdle*, bottleneck*, contentious, still face
        2.5 still faces, faces a number of, unresolved, stand in the way, stands in the way, hamper*, hinder*, imped*
        2.5 défi*, herausforderung*, desafío*, thách thức, khó khăn, difficulté*, schwierigkeit*, shortage of
        2.5 shortages, short of, at odds, in short supply, weak spot, has stalled, have stalled, stalled, not settled
        2.5 is not settled, has yet to, have yet to, remains contested, remain contested, riddled with, to no avail
        2.5 in name only, on paper, in reality, in theory, break down, run out, runs out, lack, lacks, lack of
        2.5 lacking, for want of, shortfall*, insufficient, inadequate, not enough, too few, too small, too slow
        2.5 too little, too late, falls short, fall short, complain*, mistrust, distrust, nobody, cannot, could not
        2.5 unable, unreliable, incomplete, fail, fails, failed, failing, failure*, refuse, refuses, refused, reject*
        2.5 oppose, opposes, opposed, opposition, critic*, protest*
        2 ^ however, ^ although, ^ despite, ^ but, ^ yet, ^ nevertheless, ^ nonetheless, ^ though, ^ in spite of
        2 difficult*, doubt, doubts, object, objects, objected, objection*, backlog*, constrain*, vulnerab*, dispute*
        2 burden*, conflict with, complicat*, divisions, friction, undermin*, is still limited, delay*, debt, overrun*
        2 overloaded, controvers*, unequal, unfair, split, divided, contradict*, overlap, overlaps, contested, illegal
        2 illegally, vanish*, errors, leak, leaks, outdated, crash*, postponed, cancelled, broke up, founded on
        2 founder on, resigned, gone to court, to court, petition, struggle, struggles, struggling, suffer, suffers
        2 worst, neglected, wrong, trouble, problem*, give up, turn away, expensive, costly, costs climb
        2 bill has risen, eats up, loss of, losses, lost, poorly, badly, rarely, seldom, hardly, barely, scarcely
        2 do not, does not, did not, has not, have not, is not, are not, was not, were not
        1.5 no one, never, not, no, neither, nor, none, nothing, without, few, fewer dare, little, only, even, yet
        1.5 but, however, despite, although, though, still, meanwhile, unless, outstanding, deadlock, silent, unclear
        1.5 uncertain*, late, slow, slowly, idle, empty, closed, waiting, wait, takes years, take years
        1.5 years on average, seven years, unpaid, underpaid, corrupt*, fraud, abuse*, exclude*, fall outside
        1.5 left out, driven out, pushed out, fear, fears, afraid, threatened, risk*, danger*, quarrel*, blocked
        1.5 blocks, forbid*, prevents, prevent, hard to, problem, impossible, opaque, mess, bureaucra*, auditors
        1.5 audits, ombudsman, uncovered
        1 concern*, tension*, threat*, scrutin*, remain, remains, cost of, costs, limited, inequal*, loss, poor, weak
        1 weakness*, missing, absent, scattered, fragment*, patchy, uneven, tired, gap, gaps, single supplier, refusal
        1 stop, stops, stopped, half of, a third of, one in <number>, worse, shrink*, sinks, drop out
        1 quit, leave for""",
    "implications": """
        3 can learn, could learn, my advice, our advice, is a promise, what can be done, what should we
        3 what should be done
        3 will judge, will be judged, we estimate that, if nothing changes, if the *, keep the, the findings suggest
        3 the results suggest, the evidence suggests, would raise, would mean, would cost, could rise, could fall
        3 will peak, will run dry, will fall below, come back, not come back, let it be, it will not, will not be
        3 ought, do better, done better, would have done better, a better, be wiser, it is time, we need, must end
        3 the task, the test, the question is, success will, will depend on, depends on a decision
        2.5 possible to understand, it is possible to, this shows, this suggests, implication*, in conclusion
        2.5 in summary, to conclude, recommend*, it remains to be seen, the way forward, prospects, outlook
        2.5 looking ahead, in the long run, long-term viability, future efforts, policymakers should
        2.5 governments should, government should, should prioriti*, triển vọng, à l'avenir, künftig, en el futuro
        2.5 es sollte*, il faut, debería*, cần phải, nên, what matters now, what remains is, the lesson, lesson is
        2.5 lessons, suggests that, case suggests, taken together, this means, that means, it does mean, means that
        2.5 the sooner, either way, none of this, would be wise, it would be, be unwise, well advised, ought to
        2.5 should, must, must be, needs to be, need to, needs to, will have to, will need, would have to, have to
        2.5 can no longer, the choice, one option, first option, another is, a third would, in the years ahead
        2.5 in the coming years, over the next, by <far>, by the end of the decade, by the middle of, mid-century
        2.5 within reach, way out, sensible course, would do better, high time, time to, future work, unless
        2.5 otherwise, is likely to, are likely to, likely to, unlikely, is unlikely, will probably, is expected to
        2.5 are expected to, are forecast, is forecast, is projected, are projected, depends on whether
        2.5 depend on whether
        2 could, would, might, may, will, will only, will hardly, will show, will depend, expect, expected, predict*
        2 forecast*, appears unlikely, much will depend, hold only if, provided that, whether the, whoever
        2 consequence*, watch, look closely, touchstone, will be crucial, well-positioned, ensure the continued
        2 scenario*, in the first case, in the second case, in a third case, option*, compromise, alternatives, choose
        2 choosing, decide, ^ publish, ^ close, ^ require, ^ invite, ^ start, ^ let, ^ give, ^ fund, ^ stay, ^ ask
        2 ^ keep, ^ make, ^ review, ^ invest, ^ avoid, ^ ensure, ^ build, ^ use, ^ set, ^ tie, ^ link, ^ focus
        2 ^ train, ^ begin, ^ stop, ^ pay, ^ do not, ^ do, ^ first, ^ second, ^ third, ^ finally, ^ above all
        2 and review, ^ watch, ^ if, ^ should, ^ without, policy options, policymakers, lenders ought, for investors
        2 for the ministry, for planners
        1.5 if, then, over time, next, next year, next one, the next, coming, ahead, future, overall, therefore, thus
        1.5 rather than, instead, needed, calls for, demands a, demands that, requires patience, outcome, at stake
        1.5 the better, better, wiser, fairer, easier to, least costly, best, worth, first step, caution, patience
        1.5 matters, what matters, speaks for, evidence, in autumn, takes effect in, expires in, expires, decides on
        1 should also, can, remains to, remains, after the grant, ends, lead to, give, let, propose*, suggest
        1 suggests, hope*, long term, long-term, end of, tomorrow""",
}
