"""Countries by their names, peoples and capitals, so that "the Swedish embassy" and "Sweden’s embassy" are of one."""

from __future__ import annotations

import re
from functools import lru_cache

# A country a line: its name, other names and peoples; behind the bar its capital.
_LINES = """
Afghanistan, Afghan, Afghans | Kabul
Albania, Albanian, Albanians | Tirana
Algeria, Algerian, Algerians | Algiers
Angola, Angolan, Angolans | Luanda
Argentina, Argentine, Argentinian, Argentines | Buenos Aires
Armenia, Armenian, Armenians | Yerevan
Australia, Australian, Australians | Canberra
Austria, Austrian, Austrians | Vienna
Azerbaijan, Azerbaijani, Azeri, Azeris | Baku
Bahrain, Bahraini | Manama
Bangladesh, Bangladeshi, Bangladeshis | Dhaka
Belarus, Belarusian, Belarusians | Minsk
Belgium, Belgian, Belgians | Brussels
Benin, Beninese | Porto-Novo
Bhutan, Bhutanese | Thimphu
Bolivia, Bolivian, Bolivians | La Paz
Bosnia, Bosnian, Bosnians, Bosnia and Herzegovina | Sarajevo
Botswana, Batswana | Gaborone
Brazil, Brazilian, Brazilians | Brasília
Bulgaria, Bulgarian, Bulgarians | Sofia
Burkina Faso, Burkinabe | Ouagadougou
Burundi, Burundian | Bujumbura
Cape Verde, Cabo Verde, Cape Verdean, Cape Verdeans | Praia
Central African Republic, Central African | Bangui
Equatorial Guinea, Equatorial Guinean | Malabo
Guinea-Bissau | Bissau
Comoros, Comorian, Comorians | Moroni
Seychelles, Seychellois
Barbados, Barbadian, Barbadians | Bridgetown
Bahamas, Bahamian, Bahamians | Nassau
Trinidad and Tobago, Trinidad, Trinidadian
Guyana, Guyanese | Georgetown
Suriname, Surinamese | Paramaribo
Belize, Belizean, Belizeans | Belmopan
Brunei, Bruneian
Nauru, Nauruan
Micronesia, Micronesian
Marshall Islands, Marshallese | Majuro
Liechtenstein
Monaco, Monegasque
Andorra, Andorran
San Marino
Vatican, Holy See
Macau, Macanese
Western Sahara, Sahrawi | Laayoune
Cambodia, Cambodian, Cambodians | Phnom Penh
Cameroon, Cameroonian | Yaoundé
Canada, Canadian, Canadians | Ottawa
Chad, Chadian, Chadians | N’Djamena
Chile, Chilean, Chileans | Santiago
China, Chinese, People’s Republic | Beijing
Colombia, Colombian, Colombians | Bogotá
Congo, Congolese, DRC, Democratic Republic of the Congo | Kinshasa
Costa Rica, Costa Rican | San José
Croatia, Croatian, Croatians, Croats | Zagreb
Cuba, Cuban, Cubans | Havana
Cyprus, Cypriot, Cypriots | Nicosia
Czechia, Czech, Czechs, Czech Republic | Prague
Denmark, Danish, Danes | Copenhagen
Djibouti, Djiboutian
Dominican Republic, Dominican | Santo Domingo
Ecuador, Ecuadorian, Ecuadorians | Quito
Egypt, Egyptian, Egyptians | Cairo
El Salvador, Salvadoran, Salvadorans | San Salvador
Eritrea, Eritrean, Eritreans | Asmara
Estonia, Estonian, Estonians | Tallinn
Eswatini, Swaziland, Swazi, Swazis | Mbabane
Ethiopia, Ethiopian, Ethiopians | Addis Ababa
European Union, EU, Union, the Twenty-Seven
Fiji, Fijian, Fijians | Suva
Finland, Finnish, Finns | Helsinki
France, French | Paris
Gabon, Gabonese | Libreville
Gambia, Gambian | Banjul
Gaza, Gazan, Gazans
Georgia, Georgian, Georgians | Tbilisi
Germany, German, Germans | Berlin
Ghana, Ghanaian, Ghanaians | Accra
Greece, Greek, Greeks | Athens
Greenland, Greenlandic | Nuuk
Guatemala, Guatemalan, Guatemalans
Guinea, Guinean | Conakry
Haiti, Haitian, Haitians | Port-au-Prince
Honduras, Honduran, Hondurans | Tegucigalpa
Hong Kong
Hungary, Hungarian, Hungarians | Budapest
Iceland, Icelandic, Icelanders | Reykjavík
India, Indian, Indians | New Delhi
Indonesia, Indonesian, Indonesians | Jakarta
Iran, Iranian, Iranians | Tehran
Iraq, Iraqi, Iraqis | Baghdad
Ireland, Irish | Dublin
Israel, Israeli, Israelis | Jerusalem
Italy, Italian, Italians | Rome
Ivory Coast, Ivorian, Ivorians, Côte d’Ivoire | Yamoussoukro
Jamaica, Jamaican | Kingston
Japan, Japanese | Tokyo
Jordan, Jordanian, Jordanians | Amman
Kazakhstan, Kazakh, Kazakhs | Astana
Kenya, Kenyan, Kenyans | Nairobi
Kiribati, I-Kiribati | Tarawa
Kosovo, Kosovar, Kosovars | Pristina
Kuwait, Kuwaiti, Kuwaitis
Kyrgyzstan, Kyrgyz | Bishkek
Laos, Laotian, Lao | Vientiane
Latvia, Latvian, Latvians | Riga
Lebanon, Lebanese | Beirut
Lesotho, Basotho | Maseru
Liberia, Liberian | Monrovia
Libya, Libyan, Libyans | Tripoli
Lithuania, Lithuanian, Lithuanians | Vilnius
Luxembourg
Madagascar, Malagasy | Antananarivo
Malawi, Malawian | Lilongwe
Malaysia, Malaysian, Malaysians | Kuala Lumpur
Maldives, Maldivian | Malé
Mali, Malian, Malians | Bamako
Malta, Maltese | Valletta
Mauritania, Mauritanian | Nouakchott
Mauritius, Mauritian
Mexico, Mexican, Mexicans
Moldova, Moldovan, Moldovans | Chișinău
Mongolia, Mongolian, Mongolians | Ulaanbaatar
Montenegro, Montenegrin | Podgorica
Morocco, Moroccan, Moroccans | Rabat
Mozambique, Mozambican, Mozambicans | Maputo
Myanmar, Burma, Burmese | Naypyidaw
Namibia, Namibian, Namibians | Windhoek
Nepal, Nepali, Nepalese | Kathmandu
Netherlands, Dutch, Holland | The Hague
New Zealand, New Zealanders | Wellington
Nicaragua, Nicaraguan | Managua
Niger, Nigerien | Niamey
Nigeria, Nigerian, Nigerians | Abuja
North Korea, North Korean, DPRK | Pyongyang
North Macedonia, Macedonian | Skopje
Norway, Norwegian, Norwegians | Oslo
Oman, Omani | Muscat
Pakistan, Pakistani, Pakistanis | Islamabad
Palau, Palauan
Palestine, Palestinian, Palestinians | Ramallah
Panama, Panamanian
Papua New Guinea | Port Moresby
Paraguay, Paraguayan | Asunción
Peru, Peruvian, Peruvians | Lima
Philippines, Philippine, Filipino, Filipinos | Manila
Poland, Polish, Poles | Warsaw
Portugal, Portuguese | Lisbon
Qatar, Qatari | Doha
Romania, Romanian, Romanians | Bucharest
Russia, Russian, Russians | Moscow
Rwanda, Rwandan, Rwandans | Kigali
Samoa, Samoan | Apia
Saudi Arabia, Saudi, Saudis | Riyadh
Senegal, Senegalese | Dakar
Serbia, Serbian, Serbs | Belgrade
Sierra Leone, Sierra Leonean | Freetown
Singapore, Singaporean, Singaporeans
Slovakia, Slovak, Slovaks | Bratislava
Slovenia, Slovene, Slovenian | Ljubljana
Solomon Islands | Honiara
Somalia, Somali, Somalis | Mogadishu
Somaliland, Somalilanders | Hargeisa
South Africa, South African, South Africans | Pretoria
South Korea, South Korean, Korea, Koreas, Korean, Koreans | Seoul
South Sudan, South Sudanese | Juba
Spain, Spanish, Spaniards | Madrid
Sri Lanka, Sri Lankan, Sri Lankans | Colombo
Sudan, Sudanese | Khartoum
Sweden, Swedish, Swedes | Stockholm
Switzerland, Swiss | Bern
Syria, Syrian, Syrians | Damascus
Taiwan, Taiwanese | Taipei
Tajikistan, Tajik, Tajiks | Dushanbe
Tanzania, Tanzanian, Tanzanians | Dodoma
Thailand, Thai, Thais | Bangkok
Timor-Leste, Timorese, East Timor | Dili
Togo, Togolese | Lomé
Tonga, Tongan
Tunisia, Tunisian, Tunisians | Tunis
Turkey, Turkish, Turks, Türkiye | Ankara
Turkmenistan, Turkmen | Ashgabat
Tuvalu, Tuvaluan | Funafuti
Uganda, Ugandan, Ugandans | Kampala
Ukraine, Ukrainian, Ukrainians | Kyiv
United Arab Emirates, Emirati, UAE, Emirates | Abu Dhabi
United Kingdom, British, Britain, UK, Britons, Great Britain | London
United States, US, American, Americans, USA, U.S., America | Washington
Uruguay, Uruguayan | Montevideo
Uzbekistan, Uzbek, Uzbeks | Tashkent
Vanuatu | Port Vila
Venezuela, Venezuelan, Venezuelans | Caracas
Vietnam, Vietnamese, Viet Nam | Hanoi
Yemen, Yemeni, Yemenis | Sanaa
Zambia, Zambian, Zambians | Lusaka
Zimbabwe, Zimbabwean, Zimbabweans | Harare
Scotland, Scottish, Scots | Edinburgh
Wales, Welsh | Cardiff
England, English, Englishmen
Northern Ireland, Northern Irish | Belfast
Catalonia, Catalan, Catalans | Barcelona
Tibet, Tibetan, Tibetans | Lhasa
Crimea, Crimean, Crimeans
Kashmir, Kashmiri, Kashmiris
Faroe Islands, Faroes, Faroese
Puerto Rico, Puerto Rican, Puerto Ricans | San Juan
Africa, African, Africans
Europe, European, Europeans
Asia, Asian, Asians
Arctic, Arctic Ocean
Antarctic, Antarctica
"""


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, str], dict[str, str], re.Pattern[str]]:
    """Names → country, capitals → country, and a pattern for all of them, the longest first."""
    names: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in _LINES.strip().splitlines():
        own, _, capital = line.partition("|")
        listed = [name.strip() for name in own.split(",")]
        single = [name.removesuffix("s") for name in listed[1:] if len(name) > len("Lao")]
        names |= dict.fromkeys([*single, *listed], listed[0])
        if capital.strip():
            capitals[capital.strip()] = listed[0]
    every = sorted({*names, *capitals}, key=lambda name: (-len(name), name))
    return names, capitals, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, every))})(?![\w])")


def lands(text: str) -> tuple[tuple[int, int, str, bool], ...]:
    """(start, end, country, whether its capital is named) for every country that ``text`` names, in order."""
    names, capitals, pattern = _table()
    return tuple(
        (match.start(), match.end(), names.get(match[0]) or capitals[match[0]], match[0] in capitals)
        for match in pattern.finditer(text)
    )
