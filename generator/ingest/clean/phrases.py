"""Words that pages put around a text, in the languages that sources come in; compared without case and signs."""

from __future__ import annotations

import re

_ANYWHERE = """
back to top | to top | go to top | top of page | return to top | scroll to top | skip to content | skip
to main content | skip navigation | share this | share this article | share this page | share this story
| share on facebook | share on twitter | share on x | share on linkedin | share via email | share on
whatsapp | print this page | print this article | advertisement | advertisements | sponsored content |
click here | read more | load more | show more | view all | see all | more from this section | sign up |
subscribe now | subscribe to our newsletter | follow us | follow us on | follow us on twitter | follow us
on facebook | leave a comment | leave a reply | post a comment | add a comment | all rights reserved |
copy link | link copied | listen to this article | save article | download pdf | pdf download | view pdf
| full text | article metrics | toggle navigation | main menu | quay lên trên | lên đầu trang | chia sẻ |
chia sẻ bài viết | bình luận | gửi bình luận | báo in | bản in | in bài viết | in bài | gửi email | trang
chủ | đọc thêm | xem thêm | tin liên quan | theo dõi chúng tôi | quảng cáo | partager | partager cet
article | retour en haut | haut de page | publicité | s'abonner | laisser un commentaire | teilen |
artikel teilen | nach oben | zum seitenanfang | seite drucken | drucken | kommentieren | anzeige |
werbung | compartir | volver arriba | publicidad | suscríbase | compartilhar | voltar ao topo |
publicidade | compartilhe | condividi | torna su | pubblicità | delen | terug naar boven | dela | del
artikel | udostępnij | do góry | baca juga | bagikan | 分享 | 返回顶部 | 打印 | 分享到
| シェア | ページトップへ | トップへ戻る | 印刷
| 공유 | 맨 위로 | 인쇄 | поделиться | наверх | распечатать | شارك | طباعة
"""
_AT_ENDS = """
share | print | email | e-mail | facebook | twitter | x | linkedin | whatsapp | telegram | pinterest |
reddit | messenger | instagram | youtube | tiktok | wechat | weibo | line | zalo | rss | home | menu |
search | login | log in | sign in | register | contact | contact us | about | about us | subscribe |
newsletter | comments | comment | no comments | tags | sitemap | site map | privacy policy | terms of use
| terms and conditions | cookie policy | cookie settings | cookies | accept | accept all | accept cookies
| accept all cookies | reject all | manage preferences | i agree | ok | close | imprimer | accueil |
rechercher | connexion | commentaires | startseite | suche | anmelden | kommentare | impressum |
datenschutz | agb | inicio | buscar | imprimir | comentarios | contacto | stampa | home page | cerca |
afdrukken | zoeken | latest | latest news | trending | most popular | most read | more | next | previous
| older posts | newer posts | open access | original article | research article | review article |
original research | original paper | full length article | article info | article information | check for
updates | crossmark | cite | citation | cite this | bookmark | save | font size | a- a a+ | a a a | photo
gallery | video | multimedia | e-paper | mobile | international
"""
_BUTTONS = """
subscribe | sign up | sign in | log in | login | submit | share | tweet | your email | your email address
| email address | enter your email | join now | donate | donate now | become a member | unsubscribe
"""
_SECTIONS = """
programmes | programs | publications | events | people | experts | podcasts | videos | careers | jobs | press | research
| topics | regions | donate | blog | blogs | resources | library | shop | obituaries | features | media | partners
| news | sport | sports | weather | business | politics | world | opinion | culture | travel | technology | lifestyle
| economy | society | health | entertainment | local | national | science | education | arts | money | markets
| nachrichten | politik | wirtschaft | kultur | politique | économie | société | monde | política | economía
| thời sự | chính trị | kinh tế | thế giới | xã hội | văn hóa | thể thao | giáo dục | giải trí | du lịch
"""
_LANGUAGES = """
english | vietnamese | tiếng việt | français | french | deutsch | german | español | spanish | português
| portuguese | italiano | italian | русский | russian | 中文 | chinese | 日本語 | japanese | 한국어
| korean |
العربية | arabic | polski | nederlands | dutch | svenska | türkçe | bahasa indonesia | indonesia | ไทย |
ພາສາລາວ | ខ្មែរ | हिन्दी | українська | čeština | magyar | română | ελληνικά | suomi | norsk | dansk | en
| fr | de | es | vi | pt | it | ru | zh | ja | ko | ar
"""
_RELATED = """
more on this story | more on this topic | more about this | related internet links | top stories | editor's picks |
related | related articles | related stories | related news | related posts | related content | related
links | related topics | read also | also read | you may also like | you might also like | more stories |
more news | more from | recommended | recommended for you | most read | most popular | latest news |
trending now | popular posts | recent posts | other news | tin liên quan | tin khác | các tin khác | bài
viết liên quan | đọc nhiều | à lire aussi | lire aussi | sur le même sujet | articles liés | mehr zum
thema | lesen sie auch | verwandte artikel | meistgelesen | noticias relacionadas | más noticias | te
puede interesar | lea también | leia também | notícias relacionadas | leggi anche | articoli correlati |
lees ook | see also our
"""
_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whats ?app|telegram|pinterest|reddit|messenger|instagram|youtube"
    r"|tiktok|wechat|weibo"
    r"|zalo|e-?mail|print|copy link|link|bluesky|mastodon|threads|flipboard|pocket|sms|rss|save|bookmark|pdf)"
)
SHARED = re.compile(
    rf"(?:share|follow|tweet|post|send|find|like|like us|follow us|share this(?: \w+)?|share (?:article"
    rf"|story|post|page)|{_NETWORK})"
    rf"[\s:,|/·•&-]*(?:(?:on|via|by|with|to|us|and|or|this)\s+)*(?:{_NETWORK}(?:[\s:,|/·•&-]+|$)(?:(?:share"
    rf"|on|via|and|or|by)\s+)*){{1,12}}$",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"(?:(?:the )?(?:story|article|text|report) continues (?:below|after)\b|continue reading\b|reuse this content$"
    r"|scroll (?:down )?(?:to|for)\b"
    r"|read (?:the )?(?:full|entire|whole|complete) (?:report|story|article|text|paper|interview)\b"
    r"|read in (?:app|full)\b"
    r"|tweet this\b|click to (?:tweet|expand|enlarge)|view (?:in )?(?:full )?(?:gallery|slideshow)|(?:this"
    r"|that) story was updated"
    r"|follow\b.{1,50}\bon (?:twitter|x|facebook|telegram|instagram|linkedin|youtube|whatsapp)\b"
    r"|(?:subscribe|sign up|register|log in|sign in)\b.{0,80}\b(?:newsletters?|updates?|inbox|alerts?|free"
    r"|read|access|briefings?"
    r"|podcast|today|now|here)\b"
    r"|(?:get|receive|have)\b.{0,120}\b(?:newsletter|your inbox|straight to you|delivered to|by e-?mail)\b"
    r"|enter your e-?mail|your e-?mail address|never miss (?:a|an|our)\b|stay (?:informed|up to date"
    r"|in touch|connected|updated)$"
    r"|(?:support|donate to|become a member of) (?:our|us|independent)\b|join the (?:conversation|discussion|debate)"
    r"|(?:you have|you've) (?:read|reached)\b.{0,60}\b(?:articles?|limit)\b|have your say|what do you think\?"
    r"|(?:thank you|thanks) for (?:reading|subscribing|signing)|(?:show|hide|view|load) (?:\w+ )?comments?"
    r"|comments? ?\(\d+\)$"
    r"|(?:estimated )?reading time\b|(?:by signing up|by subscribing)\b|we (?:will|'ll) never (?:share"
    r"|send)|no thanks$)",
    re.IGNORECASE,
)
MORE = re.compile(
    r"(?:more (?:from|on|in|about)\b.{1,50}|(?:related|recommended|further) (?:stories|articles|reading"
    r"|coverage|posts|content"
    r"|topics|links|publications|research|videos?|reports)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)"
    r"|(?:what|up) (?:to read )?next|don't miss|in case you missed it|(?:our|editors?'?s?|top) picks"
    r"|from (?:our|the) archives?"
    r"|also (?:in|on) (?:this|the)\b.{0,40}|most (?:read|popular|viewed|shared|commented)(?: .{0,30})?"
    r"|trending(?: .{0,20})?"
    r"|popular (?:now|stories|articles)|latest (?:stories|articles|posts|publications|headlines)"
    r"|other (?:stories|articles)|explore more\b.{0,40})\s*:?$",
    re.IGNORECASE,
)
ALSO = re.compile(
    r"(?:read also|also read|read more|see also|related|more on this|don't miss|watch|listen"
    r"|lire aussi|à lire aussi|lesen sie auch"
    r"|mehr zum thema|lea también|lee también|leia também|leggi anche|lees ook|läs också|czytaj też|baca juga|xem thêm"
    r"|đọc thêm|>>+|»+)\s*:?\s*(?=\S)",
    re.IGNORECASE,
)
COOKIES = re.compile(
    r"\b(?:(?:this|our) (?:web)?site uses cookies|we (?:and our partners )?use (?:\w+ )?cookies|uses? cookies to"
    r"|by (?:continuing to|using this|clicking)\b.{0,80}\bcookies|accept (?:all )?cookies"
    r"|cookie (?:policy|settings|preferences)"
    r"|utilis\w+ des cookies|verwende\w* (?:wir )?cookies|utiliza\w* cookies"
    r"|utilizziamo\b.{0,30}\bcookie|sử dụng cookie)",
    re.IGNORECASE,
)
SITE = re.compile(
    r"(?:(?:please )?(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletter|updates|inbox|alerts|free)"
    r"|follow (?:us|@)\b|join (?:us|our)\b.{0,40}\b(?:telegram|whatsapp|channel|facebook|newsletter)"
    r"|(?:get|receive)\b.{0,60}\b(?:newsletter|inbox|app)\b|download (?:the|our) app|share (?:this|on|via)\b"
    r"|(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|your email address will not be published"
    r"|click (?:here|to)\b|(?:enable|turn on) javascript|\d+ comments?$|\d+ (?:min"
    r"|minutes?) read$|\d+ (?:views|shares|likes)$"
    r"|advertis(?:e|ing|ement)\b.{0,30}$|sponsored (?:by|content)|powered by\b|designed by\b|(?:copyright|©|\(c\))\s)",
    re.IGNORECASE,
)


