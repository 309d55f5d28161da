"""Words by which organisations, outlets, journals, publishers and their places are told, in several languages."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.splitlines() if line.strip())


ORGANISATIONS = _set(
    """ministry department bank university institute institution centre center council commission committee agency
    organization organisation office bureau union association foundation government nations group company corporation
    corp inc ltd llc news times post press party embassy federation forum fund board society house secretariat network
    service services authority parliament congress senate court statistics academy college school alliance coalition
    cabinet administration observatory laboratory library museum chamber league command forces army navy nato eurostat
    initiative programme program project directorate republic state states kingdom international national federal
    ministère ministerio ministerium ministério ministero bundesamt bundesministerium bundesregierung statistisches
    université universität universidad universidade università universiteit institut instituto istituto banque banco
    banca conseil consejo comisión commission européenne europäische verband stiftung fondation fundación gesellschaft
    amt centro zentrum akademie académie agence agencia asociación assemblée nationale organisation
    rijksoverheid vereniging raad"""
)
CONNECTORS = _set("of for the and on in to at & für der die das des und et de la pour y del para per voor và")
OUTLETS = _set(
    """times post news daily guardian herald tribune gazette telegraph observer chronicle mail star standard mirror
    sun independent economist reuters bloomberg bbc cnn cnbc npr afp newspaper diplomat weekly courier express dispatch
    inquirer examiner monde figaro libération país mundo vanguardia zeitung spiegel welt zeit anzeiger corriere
    repubblica stampa folha globo estadão volkskrant handelsblad báo nhân dân tuổi trẻ thanh niên shimbun nikkei
    xinhua yonhap kyodo politico axios vox magazine today globe sentinel bulletin wire radio tv television online"""
)
JOURNALS = _set(
    """journal journals review quarterly annals bulletin studies research proceedings transactions letters archives
    zeitschrift vierteljahreshefte jahrbuch revue annales cahiers revista rivista cuadernos anales tạp chí tijdschrift
    acta science sciences nature lancet affairs survey security politics economics perspectives policy"""
)
PUBLISHERS = _set(
    """press presses publisher publishers publishing publications books verlag editions éditions editorial editora
    editore edizioni uitgeverij nxb routledge springer elsevier wiley palgrave macmillan sage penguin harper
    harpercollins bloomsbury norton pearson mcgraw-hill blackwell wiley-blackwell brill gruyter nomos suhrkamp fischer
    gallimard flammarion seuil puf hachette armand colin dalloz larcier taurus ariel alianza tecnos almedina mulino
    laterza einaudi giuffrè knopf doubleday random simon schuster rowman littlefield polity verso zed hurst rienner
    academic crc mit oup cup academic imprint sipri brookings rand chatham emerald edward elgar birkhäuser de nhà xuất
    bản c.h. beck mohr siebeck duncker humblot campus karolinum addison-wesley addison prentice freeman basic"""
)
PLACES = _lines(
    """London
    New York
    New York, NY
    Cambridge
    Cambridge, MA
    Cambridge, UK
    Oxford
    Oxford, UK
    Paris
    Berlin
    München
    Munich
    Frankfurt
    Frankfurt am Main
    Frankfurt a. M.
    Hamburg
    Köln
    Cologne
    Stuttgart
    Leipzig
    Baden-Baden
    Wiesbaden
    Tübingen
    Göttingen
    Heidelberg
    Freiburg
    Wien
    Vienna
    Zürich
    Zurich
    Bern
    Basel
    Geneva
    Genève
    Cham
    Dordrecht
    Amsterdam
    Leiden
    Rotterdam
    The Hague
    Den Haag
    Brussels
    Bruxelles
    Brussel
    Madrid
    Barcelona
    Valencia
    Sevilla
    México
    Mexico City
    Ciudad de México
    Buenos Aires
    Bogotá
    Lima
    Santiago
    Lisboa
    Lisbon
    Coimbra
    Porto
    São Paulo
    Rio de Janeiro
    Brasília
    Roma
    Rome
    Milano
    Milan
    Bologna
    Torino
    Tokyo
    Kyoto
    Osaka
    Beijing
    Shanghai
    Hong Kong
    Singapore
    Seoul
    Taipei
    Hanoi
    Ha Noi
    Hà Nội
    Ho Chi Minh City
    TP. Hồ Chí Minh
    Thành phố Hồ Chí Minh
    Đà Nẵng
    Bangkok
    Jakarta
    Manila
    Kuala Lumpur
    New Delhi
    Delhi
    Mumbai
    Canberra
    Sydney
    Melbourne
    Washington
    Washington, DC
    Washington, D.C.
    Washington DC
    Boston
    Boston, MA
    Chicago
    Chicago, IL
    Princeton
    Princeton, NJ
    New Haven
    New Haven, CT
    Ithaca
    Ithaca, NY
    Stanford
    Stanford, CA
    Berkeley
    Berkeley, CA
    Los Angeles
    San Francisco
    Philadelphia
    Baltimore
    Lanham
    Lanham, MD
    Santa Monica
    Santa Monica, CA
    Thousand Oaks
    Thousand Oaks, CA
    Hoboken
    Hoboken, NJ
    Boulder
    Boulder, CO
    Honolulu
    Toronto
    Montreal
    Montréal
    Ottawa
    Edinburgh
    Manchester
    Bristol
    Basingstoke
    Cheltenham
    Abingdon
    Farnham
    Aldershot
    Dublin
    Copenhagen
    Stockholm
    Oslo
    Helsinki
    Warsaw
    Prague
    Praha
    Budapest
    Moscow
    Istanbul
    Ankara
    Cairo
    Beirut
    Doha
    Nairobi
    Cape Town
    Johannesburg
    Lyon
    Marseille
    Bordeaux
    Toulouse
    Strasbourg
    Grenoble
    Lille
    Rennes
    Louvain
    Liège
    Gent
    Antwerpen
    Utrecht
    Groningen
    Delft
    Düsseldorf
    Bonn
    Bremen
    Hannover
    Dresden
    Salzburg
    Graz
    Innsbruck
    Luzern
    Lausanne
    Padova
    Firenze
    Napoli
    Genova
    Salamanca
    Granada
    Bilbao
    Zaragoza
    Quito
    Caracas
    Montevideo
    Medellín
    Cali
    La Habana
    San José
    Curitiba
    Porto Alegre
    Belo Horizonte
    Campinas
    Salvador
    Braga
    Huế
    Cần Thơ
    Sài Gòn
    Saigon
    Islamabad
    Karachi
    Lahore
    Dhaka
    Colombo
    Kathmandu
    Bangalore
    Chennai
    Kolkata
    Nanjing
    Guangzhou
    Wuhan
    Shenzhen
    Busan
    Nagoya
    Perth
    Brisbane
    Adelaide
    Auckland
    Wellington
    Tel Aviv
    Jerusalem
    Tehran
    Baghdad
    Riyadh
    Dubai
    Abu Dhabi
    Tunis
    Algiers
    Rabat
    Casablanca
    Dakar
    Accra
    Lagos
    Addis Ababa
    Kampala
    Pretoria
    Tallinn
    Riga
    Vilnius
    Kyiv
    Kiev
    Minsk
    Bucharest
    Sofia
    Athens
    Belgrade
    Zagreb
    Ljubljana
    Bratislava
    Kraków
    Gdańsk
    Luxembourg
    Reading
    Leeds
    Leicester
    Durham
    Glasgow
    Cardiff
    Belfast
    Brighton
    Harmondsworth
    Upper Saddle River
    Englewood Cliffs
    Ann Arbor
    Minneapolis
    Bloomington
    Chapel Hill
    Pittsburgh
    Seattle
    Houston
    Dallas
    Austin
    Denver
    Atlanta
    Miami
    Detroit
    Arlington
    Annapolis
    Vancouver
    Calgary
    Québec"""
)

# Words before a year in brackets that make it no citation: "the Harbour Act (1987)".
NO_NAMES = _set(
    """act agreement treaty law initiative strategy plan program programme convention war conference summit report
    declaration protocol olympics pact article resolution figure table section chapter edition version phase
    round since until during between after before from around about circa approximately world constitution
    decree directive regulation amendment crisis pandemic covid election elections congress session stage volume
    issue appendix annex budget accord charter framework doctrine statement games cup goals agenda index fiscal
    year years january- tournament festival championship quarter spring summer autumn winter early late mid no
    vol since"""
)
