"""Words that tell the part of an argument: in headings, and in running text.

One entry a line: weight, then words separated by commas; ``*`` stands for any ending. Within a part each weight has
one line or more. Heading words of several languages stand together: a heading is short, and few of them clash.
"""

from __future__ import annotations

HEADINGS = {
    "context": """
        4 background*, historical, history, legacy, heritage, origins, literature review, theoretical framework
        4 conceptual framework, analytical framework, where we stand, state of the art, hintergrund*, vorgeschichte
        4 contexte, historique, arrière-plan, contexto, antecedentes, historia, marco teórico, bối cảnh, lịch sử
        4 ausgangslage, ausgangspunkt, geschichte, rückblick, cơ sở lý luận, tổng quan, methodolog*, context*, kontext
        3 overview, evolution, baseline, predecessor*, definition*, concept*, terminology, legal framework, review
        3 current state, current situation, state of play, status quo, where things stand, where the * stand*
        3 at a glance, facts and figures, profile, setting, the story so far, how we got here, method, methods
        3 data and methods
        3 état des lieux, cadre juridique, méthode*, aperçu, bestandsaufnahme, überblick, rechtsrahmen, methode*
        3 begriff*
        3 situación actual, panorama, marco legal, metodología, thực trạng, khái niệm, phương pháp*, khung pháp lý
        2 introduction*, introducción, einleitung*, einführung, giới thiệu, mở đầu, đặt vấn đề, introductory
        2 preface, foreword
        2 purpose, scope, objective*, aims, about this *, research question*, materials, data, sample, study area
        2 avant-propos
        1 situation, experience, period, before, past, early, former, previous*, since, timeline, chronolog*""",
    "drivers": """
        5 driver*, cause, causes, determinant*, factor, factors, facteur*, ursache*, treiber, triebkräfte, causas
        5 factores
        5 nguyên nhân, nhân tố, yếu tố, root causes, motiv*, pourquoi, impulsor*, warum, por qué, động lực
        4 why, reason*, rationale, pressure*, explanation*, explain*, behind the, moteurs, raisons, gründe, razones
        4 lý do
        3 rise of, shift*, trend*, megatrend*, demand, incentive*, threat, threats, what is driving, what drives, drives
        3 geopolitic*, environment of, push, underlying, tendances, tendencias, xu hướng, auslöser, montée, auge
        2 growth, security situation, changing, transformation, influence*, competition, rivalry, emergence, surge
        2 boom, exposure
        2 external, internal, world market*, market forces, demograph*, climate change""",
    "areas": """
        5 areas of, fields of, key areas, domains, measures, reform*, findings, results, what was done
        5 what has been done
        5 bereiche, handlungsfelder, maßnahmen, massnahmen, ergebnis*, mesures, résultats, domaines, ámbitos, medidas
        5 resultados, lĩnh vực, biện pháp, kết quả, nội dung
        3 cooperation, coopération, zusammenarbeit, cooperación, hợp tác
        4 areas, achievement*, progress, policies, case stud*, evaluation, umsetzung, implementation, initiative*
        4 actions
        3 adjust*, strengthen*, enhanc*, addressing, expand*, improv*, promot*, implementing, action, response*
        3 programme*
        3 programs, instrument*, tackling, cutting, raising, managing, securing, restoring, developing
        4 mise en œuvre, réalisations, políticas, acciones, implementación, fortschritt*, chính sách, điều chỉnh
        4 triển khai
        3 agreement*, coordination, partnership*, investment*, project*, strategy, strategies, development*
        3 deploy*, support*
        3 building, reducing, increasing, protecting, funding, financing, delivery, deliver*, modernis*, moderniz*
        3 integration of
        2 policy, politics, politic*, econom*, trade, security, defen*, technolog*, health, energy, transport
        2 education, focus, plan
        2 analysis, analyse, analysis of, relation*, alliance, sector, sectors, services, governance, network*
        2 operation*, role of
        2 commerce, handel, politik, wirtschaft*, économie, economía, comercio, kinh tế, thương mại, an ninh
        2 quốc phòng""",
    "challenges": """
        5 challenge*, obstacle*, constraint*, barrier*, limitation*, limits, weakness*, shortcoming*, bottleneck*
        5 hurdle*
        5 difficult*, problem*, dilemma*, criticism*, drawback*, défi, défis, difficulté*, limites
        5 herausforderung*, hindernis*
        5 probleme, problèmes, grenzen, schwierigkeit*, desafío*, obstáculo*, limitaciones, thách thức, khó khăn
        5 hạn chế, retos
        5 unresolved, open questions, what could go wrong, pitfalls, what is missing, what is not working
        5 stumbling *, risques
        4 risk, risks, gap, gaps, concern*, controvers*, trade-off*, tension*, friction*, vulnerabilit*
        4 uncertaint*, rủi ro
        4 red lines, opposition, resistance, shortage*, backlash, burden, burdens, risiken, riesgos, lücken, kritik
        4 bất cập
        4 tồn tại, deficits, defizite, critiques, dispute*, conflict*, disagreement*, remaining *, stalled, delays
        3 threat, threats, balancing, inequalit*, inequit*, debate*, pushback, crisis, failure*, fails, failing
        3 divide, loss*
        2 cost, costs, burden-sharing, scarcity, stress, dependen*, domestic""",
    "implications": """
        5 implication*, outlook, recommendation*, prospects, way forward, next steps, what next
        5 looking ahead, road ahead, what it means, what this means, policy options, ausblick, schluss*, empfehlung*
        5 perspectives, recommandation*, recomendacion*, perspectivas, kiến nghị, policy recommendation*
        5 research implications
        4 conclusion*, concluding, conclusión*, conclusiones, kết luận, fazit, final remarks, closing remarks
        5 khuyến nghị, triển vọng, consequences, final thoughts, takeaway*, the way ahead
        5 hàm ý, schlussfolgerung*, folgen, folgerung*, conséquences, implicaciones, consecuencias, enseignements
        5 what to watch
        4 future, lessons*, scenario*, forecast*, proposal*, options, what should, what needs, what now
        4 what happens, zukunft, avenir
        4 futuro, giải pháp, đề xuất, where next, looking forward, path forward, implicat*, significance
        4 what can be done
        3 impact*, effects, effect of, discussion*, summary, auswirkung*, effets, impacto*, discusión, tác động
        3 bedeutung
        2 toward*, vision, agenda, expected, horizon, beyond, long term, long-term, diskussion""",
}

