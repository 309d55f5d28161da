"""Words by which an author values, advises and draws conclusions, and who can be meant by "will" to have a will.

Each value is a regular expression without groups that can run away: alternatives of literal words, bounded gaps.
"""

from __future__ import annotations


def _any(*words: str) -> str:
    return "|".join(" ".join(word.split()) for word in words)


_ADJECTIVES = _any(
    r"absurd|adequate|alarming|ambiguous|arbitrary|astonishing|awkward|bad|better|bizarre|blunt|blurred|boring|brave",
    r"brittle|bold|careless|cautious|cheap and|clear|clever|clumsy|coherent|complacent|confusing|costly|cynical|cruel",
    r"dangerous|deceptive|deplorable|desirable|difficult|disappointing|doubtful|dubious|easy|elegant|empty|encouraging",
    r"enough|essential|excessive|fair|false|feeble|fragile|futile|good|half-hearted|hard|harmful|harsh|hollow|honest",
    r"hopeless|huge|impossible|impressive|inadequate|incoherent|inevitable|insufficient|justified|lopsided|messy",
    r"meaningless|misguided|modest|muddled|naive|narrow|necessary|needless|obvious|odd|opaque|overblown|overdue",
    r"painful",
    r"perverse|plain|pointless|poor|precarious|predictable|promising|proportionate|puzzling|rash|realistic|reasonable",
    r"reckless|regrettable|remarkable|right|risky|rough|sad|sensible|serious|shaky|shallow|simple|slow|sound|striking",
    r"strange|stupid|thin|timid|tragic|troubling|true|ugly|unacceptable|unclear|unconvincing|unfair|unfortunate",
    r"unhelpful|unjust|unnecessary|unrealistic|unreasonable|unsatisfactory|unsurprising|unsustainable|untenable|unwise",
    r"useful|useless|vague|valuable|vital|wasteful|weak|welcome|wise|worrying|worthwhile|worth|wrong",
)
_NOUNS = _any(
    r"answer|bargain|beginning|blessing|blunder|burden|case for|challenge|chance|choice|compromise|consolation",
    r"contradiction|cornerstone|cure|danger|dilemma|disgrace|distraction|disaster|exception|failure|fallacy|fiction",
    r"gamble|gift|half|illusion|irony|key|lesson|luxury|matter of|measure of|mirage|miracle|missed|mistake|myth",
    r"necessity|obstacle|opportunity|paradox|pity|point|price|priority|problem|promise|prize|puzzle|question|recipe",
    r"reminder|riddle|risk|scandal|shame|sign|step|stain|start|strength|substitute|success|surprise|symptom|task",
    r"tax on",
    r"temptation|test|tragedy|trap|triumph|truth|virtue|warning|waste|way to|weakness|worry",
)
# The author speaks of what is: valued, or called something that it is only in her eyes. A little word may stand before.
_BE = "(?:is|are|remains?|seems?|looks?|becomes?|would be|'s)"
_SMALL = (
    "(?:not|too|so|very|also|still|only|simply|merely|rather|quite|far|often|both|just as|as|therefore|all|a|an|the)"
)
PREDICATES = _any(
    rf"{_BE} (?:{_SMALL} ){{0,3}}(?:{_ADJECTIVES})(?! (?:of|by) (?:the )?\d)",
    rf"{_BE} (?:{_SMALL} ){{0,3}}(?:[a-z]+ ){{0,2}}?(?:{_NOUNS})",
    rf"{_BE} (?:only|merely|just|nothing but|little more than|no more than|hardly|no|less|more) (?:an?|the|than)",
    rf"{_BE} (?:not|never) (?:an?|the|about|because|that|merely|only|simply|so much)",
    r"too [a-z]+ (?:to|for)|the (?:hard|easy|easier|harder|sad|plain|deeper|real|true) [a-z]+ (?:is|are|of|lies)",
    r"no substitute for|better than (?:none|nothing|before)|would do better|would have done better|if anything",
    r"(?:can|could) (?:hardly|scarcely|no longer) be|there (?:is|was) (?:no|little|every|good) "
    r"(?:reason|excuse|doubt|point|alternative|way|substitute|sense|harm|need|danger|room)",
    r"(?:and|but|or) that is|matters? (?:as much|more|less|most|because)",
)
# What she concludes, thinks, or asks for.
OPINIONS = _any(
    r"i (?:would|do not|don't)? ?(?:think|believe|argue|suspect|doubt|fear|hope|suggest|submit|propose|wonder)",
    r"we (?:would|do not|don't)? ?(?:think|believe|argue|suspect|doubt|suggest|submit|conclude)|my advice|our advice",
    r"in (?:my|our) (?:view|opinion|judg[e]?ment|reading)|let us|let's|it seems to (?:me|us)",
    r"to be (?:fair|honest|sure)",
    r"(?:that|this|which) is why|(?:that|this) is what|(?:that|this) (?:means|suggests|points to|makes it)",
    r"(?:can|could) (?:learn|be learned|be learnt|be drawn)|lessons?|the moral|the point is",
    r"what (?:counts|matters|is missing)",
    r"(?:needs?|requires?|demands?|deserves?|calls for|merits?) (?:an?|the|more|better|fewer|less|one|some|new|time"
    r"|care|much)",
    r"one (?:need|should|may|might|could) (?:not|ask|wonder|argue|object)|after all|at best|at heart|in truth",
    r"(?:had|has|have) better|might as well|sooner or later|of course|(?:works|work) (?:best|only|where|if)",
    r"(?:findings|results|evidence|case|figures|data|numbers) (?:suggests?|implies|imply|points? to|argues?|speaks?"
    r" for)",
    r"the (?:sensible|better|best|wiser|honest|obvious|only|right|first|next) (?:course|step|way|answer|thing|choice"
    r"|policy)",
    r"do(?:es)? not (?:mean|justify|follow|excuse|amount to|go far|add up)",
    r"(?:rests|rest|relies|rely) on (?:a|an|the) hope",
)
_DETERMINERS = (
    "the|a|an|this|these|those|that|it|them|their|its|your|our|all|every|each|no|more|less|fewer|not|only|any|what|both"
)
_PLAIN_VERBS = _any(
    r"abandon|abolish|adopt|allow|amend|ask|avoid|ban|begin|boost|bring|build|buy|cap|charge|check|choose|clear",
    r"collect",
    r"consider|consult|create|cut|define|design|develop|do|draw|drop|employ|end|enforce|ensure|establish|exempt|expand",
    r"explain|extend|finance|fix|focus on|follow|forbid|free|fund|give|grant|guarantee|help|hire|improve|include",
    r"increase|insist on|introduce|invest in|invite|involve|join|keep|lay|leave|lift|limit|link|lower|maintain|make",
    r"mark",
    r"measure|merge|move|name|offer|open|oblige|pay|pay for|plan for|pool|prepare|prevent|protect|prove|provide",
    r"publish",
    r"put|raise|recognise|recognize|reduce|reform|remove|repair|replace|require|reserve|restore|review|reward|save",
    r"scrap",
    r"sell|send|separate|set|set up|share|shift|show|simplify|spend|start|stick to|stop|strengthen|support|take|tax",
    r"teach",
    r"tell|tie|train|treat|trust|try|turn|update|use|widen|withdraw|work with|write",
)
# A sentence that begins so asks somebody to do something.
ORDERS = (
    rf"(?:(?:first|second|third|finally|instead|so|then|above all|please),? )?(?:do not|don't|never"
    rf"|(?:{_PLAIN_VERBS})(?= (?:{_DETERMINERS})\b))"
)
# Who intends something by "will"; anything else that "will" is foretold.
AGENTS = _any(
    r"i|we|he|she|they|who|both|government|governments|ministry|ministries|minister|ministers|parliament|council",
    r"cabinet",
    r"commission|commissioner|president|chancellor|mayor|senate|congress|assembly|agency|agencies|authority",
    r"authorities",
    r"company|companies|firm|firms|operator|operators|university|school|schools|bank|banks|court|city|cities|state",
    r"states",
    r"country|countries|region|province|provinces|municipality|municipalities|police|army|navy|coast guards?|union",
    r"unions",
    r"association|federation|board|committee|office|department|regulator|utility|institute|fund|foundation|party",
    r"parties",
    r"partners|members|sides|leaders|delegations?|team|teams|group|network|railway|railways|port|ports|airline|donors",
    r"consortium|secretariat|inspectors|researchers|scientists|engineers|programme|program|project|scheme|alliance",
    r"allies",
    r"force|forces|troops|battalion|soldiers|employers|treasury|service|centre|center|hospital|clinic|plant|yard",
)
# Nobody, of whom nothing can be planned.
NOBODY = r"neither|nobody|no one|none|nothing|few|no [a-z]+"
# What binds, and until when.
BOUND = (
    r"(?:must|shall|ha(?:s|ve) to|(?:is|are) (?:obliged|required|bound|committed) to)\b[^.;]{2,120}"
    r"\b(?:by|before|until|no later than|from|within) (?:the end of |early |mid-|late )?(?:<?20\d\d|next|\d+ |[a-z]+"
    r" (?:years|months))"
)
BINDING = (
    r"act|law|treaty|directive|accord|agreement|deal|rules?|regulations?|ruling|court|resolution|decree|code"
    r"|pact|contract"
)
