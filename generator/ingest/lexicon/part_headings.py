"""Words of headings that tell the part of an argument.

One entry a line: a weight, then phrases between commas, in the signs of ``phrases.Phrase``. Words of several languages
stand together: a heading is short, and few of them clash.
"""

from __future__ import annotations

HEADINGS = {
    "context": """
        6 road to $, once upon a time, ^ then and now $, how it used to be, the making of, ^ what happened $
        6 what we know
        6 what you need to know, need to know, who we are, about the data, about this series, about the survey
        6 a history, the history of *
        6 legal background, policy background
        6 early history, recent history, brief overview, ^ the numbers $, by the numbers, a quick primer, primer
        6 explainer
        6 in the beginning, it began with, it started with, before we begin, a word about, etymology, early life
        6 where we stand, where it stands, where things are, where the country stands
        5 in culture, in popular culture
        5 related work, previous work, prior work, earlier work, prior research, previous research, data sources
        5 data and definitions, notes on *, technical notes, glossary
        5 ^ ownership $, design and construction, ^ description $, ^ characteristics $
        6 how * came about, how the * came about, how it came about, how it came to this, how * began
        6 how the * began, how it began, how it all began, how we got here, how it started, how * started
        6 how the * started, how * arose, how * fell into, how * became, how the * became, how it grew, how * grew
        6 how the * grew, how the * fell, where * comes from, where it comes from, where * come from, the road to
        6 story so far, the story so far, what has gone before, what came before, a brief history
        6 a short history, short history, brief history, where things stand, where we stand, what is meant
        6 what * means by, what is meant by, who is who, who's who, at a glance, lie of the land
        6 the lie of the land, the starting point, starting position, legal basis, half a century, a century of
        6 decades of, centuries of, years of, before the reform, before the *, until now, the situation today
        6 state of play, current situation, earlier attempts, early attempts, long history, in retrospect
        6 looking back, a look back, the long view, key facts, basic facts, key terms, key concepts, the basics
        6 in numbers, in figures, facts and figures
        5 origin, origins, birth of, beginnings, early years, early days, antecedent*, prehistory, genesis
        5 emergence of, rise and fall, prologue, setting, landscape, backdrop, country profile, profile, geography
        5 chronicle*, chronology, timeline, milestones, inherited, inheritance, heritage, tradition*, past
        5 roots of the scheme, roots of cooperation, roots of the partnership, legislation, legal framework
        5 legal situation, institutional framework, institutional setting, terminology, definition*, glossary
        5 old quarrels, old *, from * to *, from * * to *, a region of, a country of, a land of
        5 how * is organised, structure of the *, population, demography of, inventory, status quo, existing *
        5 a history of, history
        4 story, memory, memories, journey, precedent*, forerunner*, founding, foundation of, foundations of
        4 evolution, development of, stages, phases, first steps, colonial, post-war, cold war, treaty of
        4 since independence, in brief, in short, who they are, what it is, what is a, what is the, what are
        4 background*, historical, legacy, literature review, theoretical framework, conceptual framework
        4 analytical framework, state of the art, hintergrund*, vorgeschichte, contexte, historique, arrière-plan
        4 contexto, antecedentes, historia, marco teórico, bối cảnh, lịch sử, ausgangslage, ausgangspunkt
        4 geschichte, rückblick, cơ sở lý luận, tổng quan, methodolog*, context*, kontext
        3 overview, baseline, predecessor*, concept*, review, current state, where the * stand*, method, methods
        3 data and methods, état des lieux, cadre juridique, méthode*, aperçu, bestandsaufnahme, überblick
        3 rechtsrahmen, methode*, begriff*, situación actual, panorama, marco legal, metodología, thực trạng
        3 khái niệm, phương pháp*, khung pháp lý
        2 introduction*, introducción, einleitung*, einführung, giới thiệu, mở đầu, đặt vấn đề, introductory
        2 preface, foreword, purpose, scope, objective*, aims, about this *, research question*, materials, data
        2 sample, study area, avant-propos
        1 situation, experience, period, before, early, former, previous*, since, chronolog*""",
    "drivers": """
        6 why reform is needed, why * needed, why * is needed, why * are needed, why we need, why now, why act
        6 why * now, why * rose, why * rise, why * fell, why * fall, why * grow, why * grew, why * matters now
        6 why the *, why * leave, why * left, why * come, why * came, why * sank, why * changed, why * want
        6 why * go, why * stay, why * move, why * moved, why * happened, why * happens, what keeps, what made
        6 what is pushing, what is pulling, what brought, what led, what sparked, what lies at the root
        6 motivation of, motivation for, motives of, follow the *, the need for reform
        6 need for reform, factors behind, the forces behind, what is at work, who benefits
        6 sources of the *, sources of growth, sources of pressure, the return of *
        6 the lure of, the appeal of, demand and supply
        6 a perfect storm, perfect storm, ^ the spark $, the tipping point, tipping point, wake-up call
        6 explaining the *, ^ explanations $, how did we get here, how did it come to, how could it come to
        6 why, why now, why it, what explains, what drives, what is driving, what drove, what lies behind
        6 what is behind, behind the, what moved, what moves, what pushed, what pushes, what motivates, what fuels
        6 what caused, what triggers, what triggered, what changed, what has changed, what has led to, who wants
        6 who gains, who profits, how the shortage arose, how the * arose, how the crisis arose, the demand side
        6 demand side, supply and demand, push and pull, the pull of, pull of, push factors, pull factors
        6 forces of change, forces at work, driving force*, underlying *, deeper causes, roots of the problem
        6 roots of the crisis, roots of the shortage, roots of the conflict, roots of the * shortage
        6 roots of the * crisis, the logic of, the economics of, the arithmetic of, interests at stake
        6 vested interests, cui bono, under pressure
        5 cause, causes, causal, driver, drivers, determinant*, factor, factors, motive*, motivat*, reason*
        5 rationale, forces, interest, interests, pressure*, incentive*, trigger*, catalyst*, engine*, impetus
        5 explanation*, explaining, roots, root of, stake, stakes, logic, calculus, calculation*, ambition
        5 ambitions, self-interest, temptation*, appetite, demand, rivalry, rivalries, growing *, rising *
        5 changing *, a changing *, accelerat*, driver*, facteur*, ursache*, treiber, triebkräfte, causas
        5 factores, nguyên nhân, nhân tố, yếu tố, root causes, motiv*, pourquoi, impulsor*, warum, por qué
        5 động lực
        4 dynamics, arms race, competition, scramble, race for, hunger for, thirst for, need for, quest for, fear
        4 fears, fear of, greed, money and *, necessity, shift*, trend*, megatrend*, tide, wave, surge, boom
        4 growth of, decline of, rise of, ageing, aging, warming, urbanis*, urbaniz*, geopolitic*, effect of
        4 magnet, attraction*, allure, momentum, spread of, urge, mechanism*, explain*, moteurs, raisons, gründe
        4 razones, lý do
        3 drives, environment of, push, underlying, tendances, tendencias, xu hướng, auslöser, montée, auge
        2 growth, influence*, threat, threats, demand for, price of, prices, climate, technological change
        2 globalis*, globaliz*, migration, demograph*, security situation, changing, transformation, emergence
        2 exposure, external, internal, world market*, market forces, climate change""",
    "areas": """
        6 main points, key points, key findings, main findings, main results, headline figures, ^ headlines $
        6 ^ highlights $
        6 what we do, what we did, our work, what * are doing, what * is doing, what is in *, what's in *
        6 what is inside
        6 inside the *, in action, at work, put to work, ^ the plan $, ^ the law $, ^ the contract $, ^ the programme $
        6 policy response, policy responses, the response so far, promising practice, programme design
        6 design of the *, three pillars, four pillars, five pillars, pillars of
        6 what has been achieved, what has been built, what it looks like, how * helps, how * help, how * respond
        6 putting * to work, making * work, paying for *
        5 main features
        5 proposals in *, roll-out, rollout
        5 implementation of
        6 measures taken, steps taken, what was agreed, what has been agreed, what was done, what has been done
        6 what is being done, what they agreed, what * agreed, what works, what the money buys, what * buys
        6 what the * buys, what it does, what it offers, what it covers, what * covers, how it works, how * works
        6 how the * works, how the scheme works, how * is done, how they cooperate, how * cooperate, who does what
        6 who does *, in practice, on the ground, toolbox, the toolbox, tool kit, toolkit, joint work
        6 joint work on, joint action, fields of, fields of *, areas of, first results, early results
        6 pilot projects, services on offer, on offer, steps towards, steps to, steps taken to
        6 first steps towards, a package for, package for, package of, the package, the deal, what is on the table
        6 where the money goes, where * goes, rules for, rules on, new rules, work in progress, a new law, new law
        6 the new law, what changes, what has changed in practice, ^ the programme $, the scheme in practice
        6 what * do, what * does, what the * does, what the law says, the response, how * responded
        6 how the * responded, measures so far, progress so far, lines of work, lines of action, strands of work
        5 measure, measures, instrument*, tool, tools, steps, action, actions, activit*, initiative*, programme*
        5 program, programs, project*, pilot*, scheme*, package*, pillar*, component*, cooperat*, collaborat*
        5 joint *, partnership*, ties, defence ties, agreement*, accord*, deal, deals, pact, services, service
        5 provision*, reform*, arrangement*, implementation, delivery, practice*, response*, intervention*
        5 good practice, best practice, case stud*, example*, achievement*, results, findings, progress
        5 deployment*, exercise*, exchange*, procurement, investment*, policies, regulation*, rules, solution*
        5 key areas, domains, bereiche, handlungsfelder, maßnahmen, massnahmen, ergebnis*, mesures, résultats
        5 domaines, ámbitos, medidas, resultados, lĩnh vực, biện pháp, kết quả, nội dung
        4 trade and *, * and trade, training, research, support for, help for, aid for, assistance, funding
        4 financing, grants, subsid*, infrastructure, cooperation in, bases, weapons, capabilit*, sanctions
        4 working together, common *, sharing, building, strengthen*, improv*, expand*, promot*, protect*
        4 what the agreement, plan, plans, strategy, strategies, modernis*, moderniz*, contents, provisions
        4 budget*, new *, towards *, fighting, combating, tackling, curbing, cutting, saving, restoring, managing
        4 managing *, securing, work on, work with, at work, at sea, joint projects, areas, evaluation, umsetzung
        4 mise en œuvre, réalisations, políticas, acciones, implementación, fortschritt*, chính sách, điều chỉnh
        4 triển khai
        3 cooperation, coopération, zusammenarbeit, cooperación, hợp tác, adjust*, enhanc*, addressing
        3 implementing, raising, developing, coordination, development*, deploy*, support*, reducing, increasing
        3 protecting, deliver*, integration of
        2 policy, politics, politic*, econom*, trade, security, defen*, technolog*, health, energy, transport
        2 education, focus, analysis, analyse, analysis of, relation*, alliance, sector, sectors, governance
        2 network*, operation*, role of, commerce, handel, politik, wirtschaft*, économie, economía, comercio
        2 kinh tế, thương mại, an ninh, quốc phòng""",
    "challenges": """
        6 where the money is missing, where * is missing, where the * is missing, what is missing
        6 what stands in the way, what is holding, what holds, what hinders, what blocks, why so little
        6 why so few, why so slow, why little, why nothing, why it is hard, why it is difficult, why * fail*
        6 why the * fail*, why * stall*, why the * stall*, why not, why it does not, why progress is slow
        6 why * is slow, why * are slow, why * lag*, why it fails, why they *, why reform is, what went wrong
        6 what goes wrong, what can go wrong, what could go wrong, what is wrong, what has gone wrong
        6 what remains to be done, what remains open, what does not work, what is not working, what could derail
        6 open questions, loose ends, weak spot, weak spots, weak point*, weak link*, the trouble with
        6 trouble with, the problem with, the limits of, limits of, limits to, the price of, price of success
        6 the other side, dark side, the downside, voices against, too many cooks, too many *, too few *
        6 too little *, too late, too slow, not enough, not in my *, not yet, no money, no *, a divided *
        6 divided *, unequal *, uneasy *, unfinished *, unanswered *, unsolved *, unresolved *, broken *
        6 when * fail, when the * fail, when * fails, when the * fails, falling short, short of, running out
        6 in short supply, under strain, at odds, in the way, gaps in, gap between, lost *, loss of, losses
        6 lack of, want of, shortage of, dearth of, left behind, who is left, who loses, where it hurts
        6 where it stalls, where * stall*, where * fails, room for improvement, remaining *, sticking points
        6 bones of contention, on paper, hard *, cost overruns, growing pains, blind spot*, still *
        5 obstacle*, hurdle*, barrier*, bottleneck*, constraint*, limit, limits, limitation*, weakness*
        5 shortcoming*, deficien*, deficit*, defect*, flaw*, gap, gaps, difficult*, trouble*, problem*, challenge*
        5 criticism*, critic*, critique*, objection*, opposition, resistance, protest*, doubt*, complaint*
        5 grievance*, friction*, tension*, conflict*, dispute*, quarrel*, disagreement*, controvers*, dilemma*
        5 contradiction*, paradox*, failure*, failing*, setback*, delay*, shortage*, scarcity, shortfall*, risk
        5 risks, danger*, pitfall*, threat to, vulnerab*, fragil*, uncertaint*, unknown*, distrust, mistrust
        5 cracks, fault lines, inequal*, injustice*, drawback*, side effects, unintended *, bureaucracy, red tape
        5 burden*, backlog*, abuse*, corruption, fraud, crisis, stalemate, deadlock, impasse, concern*, worries
        5 anxiet*, headwind*, brake*, hindrance*, impediment*, hitches, snags, missing *, neglect*, poor *, weak *
        5 défi, défis, difficulté*, limites, herausforderung*, hindernis*, probleme, problèmes, grenzen
        5 schwierigkeit*, desafío*, obstáculo*, limitaciones, thách thức, khó khăn, hạn chế, retos, unresolved
        5 pitfalls, stumbling *, risques
        4 cost, costs, price to pay, debt, debts, debate*, reluctan*, unwilling*, hesita*, struggle*, hardship*
        4 pain*, waste*, trap, traps, loophole*, leak*, strain*, stress, trade-off*, vulnerabilit*, rủi ro
        4 red lines, backlash, burden, burdens, risiken, riesgos, lücken, kritik, bất cập, tồn tại, deficits
        4 defizite, critiques, stalled, delays
        3 threat, threats, balancing, inequalit*, inequit*, pushback, fails, failing, divide, loss*
        2 burden-sharing, dependen*, domestic""",
    "implications": """
        6 road to <year>, road to <far>, towards <year>, towards <far>, toward <far>, to <far>, by <far>, <far>
        6 what * will mean, what the * will mean, what it will mean, what will *, what it could mean, what this could
        6 what must change, what needs to change, what has to, what should change, what would i, what i would
        6 what we recommend, what we ask, our asks, our recommendations, our view, my view, the verdict, ^ verdict $
        6 so what *, and now, now what, final word, parting thoughts, parting shot, the takeaway, key takeaways
        6 a better way, better ways, fixing the *, how to fix, how to make, how to get, how we can
        6 getting out of *, getting * right, getting it right, breaking the *, turning the *, closing the *
        6 the bigger picture, bigger picture, policy implications, research agenda, future work, future research
        6 where to from, where from, in the future
        6 looking to the *, what comes after, what could, what might, from here to
        6 call for *, time for a, time to *, an agenda for, a plan for, a roadmap, road map, after * fails
        6 ^ in sum $, in closing, to close, ^ closing $, ^ wrapping up $, ^ in the end $, at the end of, ^ at last $
        6 what to watch, what to do, what next, what now, what comes next, what follows, what it means
        6 what this means, what that means, what * means for, what should, what should be done, what must
        6 what must be done, what needs to, what needs to happen, what needs to be done, what can be done
        6 what could be done, what would help, what would *, what if, what is to be done, what remains to do
        6 what the future, what lies ahead, what happens next, what happens if, where next, where to
        6 where from here, where do we go, where it goes from here, why it matters, why this matters
        6 why * matters, so what, to do, next steps, the next *, the next * years, next years, looking ahead
        6 looking to, looking forward, looking beyond, advice to, advice for, a word to, lessons for, lessons from
        6 the lesson, the way out, a way out, ways out, the way forward, way forward, way ahead, path forward
        6 the path ahead, road ahead, the road ahead, the choice ahead, choices ahead, the years ahead
        6 the task ahead, the decade ahead, beyond the *, beyond *, after the *, a look ahead, from here
        6 policy options, the options, final remarks, final thoughts, closing thoughts, closing remarks, last word
        6 in conclusion, to sum up, summing up, taking stock, the bottom line, consequences for, implications for
        6 meaning for, what is at stake, three scenarios, two scenarios, the coming *, how to *, how it could
        6 how * could, how * should, how it might, who should, towards a, the case for, a case for, time to
        6 time for, a call for, call to action, how it may, how long, will it, can it, can the *, is it, should *
        5 recommendation*, suggestion*, proposal*, advice, lesson*, conclusion*, concluding, outlook, prospect*
        5 future, forecast*, projection*, scenario*, option*, choice*, consequence*, implication*, takeaway*
        5 takeaways, significance, repercussion*, ramification*, epilogue, coda, afterword, tomorrow, horizon
        5 ahead, agenda, prognos*, priorities, to-do, must, should, needed, remedies, cure, cures, roadmap, vision
        5 ways forward, guidance, watch, watchlist, signpost*, indicators to, prospects, ausblick, schluss*
        5 empfehlung*, perspectives, recommandation*, recomendacion*, perspectivas, kiến nghị
        5 policy recommendation*, research implications, khuyến nghị, triển vọng, consequences, the way ahead
        5 hàm ý, schlussfolgerung*, folgen, folgerung*, conséquences, implicaciones, consecuencias, enseignements
        4 impact*, effect, effects, aftermath, discussion, summary, alternatives, alternative, hope, hopes
        4 chances, opportunities, expectation*, questions for, next, coming *, toward*, conclusión*, conclusiones
        4 kết luận, fazit, lessons*, options, what needs, what happens, zukunft, avenir, futuro, giải pháp
        4 đề xuất, implicat*
        3 effect of, discussion*, auswirkung*, effets, impacto*, discusión, tác động, bedeutung
        2 expected, beyond, long term, long-term, diskussion""",
}