CUES = {
    "context": """
        2 for decades, historically, traditionally, originat*, was founded, were founded, was established in, dates back
        2 centuries, in the past, the previous government
        4 this article, this paper, this report examines, this study, this brief, cet article, dieser beitrag
        4 bài viết này
        2 the first part, is organised as, is structured, we use data, we define, refers to, is defined as, literature
        1.5 predecessor*, legacy, long-standing, longstanding, decades ago, years ago, at the time, has been known
        1.5 been known
        1.5 is home to, was adopted in, was signed in, the four years of, during the four years, depuis, seit, desde
        1.5 từ năm
        1 previously, formerly, in the 1990s, in the 1980s, in the 2000s, since the 19*, since the 20*, used to
        1 aftermath, post-war, once, strained, traditional, cornerstone, war, consist*, population, inhabitants
        1 square kilomet*""",
    "drivers": """
        2 driven by, caused by, stem from, stems from, arise from, arises from, in response to growing, fuelled by
        2 fueled by
        2 prompted by, spurred by, main reason*, root cause*, factor behind, factors behind, motivat*, driving force
        2 ist auf, zurückzuführen, en raison de, à cause, debido a, do đó mà, xuất phát từ, the rise of
        2 under pressure from
        1.5 because of, due to, owing to, as a result of rising, in the face of, against rising, growing demand
        1.5 rising demand
        1.5 increasing demand, demand for, escalat*, increasingly, has grown, have grown, faster than, pressure*
        1.5 incentive*
        1 because, growing, rising, amid, influence, competition, rivalry, threat*, ambition*, aggressi*, assertive
        1 expansion
        1 arms race, trend*, shift, concern*, worr*, ageing, aging, urbani*, warming, migration, price* of""",
    "areas": """
        1.5 agreed, signed, launched, adopted, approved, introduced, deployed, opened, completed, cooperat*, agreement*
        1.5 joint, initiative*, programme*, invested, investment*, exports, imports, has been expanded, a convenu
        1.5 a lancé
        1.5 vereinbart*, beschloss*, acordó, firmó, ký kết, thỏa thuận, trilateral, bilateral, memorandum
        1 announced, met, visit, visited, talks, summit, meeting, exercises, project*, established, built
        1 increased from
        1 rose from, fell from, budget*, spending, produc*, technolog*, plan to, plans to, scheme, subsid*, pilot
        1 strengthen*, enhanc*, promot*, support*, partnership*, measures, reform*, installed, capacity, statement
        1 training""",
    "challenges": """
        2.5 challenge*, obstacle*, constraint*, barrier*, dilemma, uphill battle, hurdle*, bottleneck*, contentious
        2.5 still face, still faces, faces a number of, unresolved, outstanding, stand in the way, red lines, hamper*
        2.5 hinder*
        2.5 défi*, herausforderung*, desafío*, thách thức, khó khăn, difficulté*, schwierigkeit*, shortage*, at odds
        2 difficult*, fear, fears, oppos*, critic*, protest*, backlog*, shortfall*, imped*, lack of, lacks
        2 insufficient*, constrain*
        2 weak point, vulnerab*, dispute*, burden*, conflict with, complicat*, divisions, friction, undermin*
        2 raises questions
        2 remains limited, is still limited, unable, fail*, delay*, debt, overrun*, controvers*, not enough
        2 too few, unequal
        1 risk*, concern*, tension*, threat*, uncertain*, despite, although, however, problem*, scrutin*, doubt*
        1 costly, remain
        1 cost of, costs, limited, inequal*, loss*""",
    "implications": """
        2.5 implication*, in conclusion, in summary, to conclude, recommend*, it remains to be seen, the way forward
        2.5 prospects
        2.5 outlook, looking ahead, in the long run, long-term viability, future efforts, policymakers should
        2.5 governments should
        2.5 should prioriti*, triển vọng, à l'avenir, künftig, en el futuro, es sollte*, il faut, debería*, cần phải
        2.5 nên
        1.5 should, must, ought, ensure the continued, will be crucial, well-positioned, touchstone, consequence*
        1.5 lessons
        1.5 would mean, means that, in the coming years, in the years ahead, likely to, will only, is expected to
        1.5 are expected to
        0.5 could, would, will, if, may
        1 future, overall, therefore, thus, next year, needed, by 2030, by 2035, by 2040, by 2050""",
}
