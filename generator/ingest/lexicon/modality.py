"""Words by which a sentence plans, foretells, judges or reports, in five languages.

Each value is a regular expression without groups that can run away: alternatives of literal words, bounded gaps.
"""

from __future__ import annotations


def _any(*words: str) -> str:
    return "|".join(words)


# Behind these words comes what somebody means to do.
PLANS = _any(
    r"plan(?:s|ned|ning)? (?:to|on|for)|with plans (?:to|for)",
    r"(?:has|have|had) (?:agreed|decided|pledged|promised|vowed) to",
    r"aim(?:s|ed)? (?:to|at)|intend(?:s|ed)? to|intention (?:to|of)|seeks? to",
    r"(?:is|are) (?:also |still )?seeking to|want(?:s|ed)? to|hope(?:s|d)? to",
    r"pledge[sd]? to|promise[sd]? to|vow(?:s|ed)? to|commit(?:s|ted)? to|undertakes? to|propose[sd]? to",
    r"is being considered|(?:has|have) (?:pledged|promised|undertaken|ordered|committed)|aim(?:s|ing)? for",
    r"(?:draft|bill|draft law|proposed law|proposal) (?:\w+ )?would|foresees?",
    r"(?:is|are) (?:planned|scheduled|slated|due) (?:for|in)",
    r"to be (?:delivered|launched|opened|built|completed|introduced|started|held|signed|published)|voted to",
    r"(?:is|are) (?:working on|looking to|drafting|drawing up)|(?:has |have )?called (?:a|for a) strike",
    r"commits? (?:both|all|the|its|each|them|itself|themselves)|(?:has|have) (?:set|given) (?:itself|themselves|its)",
    r"(?:announced|confirmed|said) (?:that )?(?:it|he|she|they) (?:will|would)|provides for [^.]{0,40}(?:next|from|by)",
    r"the target (?:is|for)|(?:goal|aim|target|ambition|intention) (?:is|of) (?:to|a|for)|proposes? (?:a|an|the)",
    r"(?:has|have) proposed|(?:is|are|was|were) (?:due|set|scheduled|slated|about|poised|committed) to",
    r"is under consideration|(?:has |have )?(?:earmarked|set aside|budgeted)|(?:envisages?|envisions?|contemplates?)",
    r"(?:is|are) (?:in talks|preparing|gearing up|hoping|determined|bound by law) to|ambition is to",
    r"(?:is|are|am) considering",
    r"(?:is|are) (?:weighing|preparing|planning|negotiating|discussing|working to|looking to)",
    r"(?:is|are) (?:also |now |then |soon )?to "
    r"(?:be (?:[a-z]{2,14}(?:ed|n|t)|made|paid|laid|held|sold|led|put|cut|set|read|heard|told)|begin|open|start|join"
    r"|receive|pay|become|build|hold)",
    r"(?:has|have) been (?:asked|proposed|tasked) to|under (?:the|a|this) plan",
    r"the goal (?:is|of this|of the|was) [^.]{0,40}?to",
    r"(?:draft|action|roadmap|master|investment) plan (?:is|foresees|provides|calls|sets)|calls? for",
    r"the (?:core|central|main) goal[^.]{0,40} (?:is|was) (?:[a-z]{1,9} ){0,2}to",
    r"proposals? (?:to|for|would)|target(?:s|ed)? (?:of|is|a)|(?:has|have) explored the idea",
    r"prévoi(?:t|ent) de|entend(?:ent)? [a-zé]{3,14}er|vise(?:nt)? à|s'engage(?:nt)? à",
    r"compte(?:nt)? [a-zé]{3,14}er|projette",
    r"beabsichtig(?:t|en)|will (?:künftig|bis|ab)|soll(?:en)? (?:bis|ab|künftig)|hat zugesagt",
    r"strebt an",
    r"prevén?|prevé|planea|tiene previsto|tienen previsto|se propone|se compromete a|pretenden?",
    r"dự định|có kế hoạch|cam kết|đặt mục tiêu|nhằm mục tiêu|hướng tới",
    r"dự kiến (?:ký|tổ chức|khởi công|mở|triển khai|xây)",
)
# What nobody decides: behind "will" or "is expected to" these say what may come.
BECOMING = _any(
    r"be|become|remain|stay|continue|grow|rise|fall|increase|decrease|decline|shrink|drop|reach|exceed|double",
    r"triple|halve",
    r"lead|cause|result|help|make|depend|need|require|face|worsen|improve|complicate|suffer|benefit|cost|lose|gain",
    r"affect",
    r"mean|contribute|allow|enable|create|determine|prove|shape|hit|peak|account|hinge|struggle|fail|succeed|change",
    r"reduce|weaken|strengthen|outpace|overtake|stand|amount|see|experience|test|have|likely|probably",
    r"inevitably|only|further|also be|not be|no longer|soon be|never|never be|vary|lag|slow|accelerate|stabilise",
    r"stabilize",
)
DOING = _any(
    r"begin|start|announce|hold|meet|sign|visit|launch|open|publish|release|deploy|build|sell|buy|host|convene",
    r"adopt|vote",
    r"introduce|establish|invest|pay|send|present|submit|discuss|confirm|conclude|join|appoint|close|set up",
    r"take part|attend|order|hire|recruit|train|replace|expand|extend|spend|cut|raise|ban|move|appoint|issue|table",
)
FORECASTS = _any(
    r"(?:is|are) going to",
    r"should (?:be (?:recovered|repaid|ready|complete|completed|finished|available|enough|able|over)|bring|save|yield"
    r"|generate|cost|reach|cover|rise|fall|grow|ease|add|create|be able)",
    r"set to (?:pass|exceed|reach|shrink|decline|climb|lose|become)|bound to",
    r"there is a (?:\w+ )?(?:risk|danger|chance|possibility|prospect|likelihood) (?:that|of)|doubtful whether",
    r"(?:on track|on course|in danger|at risk|heading|headed) (?:to|of|for|towards)|looks? (?:set|likely|poised) to",
    r"stands? to (?:lose|gain|benefit|earn|save)|chances are|in prospect|on the cards|faces? the prospect",
    r"(?:projections?|models?|simulations?|scenarios?) (?:suggests?|shows?|puts?|points?|indicates?|sees?)",
    r"(?:puts?|sees?) (?:growth|demand|output|inflation|prices|the (?:rate|share|deficit|figure|cost|number))"
    r" [^.]{0,40}at",
    r"by 20[3-9]\d[^.]{0,40} (?:could|may|might|would)|it will (?:take|be)|will (?:likely|presumably)",
    r"expects?(?= \d)|expects? [a-z]+ to|estimates? that [^.]{1,60}will|it is (?:doubtful|uncertain|unclear) whether",
    r"forecasts?",
    r"(?:is|are) (?:un)?likely|(?:is|are|was|were) (?:expected|projected|forecast) (?:to|at)|risks? being",
    r"will (?:probably |hardly |not |soon |all )?(?:survive|hit|hurt|help|have [a-z]+ed|lie|go|run|close down)",
    r"(?:is|are|was|were|be) (?:widely |generally |now )?"
    r"(?:expected|projected|forecast|predicted|likely|estimated|anticipated) to",
    r"(?:is|are) unlikely to|(?:will|would|could|may|might) (?:well |also |yet |even )?(?:probably|likely)",
    r"in all likelihood|forecasts? (?:that|of|a|an|for)|predicts?|projects? (?:that|a|an)",
    r"expects? (?:that|to|the|a|an|growth|demand)",
    r"by (?:the middle of the century|mid-century|the end of the (?:decade|century))",
    r"is set to (?:grow|rise|fall|double|increase)",
    r"threatens? to|risks? [a-z]{3,14}ing|(?:there are|amid|raising) fears that|is bound to|it remains to be seen",
    r"the potential for",
    r"devrai(?:t|ent)|pourrai(?:t|ent)|sera(?:it|ient)?|wird voraussichtlich|dürften?|könnten?|wird (?:bis|sich)",
    r"podrían?",
    r"se espera que|se prevé que|será[n]?|aumentará[n]?|dự báo|dự kiến (?:đạt|tăng|giảm|sẽ)|có thể sẽ|có khả năng",
)
MAYBE = r"(?:may|might)(?! not)|could(?! not)"
WILL_BE_DONE = (
    r"will (?:also |then |now |soon )?be (?:(?!affected|reduced|exhausted|needed|judged|forced|missed)[a-z]{2,12}ed"
    r"|paid|built|held|sold|sent|put|made|laid|taken|given|drawn|led|set|begun|chosen|spent|cut|shut|split|written"
    r"|withdrawn|bought|brought|kept|met|known|shown)"
)
WILL = r"will|shall|won't"
DUTY = _any(
    r"should|must|ought to|ha(?:s|ve) to|need(?:s)? to",
    r"it is (?:time|necessary|vital|important|essential|crucial|imperative) (?:to|that|for)",
    r"recommend(?:s|ed)?|(?:is|are) required to avoid|requires? (?:that|sustained|nuanced|continuous)",
    r"cannot afford (?:to|another|any|more)|(?:are|is) called upon to|(?:is|are) (?:well )?advised to",
    r"(?:il )?faut|doi(?:t|vent)|sollten?|muss|müssen|es gilt|debe[n]?|debería[n]?|hay que|cần phải|phải|nên|cần",
)
# Alone enough for a judgement.
VERDICTS = _any(
    r"deserves?|mistakes?|wise|unwise",
    r"too (?:timid|slow|small|late|little|weak|vague|narrow|broad|much|many|few) (?:to|for)",
    r"convincing|what is needed|what matters|the (?:evidence|case) (?:for|against)|thin|regrettabl[ey]|sadly|clearly",
    r"(?:less|more) [a-z]+ than (?:it|they) (?:looks?|seems?|appears?)|matters? (?:more|less|most)",
    r"better (?:than|to|data|off)",
    r"(?:it is|that is|this is) (?:hard|easy|difficult|a pity|no|hardly|not|little|tempting|striking|fair|wrong|right)",
    r"little (?:reason|doubt|point|sense)|no (?:reason|doubt|point|excuse)|(?:in)?sensible|hold water|holds water",
    r"right direction",
    r"(?:hard|difficult|impossible|easy) to (?:justify|see|defend|understand|believe|explain)|misleading|encouraging",
    r"(?:real|true|main|central|deeper) (?:problem|question|issue|test|danger|lesson|weakness|strength|task)",
    r"do(?:es)? well to|would be (?:to|a|an|the|wise|better|best|wrong|unwise|right|fair)|would (?:help|hurt) everyone",
    r"(?:nothing|hardly anything) (?:justifies|excuses)|best argument|inexcusable|disgrace(?:ful)?|surprising(?:ly)?",
    r"flawed",
    r"would (?:also |still |surely )?be (?:far |much |a )?(?:wiser|fairer|simpler|safer|better|easier|harder|worse)",
    r"makes? (?:little |no |good )?sense|says? little|leaves? too|by any (?:measure|standard)|success|failure",
    r"nobody should",
    r"more important than|important than|weakness (?:is|lies)|is (?:strong|weak|fragile|sound|wrong|right|fair|unfair)",
    r"welcome step|long overdue|overdue|ill-advised|well-advised|short-sighted|premature|commendable|laudable",
    r"unhelpful",
    r"remarkable|impressive|disappointing|worrying|alarming|promising|persuasive|puzzling|telling|unsatisfactory",
    r"falls? short|missed (?:chance|opportunity)|outlived (?:its|their)",
    r"ha(?:s|ve) (?:little|much|nothing) to (?:gain|lose|offer)",
)
# Valuation: one of these alone says little, two and no hard fact make a judgement.
VALUES = _any(
    r"important|importance|crucial|critical|essential|vital|key|remarkable|unprecedented|significant(?:ly)?",
    r"indispensable",
    r"strong(?:er|est|ly)?|effective(?:ly)?|successful(?:ly)?|success|failure|weak(?:er|ness)?|clear(?:ly)?",
    r"serious(?:ly)?|notable",
    r"cornerstone|pillar|milestone|turning point|backbone|bulwark|natural|pivotal|symbolic|ambitious|drastic",
    r"historic|so-called",
    r"difficult|complex|fragile|fair(?:ly)?|unfair|dangerous|worrying|worrisome|alarming|disappointing|promising",
    r"robust|solid",
    r"good|better|best|bad|worse|worst|poor|excellent|inadequate|insufficient",
    r"too (?:late|little|slow|small|few|many|much|high|low)",
    r"deep(?:ly)?|deepen(?:s|ed)?|great(?:er|est)?|major|positive|negative|challenge[sd]?|challenging|contentious",
    r"sensitive|closely",
    r"decisive|unique|dynamic|fundamental(?:ly)?|meaningful|sustainable|resilien(?:t|ce)|credible|viable",
    r"convincing|unpredictable",
    r"proactive|perfect|ideal|strategic(?:ally)? important|instrumental|formidable|impressive|dramatic(?:ally)?",
    r"substantial(?:ly)?",
    r"wichtig\w{0,3}|entscheidend\w{0,3}|erheblich\w{0,3}|essentiel\w{0,3}|importante?s?|fundamental\w{0,3}",
    r"quan trọng|then chốt",
)
# Verbs that read a meaning into something.
READINGS = _any(
    r"reflect(?:s|ed|ing)?|demonstrat(?:es|ed|ing)|underscor(?:es|ed|ing)|underlin(?:es|ed|ing)|highlight(?:s|ed|ing)?",
    r"show(?:s|ed|ing)? (?:that|how|the|its|a|an)|signal(?:s|ed|led|ing)?|signif(?:ies|ied|ying)",
    r"mark(?:s|ed|ing) (?:a|an|the)",
    r"serv(?:es|ed|ing) as|represents? (?:a|an|the)|suggest(?:s|ed|ing)? (?:that|a|an|the)",
    r"indicat(?:es|ed|ing) (?:that|a|an|the)",
    r"seem(?:s|ed)?|appear(?:s|ed|ing)? to|apparent(?:ly)?|arguably|in the author'?s'? (?:view|opinion)",
    r"this is evidence",
    r"(?:is|are|was|were) (?:often |widely |generally |also )?(?:considered|seen|regarded|viewed|perceived|deemed)",
    r"evidence (?:that|of)|proves? (?:that|to|a|an)|illustrat(?:es|ed|ing)|embod(?:ies|ied)|contrasts? with",
    r"means that|implies",
    r"not only|in essence|in effect|at its core|overall|taken together|undoubtedly|obviously|of course",
    r"unfortunately|fortunately",
    r"contribut(?:es|ed|ing) to|plays? (?:a|an) [a-z-]{3,14} role|played (?:a|an) [a-z-]{3,14} role",
    r"remains? (?:a|an|the|strong|limited)",
    r"pos(?:es|ed|ing) (?:a|an|risks?|serious)|creat(?:es|ed|ing) (?:barriers|friction|risks?)|bodes?",
    r"explain(?:s|ed|ing) (?:the|why|how)",
)
# What has happened: verbs of dated deeds, and figures.
DEEDS = _any(
    r"signed|agreed|announced|approved|adopted|launched|opened|visited|met|held|issued|published|elected",
    r"took office|began",
    r"started|rose|fell|increased (?:from|to|by)|decreased|declined|grew|reached|stood at|totalled|totaled",
    r"amounted|exceeded",
    r"joined|received|appointed|established|founded|introduced|passed|ratified|completed|built|sold|bought|paid",
    r"imposed|banned",
    r"closed|cancelled|canceled|released|entered|left|won|lost|killed|died|recorded|counted|surveyed|measured",
    r"deployed|delivered",
    r"came into force|took effect|has been|have been",
    r"was (?:signed|set|built|held|approved|adopted|founded|opened|established)",
)
SAYING = _any(
    r"sa(?:id|ys|y)|told|tells|stat(?:ed|es)|claim(?:ed|s)?|argu(?:ed|es|e)|warn(?:ed|s)?|not(?:ed|es)",
    r"add(?:ed|s)(?= that|[,:\"“]|$)",
    r"insist(?:ed|s)|maintain(?:ed|s) that|assert(?:ed|s)?|affirm(?:ed|s)?|reaffirm(?:ed|s)|acknowledg(?:ed|es)",
    r"admit(?:ted|s)",
    r"believ(?:ed|es|e)|(?<!one )think(?:s)?|thought that|suspect(?:s|ed)?|fear(?:s|ed)?(?= that|\s[A-Z])",
    r"point(?:ed|s) out",
    r"observ(?:ed|es)(?= that)",
    r"(?:acknowledge|admit|note|stress|emphasi[sz]e|caution|predict|estimate|suggest|assert|concede|contend|maintain"
    r"|hold"
    r"|expect|observe|state|find|report|agree|add|fear|remark|conclude|feel|show|reckon)(?= that\b)",
    r"conced(?:ed|es)|contend(?:ed|s)|reckon(?:ed|s)?|dismiss(?:ed|es)",
    r"disput(?:es|e|ed)(?= (?:the|our|this|these|that|such))",
    r"prais(?:ed|es)(?= the| it)|condemn(?:ed|s)|hail(?:ed|s)(?= )|puts? it|show(?:s|ed)?(?= that\b)",
    r"doubt(?:s|ed)?(?= that| whether| the)|likened|recall(?:ed|s)(?= that|,)|sum(?:s|med) up|quot(?:ed|es)",
    r"complain|blame[ds]?|alleg(?:es|ed|e)|attribut(?:es|ed|e)|criticis(?:e|es|ed)|criticiz(?:e|es|ed)|claim|insist",
    r"found(?= that)|finds?(?= that)|conclud(?:es|ed|e)(?= that)|reported(?= (?:a|an|the) )|sp(?:oke|eaks?) of",
    r"describe|deny",
    r"consider(?=s? (?:it|the|this|its|that))|regards?(?= )|puts(?= the)|point out|points out|reject(?:s|ed)?|suspect",
    r"object(?:s|ed)?(?= )",
    r"report(?:ed|s)(?= that|[,.\"“]|$)|explain(?:ed|s)(?= that|[,:\"“])|remark(?:ed|s)|conclud(?:ed|es)(?= that)",
    r"suggest(?:ed|s)(?= that)",
    r"stress(?:ed|es)|emphasi[sz](?:ed|es)|underlin(?:ed|es) that|respond(?:ed|s) that|repli(?:ed|es)|accus(?:ed|es)",
    r"call(?:ed|s)(?= (?:it|the|this|its|their|for|on|[A-Z]))|describ(?:ed|es)|defend(?:ed|s)|criticis(?:ed|es)",
    r"criticiz(?:ed|es)|indicat(?:ed|es) that",
    r"reject(?:ed|s)(?= the| any)|den(?:ied|ies)|complain(?:ed|s)|caution(?:ed|s)|predict(?:ed|s)",
    r"estimat(?:ed|es)(?= that)",
    r"view(?:ed|s)?(?= [^.]{1,60} as )|sees?(?= [^.]{1,60} as )|regard(?:s|ed)?(?= [^.]{1,60} as )",
    r"consider(?:s|ed)(?= (?:it|the|this|its|that))",
    r"a déclaré|déclare|affirme|a affirmé|estime|a indiqué|indique|souligne|selon lui|sagte|sagt|erklärte|erklärt",
    r"betont(?:e)?|warnt(?:e)?",
    r"dijo|afirmó|afirma|declaró|señaló|advirtió|cho biết|nói rằng|cho rằng|khẳng định|nhấn mạnh|tuyên bố|cảnh báo",
)
SOURCES = _any(
    r"according to|by (?:his|her|its|their) own account|as told by|as quoted by|in the eyes of|in the words of",
    r"in the view of|in the opinion of|as reported by|citing|selon|d'après|laut",
    r"zufolge|según|de acuerdo con|theo",
)
HEARSAY = _any(
    r"reportedly|allegedly|supposedly",
    r"(?:is|are|was|were) (?:said|thought|believed|reported|alleged|rumoured|rumored|claimed) to",
    r"it is (?:said|believed|thought|claimed|reported) that|many sources say|(?:is|are) often described as",
    r"angeblich|soi-disant|se dice que",
)
