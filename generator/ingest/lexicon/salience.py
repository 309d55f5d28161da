"""Phrases that announce a result, and shapes of sentences that carry no point: questions, announcements, furniture."""

from __future__ import annotations

# Kinds of weight; each is a regular expression, its alternatives joined by "|". A sentence with several kinds of them
# is one that an argument needs.
SUPERLATIVE = "|".join(
    (
        r"most (?:important|prominent|significant|notable|symbolic|serious|pressing|drastic|affected|vulnerable)",
        r"for the first time|the first|first-ever",
        r"(?:two|three|four|five) (?:fundamental|main|key|central|major|principal)|\(1\)|largest|highest|lowest",
        r"record|unprecedented|biggest|fastest|slowest|all-time|historic|greatest|worst|best|longest|deepest|sole",
        r"only|no other",
        r"(?:main|leading|chief|principal|primary|core|central|top|key) (?:[a-z-]+ )?"
        r"(?:goal|aim|reason|cause|finding|result|challenge|rival|threat|priority|objective|driver|concern|source|obstacle)s?",
        r"turning point|milestone|cornerstone|decisive|crucial|critical|indispensable|(?:highest|lowest) level",
        r"than ever|never before|new (?:phase|era)",
        r"wichtigste[rn]?|größte[rn]?|erstmals|zum ersten mal|pour la première fois|le plus|la plus|plus grand",
        r"por primera vez|lần đầu tiên|lớn nhất|quan trọng nhất",
    )
)
CHANGE = "|".join(
    (
        r"(?:has|have|had) "
        r"(?:become|emerged|evolved|shifted|transitioned|transformed|deepened|caused|doubled|halved|tripled|fallen|risen|declined|grown)",
        r"revers(?:ed|ing|al)|elevat(?:e|ed|ing)|upgrad(?:e|ed|ing)|restructur(?:e|ed|ing)|reform(?:ed|s)?",
        r"transition(?:ed)?|transform(?:ed|s|ation)?",
        r"begin(?:s)? (?:to|[a-z]+ing)|deploy(?:ed|ing)?|launch(?:ed|ing)?|expand(?:ed|ing)?|rais(?:e|ed|ing) the",
        r"reinterpret(?:ed|ing)?|abolish(?:ed|ing)?|replac(?:ed|ing)",
        r"increas(?:e|ed) (?:its|their|the|from|to|by)|decreas(?:ed|ing) (?:from|to|by)|rose|fell|exceed(?:ed|s)?",
        r"doubl(?:ed|ing)|halv(?:ed|ing)|tripl(?:ed|ing)|recover(?:ed|y)",
        r"reduc(?:e|ed|es|ing) |rebuil(?:d|t|ding)|restor(?:e|ed|ing)|declin(?:e|ed|ing)|collaps(?:e|ed)",
        r"shift(?:ed)?|clos(?:ed|ure)|phase[ds]? out|cut|lost|gained|reached|overt(?:ook|aken)|surpass(?:ed|es)?",
        r"worsen(?:ed|ing)?|improv(?:ed|ement)",
        r"serves as",
        r"more (?:[a-z]+ )?(?:aggressive|assertive|structured|integrated|dependent|expensive|frequent|vulnerable)",
        r"no longer|instead of|from [^.]{2,40} to (?:a|an|the)",
    )
)
DECISION = "|".join(
    (
        r"agreed (?:to|on|that)|agree to|reached (?:an |a )?(?:agreement|consensus|deal|compromise)",
        r"(?:an|the|new) agreement|signed|approved|adopted|decided|decision to",
        r"pledged|committed to|announced|offered?|offer to|proposed|ratified|passed|banned|imposed|ruled|granted",
        r"ordered|rejected|vetoed|withdr(?:ew|awn)|took office",
        r"draft (?:plan|law|bill)|drawn up|operation plan|plans? to",
        r"will (?:begin|open|close|pay|cover|only|invest|introduce)|welcomed|oppos(?:es|ed)|demanded",
        r"threaten(?:ed|ing)",
        r"vereinbart|beschlossen|unterzeichnet|a décidé|ont convenu|a adopté|acordaron|aprobó|firmaron|ký kết",
        r"thông qua|quyết định",
    )
)
LIMIT = "|".join(
    (
        r"challenges?|obstacles?|constraints?|barriers?|limited",
        r"remain(?:s|ed)? (?:contentious|strong|low|high|weak|unclear|uncertain|a)|contentious|opposition",
        r"oppos(?:ed|es)|dilemma",
        r"red lines|fears?|concerns?|risks?|threats?|disputes?|tensions?|conflict(?:s)? with|debt|shortages?",
        r"shortfall|lack of|fail(?:s|ed|ure)|hinder|hamper|difficult(?:y|ies)?",
        r"differ(?:s|ed|ences)?|uncertaint(?:y|ies)|unresolved|outstanding|strain(?:s|ed)?|burden(?:s|ed)?",
        r"complicat(?:e|es|ed)|undermin(?:e|es|ed)|vulnerab(?:le|ility)|protests?|delays?|delayed",
        r"weak(?:ness|er)?|costly|too (?:few|little|slow|late|high|low)|insufficient|inadequate|unequal",
        r"inequalit(?:y|ies)|contested|controvers(?:y|ial)|overrun|unable|cannot|at odds",
        r"herausforderung(?:en)?|hindernis(?:se)?|défis?|obstacles?|desafíos?|thách thức|khó khăn|hạn chế|mangel",
        r"manque|falta de",
    )
)
STAKE = "|".join(
    (
        r"should|must|need to|needs to|essential|vital|priorit(?:y|ies|i[sz]e|i[sz]ed)|implications?|consequences?",
        r"important|importance|in particular|as a result|means that|therefore",
        r"total|overall|in sum|in conclusion|we (?:find|show|conclude)|results? (?:show|suggest|indicate)s?",
        r"suggests? that|shows? that|found that|identif(?:y|ies|ied)|aims? (?:to|at|is)|goal",
        r"strateg(?:y|ic)|long[- ]term|future|prospects|outlook|is expected to|likely to|depends? on",
        r"responsible for|accounts? for|determin(?:e|es|ed)|factors?|because|due to|driven by|led to",
        r"national security|at stake|cost(?:s)? of|share of|per cent|%",
        r"insgesamt|au total|en total|tổng cộng|folglich|par conséquent|por tanto|vì vậy",
    )
)
CONTRAST = "|".join(
    (
        r"however|although|despite|while|but|yet|even so|nevertheless|nonetheless|unlike|whereas|on the other hand",
        r"in contrast|jedoch|allerdings|cependant|toutefois|sin embargo|tuy nhiên",
    )
)
KINDS = ("SUPERLATIVE", "CHANGE", "DECISION", "LIMIT", "STAKE")
WEAK = "|".join(
    (
        r"for example|for instance|such as|also|in addition|similarly|a series of|a number of|many|various",
        r"in general",
        r"in this context|in the context of|not only|contribut(?:e|es|ing) to|thereby|known as|often described",
        r"has been|plays? an? [a-z]+ role",
        r"zum beispiel|par exemple|por ejemplo|ví dụ",
    )
)
_TEXT = "article|paper|study|report|section|chapter|brief|essay|thesis|work|analysis|review|contribution"
_DOES = "|".join(
    (
        "aims?|seeks?|stud(?:y|ies)|examines?|explores?|analy[sz]es?|investigates?|discusses?|presents?|describes?|reviews?",
        "proceeds|begins|concludes|consists|focuses|addresses|considers|offers|provides|outlines|asks|looks|tries|attempts",
        "is (?:organi[sz]ed|structured|divided)|will (?:examine|discuss|explore|present|analyse|analyze)",
    )
)
_SHOWN = "table|figure|fig\\.|section|chapter|appendix|annex|box"
# Sentences that speak of the text itself, thank, or sell: never a point.
JUNK = "|".join(
    (
        rf"(?:this|the|our|the present) (?:{_TEXT}) (?:first |also |then |thus )?(?:{_DOES})",
        r"(?:the|this) research (?:highlights|examines|explores|focuses|aims|seeks|identifies)",
        rf"(?:this|the|our|the present) (?:{_TEXT}) (?:draws|relies|rests|builds|is based) (?:up)?on",
        r"^(?:we|i) (?:also |then |first |next )?(?:stud(?:y|ied)|used?|examined?|analy[sz]ed?|investigated?|explored?"
        r"|described?|reviewed?|draw on|drew on|collected|interviewed|surveyed)\b(?! (?:that|to))",
        r"^it (?:examines|explores|analy[sz]es|investigates|discusses|then turns)",
        rf"in (?:this|the next|the following|the remaining|the (?:first|second|third|final|last)) (?:{_TEXT}),? we",
        rf"the (?:next|following|remaining|first|second|third|final|last) (?:{_TEXT}|part)s? (?:{_DOES})",
        rf"(?:is|are) (?:shown|given|listed|presented|summari[sz]ed|described|discussed) in (?:{_SHOWN})",
        rf"(?:see|shown in) (?:{_SHOWN}) \w+",
        rf"(?:section|chapter|part) (?:\d+|[ivx]+|two|three|four|five|six|seven) (?:{_DOES}|sets)",
        r"subscribe to|sign up (?:for|to) (?:our|the)|our newsletter|click here|read more|all rights reserved|©",
        r"copyright (?:\(c\)|(?:19|20)\d\d)|creative commons|we use cookies|follow us on|photo(?:graph)? by",
        r"corresponding author|e-?mail:|received:|accepted:|article history|open access article|doi\.org",
        r"https?://|www\.|\bissn\b|\bisbn\b",
        r"the authors? (?:would like to )?(?:thank|declare|acknowledge|is grateful|are grateful)",
        r"i would like to thank|no conflict of interest",
        rf"the structure of (?:this|the) (?:{_TEXT})|after the introduction|the (?:basic )?content of the article",
        rf"remainder of (?:this|the) (?:{_TEXT})",
        r"in diesem (?:artikel|beitrag|aufsatz|abschnitt|kapitel)",
        r"dieser (?:artikel|beitrag|aufsatz) (?:untersucht|analysiert|behandelt)",
        r"cet article (?:étudie|analyse|examine|présente)|dans (?:cet article|cette section)",
        r"este (?:artículo|trabajo|estudio|capítulo) (?:analiza|examina|estudia|presenta)|en este artículo",
        r"bài viết (?:này )?(?:phân tích|nghiên cứu|tập trung)",
    )
)
# How a sentence begins that leans on the one before it.
LEANS = "|".join(
    (
        r"this|these|that|those|it|he|she|they|his|her|its|their|such|him|them|there(?:by|fore) (?:it|they|he|she)",
        r"the (?:former|latter)|both of (?:them|these)|doing so|by doing so",
        r"(?:among|of|in|to|from|for|with|under|despite|behind|after|against|unlike) (?:this|these|those|them|such|it)",
        r"as such|so doing|the same (?:is|was|holds)|here",
        r"one of them|some of (?:them|these)|all (?:of )?(?:this|these|those)|each of (?:them|these)",
        r"many of (?:them|these)|most of (?:them|these)|neither|another reason",
        r"ce(?:la|tte|ci|s|t)?|il|elle|ils|elles|dies(?:e|er|es|em|en)?|er|sie|es|este|esta|estos|estas|esto|ello",
        r"điều này|đây|ông|bà|họ|những điều này",
    )
)
_PLAINLY = "|".join(
    (
        "important|clear|possible|necessary|unclear|likely|unlikely|estimated|expected|difficult|essential|crucial",
        "vital|worth|hard|easy|true|not clear|time|to be|said|believed|known|thought|reported",
    )
)
# What looks like leaning and is not.
STANDS = "|".join(
    (
        r"(?:this|that) (?:year|month|week|spring|summer|autumn|winter|decade|century)|these days",
        rf"it (?:is|was|remains|becomes) (?:\w+ly )?(?:{_PLAINLY})",
        r"it (?:will|would|may|could) (?:take|be (?:important|necessary|difficult|hard))|it takes|es gibt|il y a",
        r"il faut|es ist|it remains to be seen",
    )
)
CONNECTIVES = "|".join(
    (
        r"moreover|furthermore|in addition|additionally|also|besides|however|nevertheless|nonetheless|meanwhile",
        r"therefore|thus|hence|consequently|as a result|accordingly",
        r"for example|for instance|similarly|likewise|in turn|on the other hand|by contrast|in contrast|instead",
        r"then|finally|first|firstly|second|secondly|third|thirdly|and|but|yet|so",
        r"at the same time|in particular|specifically|indeed|in fact|overall|in general|normally|from there",
        r"following that|since then|later|afterwards|in this context|on the contrary",
        r"par ailleurs|en outre|cependant|toutefois|ainsi|außerdem|jedoch|allerdings|daher|deshalb|además",
        r"sin embargo|por tanto|ngoài ra|tuy nhiên|bên cạnh đó|do đó|vì vậy|hơn nữa",
    )
)
