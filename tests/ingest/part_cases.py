"""Passages of our own making and the part that a reader would give each, with headings and without any."""

from __future__ import annotations

# (heading, part, passage): each list is one document.
HEADED: dict[str, list[tuple[str, str, str]]] = {
    "district heating": [
        (
            "1. Introduction",
            "context",
            "District heating warms 310,000 flats in Norrby, most of them built before 1980.",
        ),
        ("2. History of the network", "context", "The first boiler was lit in 1952, and coal fed it for forty years."),
        ("3. Drivers of the change", "drivers", "Carbon prices rose from EUR 25 to EUR 80 a tonne within two years."),
        (
            "3. Drivers of the change",
            "drivers",
            "Tenants demand lower bills, and the gas supplier asks for shorter terms.",
        ),
        ("4. Measures taken", "areas", "The utility drilled six wells and bought two large heat pumps in 2022."),
        ("4. Measures taken", "areas", "A data centre now feeds its waste heat into the eastern loop."),
        ("5. Obstacles", "challenges", "Old pipes lose a fifth of the heat, and crews to replace them are scarce."),
        (
            "6. Conclusions and recommendations",
            "implications",
            "The city should rank streets by heat loss and bundle the works.",
        ),
    ],
    "river basin": [
        ("Background", "context", "Three provinces share the Luma basin under a compact of 1968."),
        (
            "Why the river is drying",
            "drivers",
            "Snow melts five weeks earlier than in 1990, and almond groves have doubled.",
        ),
        ("What was agreed", "areas", "The provinces agreed on a yearly release of 1.4 cubic kilometres."),
        ("Strengthening water accounts", "areas", "Satellite images are now compared with meters each month."),
        ("Remaining disputes", "challenges", "The lower province rejects the way in which losses are counted."),
        ("Outlook", "implications", "A second dry decade would empty the reserve by 2041."),
    ],
    "rail freight": [
        ("Abstract", "context", "Rail freight across the Alps has lost a tenth of its share since 2015."),
        ("1 Context", "context", "Two base tunnels were opened at a cost of 19 billion francs."),
        (
            "2 Factors behind the decline",
            "drivers",
            "Lorry tolls have been frozen while track charges rose by a third.",
        ),
        ("3 Policy responses", "areas", "Switzerland pays operators a grant for each loaded wagon."),
        ("3.1 Terminals", "areas", "Nine terminals have been opened north and south of the mountains."),
        (
            "4 Limitations and risks",
            "challenges",
            "Building sites in the Rhine valley close one track for eight years.",
        ),
        ("4.1 Drivers and staff", "challenges", "Every fourth train driver will retire before 2030."),
        ("5 The way forward", "implications", "Ministers need to publish a common works calendar."),
    ],
    "rural clinics": [
        ("1. Contexte", "context", "Le district compte 41 dispensaires pour 600 000 habitants."),
        ("2. Causes de la pénurie", "drivers", "Les salaires ont stagné pendant dix ans."),
        ("3. Mesures et résultats", "areas", "Une prime de logement a été versée à 230 infirmières."),
        ("4. Difficultés", "challenges", "Les routes restent coupées quatre mois par an."),
        ("5. Recommandations", "implications", "Il faut former des équipes mobiles."),
    ],
    "trade corridor": [
        ("1. Bối cảnh", "context", "Hành lang nối ba tỉnh miền núi với cảng biển."),
        ("2. Nguyên nhân", "drivers", "Nhu cầu vận tải tăng nhanh do khu công nghiệp mới."),
        ("3. Các biện pháp", "areas", "Hai cửa khẩu đã áp dụng tờ khai điện tử."),
        ("4. Thách thức", "challenges", "Đường hẹp và kho lạnh còn thiếu."),
        ("5. Kết luận và kiến nghị", "implications", "Cần đầu tư kho lạnh tại cửa khẩu."),
    ],
    "hydrogen": [
        ("1. Einleitung", "context", "Das Stahlwerk verbraucht so viel Strom wie eine Großstadt."),
        ("2. Treiber der Umstellung", "drivers", "Der Preis für Zertifikate hat sich vervierfacht."),
        ("3. Maßnahmen", "areas", "Das Unternehmen hat zwei Elektrolyseure bestellt."),
        ("4. Herausforderungen", "challenges", "Die Leitung zum Hafen ist noch nicht genehmigt."),
        ("5. Fazit und Ausblick", "implications", "Ohne Abnahmeverträge lohnt sich der Betrieb nicht."),
    ],
}

# Passages of articles without headings.
BARE: list[list[tuple[str, str]]] = [
    [
        ("areas", "The energy ministers of four coastal states signed an agreement on shared wind farms on Tuesday."),
        ("areas", "Under the agreement the states will build two cables and open a joint control room in Estvik."),
        ("context", "For decades the coast bought its power inland; the first turbine was built at sea in the 1990s."),
        ("drivers", "The step was prompted by soaring gas prices and driven by growing demand from data centres."),
        (
            "challenges",
            "However, fishermen oppose the sites, and a shortage of cable ships remains a serious obstacle.",
        ),
        ("challenges", "Critics fear that the cost will overrun, as harbour works face delays and lack of cranes."),
        ("implications", "In the long run the states should merge their grids; prices are expected to fall by 2035."),
    ],
    [
        ("areas", "Port Havel has opened a fourth container berth and introduced night shifts for customs officers."),
        ("areas", "A joint project with the railway adds twelve trains a day, and 300 million crowns were invested."),
        ("drivers", "Shippers were motivated by congestion elsewhere, because of the rising trade with the east."),
        ("context", "The harbour was founded in 1871 and has been known for its timber trade since the 1920s."),
        (
            "challenges",
            "Residents protest against noise, a dispute over the access road is unresolved, and debt is high.",
        ),
        (
            "implications",
            "Policymakers should prepare for larger ships: in the coming years depth will decide who wins.",
        ),
    ],
    [
        ("areas", "The health service launched a programme of home visits in March and trained 900 nurses for it."),
        ("drivers", "The programme is a response to an ageing population, driven by rising costs of hospital care."),
        (
            "challenges",
            "Rural districts lack doctors, wards are insufficient, and records remain at odds with each other.",
        ),
        ("challenges", "Despite new money the service still faces difficult choices, and its burden is unequal."),
        ("implications", "It remains to be seen whether visits save money; the outlook is uncertain beyond 2030."),
    ],
    [
        ("areas", "Both governments approved a tariff cut on steel and signed a memorandum on customs data in May."),
        ("context", "Historically the two had traded under a treaty of 1951, which the previous government had ended."),
        (
            "drivers",
            "The rise of a common rival and pressure from exporters stem from the same competition for markets.",
        ),
        ("challenges", "Farmers criticise the deal, and constraints on quotas hinder smaller firms."),
        ("implications", "If the cut holds, exports could grow by a tenth; ministers must therefore watch prices."),
    ],
]
