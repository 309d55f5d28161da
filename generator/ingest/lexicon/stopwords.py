"""Words that carry no topic, by language; compared in lower case."""

from __future__ import annotations

ENGLISH = """a about above across after again against ago all almost along already also although always am among amid an
and another any are around as at away back be became because become becomes been before being below besides between both
but by can cannot come comes could did do does doing done down due during each e.g either else especially etc even ever
every few first following for former from further furthermore general generally get gets give given go goes had has have
having he hence her here him himself his how however i i.e if in indeed instead into is it its itself just kind last
later latter least less let like likely made mainly make makes making many may me meanwhile might more moreover most
much must my namely near nearly need needs neither never nevertheless new next no nor not now number numbers of off
often on once one ones only onto or other others our out over own particular particularly per perhaps put quite rather
really regarding said same say says second see seen several shall she should since so some still such than that the
their them then there thereby therefore these they third this those though three through throughout thus to together
too toward towards two under until up upon us use used using various very via was way ways we well were what when
where whereas whether which while who whole whom whose why will with within without would yet you your yours
mr mrs ms dr inc ltd vs percent per cent year years month months day days today january february march april june july
august september october november december"""
FRENCH = """au aux avec ce ces cette dans de des du elle en et eux il ils je la le les leur leurs lui ma mais me même
mes
moi mon ne nos notre nous on ou où par pas plus pour qu que qui sa se ses son sont sur ta te tes ton tu un une vos votre
vous été être est ainsi aussi alors afin avant après cela celui comme dont donc entre fait font lors peut sans selon si
sous très tous tout toute toutes trois deux cet depuis lorsque puis quand ont avait était"""
GERMAN = """aber als am an auch auf aus bei beim bis da damit dann das dass dem den denn der des die dies diese diesem
diesen dieser dieses doch dort durch ein eine einem einen einer eines er es etwa für hat haben hatte ihr ihre ihrem
ihren ihrer im in ins ist ja jede jeder jedoch kann keine können man mehr mit muss nach nicht noch nun nur ob oder ohne
sehr sei sein seine seinem seiner seit sich sie sind so soll sollte sondern sowie über um und uns unter vom von vor war
waren was weil wenn werden wie wird wir wurde wurden zu zum zur zwar zwischen jahr jahre jahren"""
SPANISH = """al algo ante antes aunque bajo cada como con contra cual cuando de del desde donde dos durante el ella
ellas
ellos en entre era es esa ese eso esta estas este esto estos fue fueron ha han hasta hay la las le les lo los más me
mientras muy no nos nuestra nuestro o otra otras otro otros para pero poco por porque pues que qué se según ser será si
sido sin sobre son su sus también tan tanto tiene todo todos tras un una unas uno unos y ya años año así"""
VIETNAMESE = """và của là các trong được cho với những này không đã có một để từ về người theo đến tại năm khi ra vào
như cũng đang sẽ nhiều hơn trên dưới sau trước vì do nên nhưng mà hay hoặc thì ở bởi đó bị rất còn nếu rằng việc sự"""

STOPWORDS = frozenset(" ".join((ENGLISH, FRENCH, GERMAN, SPANISH, VIETNAMESE)).split())