_KICKERS = """
analysis | news analysis | opinion | op-ed | commentary | comment | feature | features | interview | editorial | column
| perspective | perspectives | viewpoint | essay | blog | blog post | insight | insights | in depth | long read
| news | news feature | special report | exclusive | explainer | briefing | review | article | publication
| original research article | research article | original article | original paper | full length article
| review article | research | report | guest essay | letter | dispatch | dispatches | country focus | view | q&a
"""


def plain(text: str) -> str:
    """``text`` as the lists below hold it: lower case, one space, no signs at its ends."""
    return " ".join(text.casefold().split()).strip(" .,:;!|»«›‹>→←↑▲^-–—•·*#[]()")


def _listed(text: str) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in text.casefold().split("|") if one.strip())


ANYWHERE = _listed(_ANYWHERE)
AT_ENDS = _listed(_AT_ENDS)
LANGUAGES = _listed(_LANGUAGES)
RELATED = _listed(_RELATED)
KICKERS = _listed(_KICKERS)
BUTTONS = _listed(_BUTTONS)
NEWS = _listed(
    """news | sport | sports | weather | business | politics | world | opinion | culture | lifestyle | obituaries"""
)
EVERY = ANYWHERE | AT_ENDS | LANGUAGES | RELATED | _listed(_SECTIONS)
