"""The roles of Word's own styles: what Word calls them, and what localised files and people do."""

from __future__ import annotations

from typing import Literal

from generator.records import dataclass

Kind = Literal["paragraph", "character"]


@dataclass(frozen=True, slots=True)
class Role:
    """``id`` is the style's id in our own files, ``name`` what Word itself writes; ``also`` in other languages.

    ``loose``: a name that is only like it will do.
    """

    id: str
    name: str
    also: tuple[str, ...] = ()
    kind: Kind = "paragraph"
    outline: int = -1
    loose: bool = True


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split("|"))


def _numbered(text: str, number: int) -> tuple[str, ...]:
    return tuple(f"{name} {number}" for name in _names(text))


# German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Polish, Vietnamese, Japanese, Chinese: the names that
# Word shows in these languages, which LibreOffice and older files also write.
_HEADING = "Überschrift|Titre|Título|Titolo|Kop|Rubrik|Nagłówek|Đầu đề|Tiêu đề|見出し|标题|標題|Header Level|H"
_TOC = "Verzeichnis|TM|Table des matières|TDC|TDC Índice|Sommario|Sumário|Índice|Inhopg|Innehåll|Spis treści|Mục lục|目次|目录|目錄|Contents"  # noqa: E501

ROLES: tuple[Role, ...] = (
    *(Role(f"Heading{n}", f"heading {n}", _numbered(_HEADING, n), outline=n - 1) for n in (1, 2, 3)),
    Role("Title", "Title", _names(
        "Titel|Titre|Título|Titolo|Rubrik|Tytuł|Tiêu đề|表題|題名|标题|標題|Document Title|Report Title"
        "|Dokumenttitel")),
    Role("Subtitle", "Subtitle", _names(
        "Untertitel|Sous-titre|Subtítulo|Sottotitolo|Ondertitel|Subtitel|Underrubrik|Podtytuł|Phụ đề|副題"
        "|サブタイトル|副标题|副標題|Document Subtitle|Report Subtitle")),
    Role("BodyText", "Body Text", _names(
        "Textkörper|Fließtext|Corps de texte|Texte courant|Texto independiente|Texto de cuerpo|Cuerpo de texto"
        "|Corpo testo|Corpo del testo|Corpo de texto|Corpo do texto|Platte tekst|Hoofdtekst|Brödtext"
        "|Tekst podstawowy|Tekst treści|Thân văn bản|本文|正文文本|内文|Text body|Body|Body Copy|Paragraph|Main Text")),
    Role("ListBullet", "List Bullet", _names(
        "Aufzählungszeichen|Aufzählung|Liste à puces|Lista con viñetas|Viñetas|Punto elenco|Elenco puntato"
        "|Lista com marcadores|Lista com marcas|Lijst opsom.teken|Opsomming|Punktlista|Lista punktowana|Wypunktowanie"
        "|Danh sách dấu đầu dòng|箇条書き|列表项目符号|项目符号|項目符號|Bullet|Bullets|Bullet List|List 1")),
    Role("ListNumber", "List Number", _names(
        "Listennummer|Nummerierung|Liste à numéros|Lista con números|Numero elenco|Elenco numerato|Lista numerada"
        "|Lijstnummering|Nummering|Numrerad lista|Lista numerowana"
        "|Danh sách số|段落番号|列表编号|编号列表|Numbered List")),
    Role("Caption", "caption", _names(
        "Beschriftung|Bildunterschrift|Légende|Descripción|Leyenda|Epígrafe|Didascalia|Legenda|Bijschrift|Beskrivning"
        "|Bildtext|Podpis|Chú thích|図表番号|题注|標號|Figure Caption|Figure Title|Table Title")),
    Role("Quote", "Quote", _names(
        "Zitat|Citation|Cita|Citazione|Citação|Citaat|Citat|Cytat|Trích dẫn|Lời trích"
        "|引用文|引用|Block Quote|Pull Quote")),
    Role("FootnoteText", "footnote text", _names(
        "Fußnotentext|Note de bas de page|Texto nota pie|Texto de nota al pie|Testo nota a piè di pagina|Testo nota"
        "|Texto de nota de rodapé|Voetnoottekst|Fotnotstext|Tekst przypisu dolnego|Văn bản cước chú|脚注文字列|脚注文本"
        "|註腳文字|Footnote")),
    Role("FootnoteReference", "footnote reference", _names(
        "Fußnotenzeichen|Appel note de bas de p.|Ref. de nota al pie|Rimando nota a piè di pagina"
        "|Ref. de nota de rodapé|Voetnootmarkering|Fotnotsreferens|Odwołanie przypisu dolnego|Tham chiếu cước chú"
        "|脚注参照|脚注引用|註腳參照"), kind="character", loose=False),
    Role("Hyperlink", "Hyperlink", _names(
        "Lien hypertexte|Hipervínculo|Collegamento ipertestuale|Hiperligação|Hiperlink|Hyperlänk|Hiperłącze"
        "|Siêu kết nối|ハイパーリンク|超链接|超連結|Internet Link|Internetverknüpfung"), kind="character", loose=False),
    *(Role(f"TOC{n}", f"toc {n}", _numbered(_TOC, n), loose=False) for n in (1, 2)),
    Role("TOCHeading", "TOC Heading", _names(
        "Inhaltsverzeichnisüberschrift|En-tête de table des matières|Encabezado de TDC|Título TDC|Titolo sommario"
        "|Cabeçalho do Sumário|Kop van inhoudsopgave|Innehållsförteckningsrubrik|Nagłówek spisu treści|Đầu đề mục lục"
        "|目次の見出し|TOC 标题|目錄標題|Contents Heading|Contents Title"), loose=False),
    Role("Header", "header", _names(
        "Kopfzeile|En-tête|Encabezado|Intestazione|Cabeçalho|Koptekst|Sidhuvud|Nagłówek|Đầu trang|ヘッダー|页眉|頁首"),
        loose=False),
    Role("Footer", "footer", _names(
        "Fußzeile|Pied de page|Pie de página|Piè di pagina|Rodapé|Voettekst|Sidfot|Stopka|Chân trang"
        "|フッター|页脚|頁尾"),
        loose=False),
    Role("Bibliography", "Bibliography", _names(
        "Literaturverzeichnis|Bibliographie|Bibliografía|Bibliografia|Bibliografie|Litteraturförteckning"
        "|Danh mục tài liệu tham khảo|Tài liệu tham khảo|文献目録|书目|書目|参考文献|References|Reference List")),
)  # fmt: skip
"""In the order in which they choose; each style of a house is chosen once."""
