"""What people call places beside the names of CLDR: 别称. Written by hand; an entry is a target and its names.

A target is a country (`GB`), a subdivision (`CN-JS`), a place within one that goes by the words (`CN-JS+`), or several
of them where the name does not tell which: such a name is never resolved silently. No target at all is a name that only
looks like a place (New England, 印度洋). English names are in lower case without accents, Chinese ones are folded.

What is left out is left out on purpose: single characters (中美, 江浙) and words that mean something else as often
(Cayman, Reunion without its accent, 中非).
"""

from __future__ import annotations

import re
from typing import Final

#: English names.
ENGLISH: Final = """
AE: uae; u a e
BA: bosnia
BN: brunei darussalam
BO: plurinational state of bolivia
CD: democratic republic of the congo; democratic republic of congo; dr congo; d r congo; drc; congo drc
CG: republic of the congo; republic of congo
CG CD: congo
CI: ivory coast
CN: people's republic of china; prc; p r c; mainland china; chinese mainland; pr china; p r china
CV: cabo verde
CZ: czech republic
DE: federal republic of germany
FK: falklands
FM: federated states of micronesia
FR: french republic
GB: uk; u k; britain; great britain; united kingdom of great britain and northern ireland
GB-ENG: england
GB-NIR: northern ireland
GB-SCT: scotland
GB-WLS: wales
GE: republic of georgia
GE US-GA: georgia
HK: hong kong; hongkong; hong kong sar; hksar; hong kong special administrative region
ID: republic of indonesia
IE: republic of ireland
IN: republic of india
IR: islamic republic of iran
KP: dprk; d p r k; democratic people's republic of korea
KR: rok; r o k; republic of korea
KR KP: korea
LA: lao pdr; lao people's democratic republic
MD: republic of moldova
MK: macedonia
MM: union of myanmar
MO: macao; macau; macao sar; macau sar; macao special administrative region; macau special administrative region
MY: federation of malaysia
NL: holland; the netherlands
NZ: aotearoa
PH: republic of the philippines
PS: palestine; state of palestine
RU: russian federation
SA: ksa; kingdom of saudi arabia
SG: republic of singapore
SY: syrian arab republic
SZ: swaziland
TL: east timor
TR: turkey
TT: trinidad
TW: chinese taipei; taiwan province; taiwan region
TZ: united republic of tanzania
US: us; u s; usa; u s a; united states of america; america
VA: vatican; holy see
VC: saint vincent and the grenadines; st vincent and the grenadines
VE: bolivarian republic of venezuela
VG VI: virgin islands
VI: us virgin islands
VN: viet nam
ZA: republic of south africa
CA-BC: british columbia
US-NJ: new jersey
US-NM: new mexico
CN-JS+ CN-AH+: suzhou; suzhou city
CN-ZJ+ CN-JS+: taizhou; taizhou city
CN-FJ+ CN-JX+: fuzhou; fuzhou city
CN-JX+ CN-HL+: yichun; yichun city
CN-SN+ CN-GX+: yulin; yulin city
: new england; indian ocean; south china sea; east china sea; south china morning post; gulf of mexico; sea of japan
: latin america; south america; north america; central america; latin american; south american; north american
: central american; african american; asian american; native american; american indian; west indian; american express
: american airlines; british airways; british american tobacco; china sea; persian gulf; dutch antilles
: new guinea
"""

#: English words for people and things of a place.
DEMONYMS: Final = """
AE: emirati; emiratis | AF: afghan; afghans | AL: albanian; albanians | AM: armenian; armenians
AO: angolan; angolans | AR: argentine; argentinian; argentines; argentinians | AT: austrian; austrians
AU: australian; australians | AZ: azerbaijani; azerbaijanis | BA: bosnian; bosnians | BD: bangladeshi; bangladeshis
BE: belgian; belgians | BG: bulgarian; bulgarians | BH: bahraini; bahrainis | BN: bruneian; bruneians
BO: bolivian; bolivians | BR: brazilian; brazilians | BT: bhutanese | BW: botswanan; motswana
BY: belarusian; belarusians; belarussian | CA: canadian; canadians | CG CD: congolese | CH: swiss
CI: ivorian; ivorians | CL: chilean; chileans | CM: cameroonian; cameroonians | CN: chinese; sino
CO: colombian; colombians | CR: costa rican; costa ricans | CU: cuban; cubans | CY: cypriot; cypriots
CZ: czech; czechs | DE: german; germans | DK: danish; danes | DM DO: dominican; dominicans | DZ: algerian; algerians
EC: ecuadorian; ecuadorians | EE: estonian; estonians | EG: egyptian; egyptians | ES: spanish; spaniard; spaniards
ET: ethiopian; ethiopians | FI: finnish | FJ: fijian; fijians | FR: french; frenchman; frenchmen; frenchwoman
GB: british; briton; britons | GB-SCT: scottish | GB-WLS: welsh | GE US-GA: georgian; georgians
GH: ghanaian; ghanaians | GR: greek; greeks | GT: guatemalan; guatemalans | HK: hong konger; hong kongers
HN: honduran; hondurans | HR: croatian; croatians; croat; croats | HU: hungarian; hungarians
ID: indonesian; indonesians | IE: irish; irishman; irishmen | IL: israeli; israelis | IN: indian; indians
IQ: iraqi; iraqis | IR: iranian; iranians | IS: icelandic; icelander; icelanders | IT: italian; italians
JM: jamaican; jamaicans | JO: jordanian; jordanians | JP: japanese | KE: kenyan; kenyans | KG: kyrgyz
KH: cambodian; cambodians | KP: north korean; north koreans | KR: south korean; south koreans | KR KP: korean; koreans
KW: kuwaiti; kuwaitis | KZ: kazakh; kazakhs; kazakhstani | LA: laotian; laotians | LB: lebanese
LK: sri lankan; sri lankans | LR: liberian; liberians | LT: lithuanian; lithuanians | LU: luxembourgish
LV: latvian; latvians | LY: libyan; libyans | MA: moroccan; moroccans | MD: moldovan; moldovans
ME: montenegrin; montenegrins | MG: malagasy | MK: macedonian; macedonians | ML: malian; malians | MM: burmese
MN: mongolian; mongolians | MO: macanese | MT: maltese | MU: mauritian; mauritians | MV: maldivian; maldivians
MX: mexican; mexicans | MY: malaysian; malaysians | MZ: mozambican; mozambicans | NA: namibian; namibians
NE: nigerien; nigeriens | NG: nigerian; nigerians | NL: dutch | NO: norwegian; norwegians | NP: nepalese; nepali
NZ: new zealander; new zealanders | OM: omani; omanis | PA: panamanian; panamanians | PE: peruvian; peruvians
PG: papua new guinean | PH: filipino; filipinos; filipina; philippine | PK: pakistani; pakistanis | PL: polish
PS: palestinian; palestinians | PT: portuguese | PY: paraguayan; paraguayans | QA: qatari; qataris
RO: romanian; romanians | RS: serbian; serbians; serb; serbs | RU: russian; russians | RW: rwandan; rwandans
SA: saudi; saudis; saudi arabian | SD: sudanese | SE: swedish; swede; swedes | SG: singaporean; singaporeans
SI: slovenian; slovenians; slovene | SK: slovak; slovaks; slovakian | SN: senegalese | SO: somali; somalis
SS: south sudanese | SV: salvadoran; salvadorans | SY: syrian; syrians | TG: togolese | TH: thai; thais
TJ: tajik; tajiks | TM: turkmen | TN: tunisian; tunisians | TR: turkish; turk; turks | TW: taiwanese
TZ: tanzanian; tanzanians | UA: ukrainian; ukrainians | UG: ugandan; ugandans | US: american; americans
UY: uruguayan; uruguayans | UZ: uzbek; uzbeks | VE: venezuelan; venezuelans | VN: vietnamese | YE: yemeni; yemenis
ZA: south african; south africans | ZM: zambian; zambians | ZW: zimbabwean; zimbabweans
"""

#: The subdivisions of China (ISO 3166-2:CN): English, folded Chinese, and the words that may follow either.
PROVINCES: Final = """
CN-AH: anhui; 安徽; province; 省 | CN-BJ: beijing; 北京; municipality/city; 市
CN-CQ: chongqing; 重庆; municipality/city; 市 | CN-FJ: fujian; 福建; province; 省
CN-GD: guangdong; 广东; province; 省 | CN-GS: gansu; 甘肃; province; 省
CN-GX: guangxi; 广西; zhuang autonomous region/autonomous region/province; 壮族自治区/自治区
CN-GZ: guizhou; 贵州; province; 省 | CN-HA: henan; 河南; province; 省 | CN-HB: hubei; 湖北; province; 省
CN-HE: hebei; 河北; province; 省 | CN-HI: hainan; 海南; province/free trade port; 省
CN-HL: heilongjiang; 黑龙江; province; 省 | CN-HN: hunan; 湖南; province; 省
CN-JL: jilin; 吉林; province; 省 | CN-JS: jiangsu; 江苏; province; 省 | CN-JX: jiangxi; 江西; province; 省
CN-LN: liaoning; 辽宁; province; 省 | CN-NM: inner mongolia; 内蒙古; autonomous region; 自治区
CN-NM: nei mongol; 内蒙; autonomous region; 自治区
CN-NX: ningxia; 宁夏; hui autonomous region/autonomous region; 回族自治区/自治区
CN-QH: qinghai; 青海; province; 省 | CN-SC: sichuan; 四川; province; 省 | CN-SD: shandong; 山东; province; 省
CN-SH: shanghai; 上海; municipality/city; 市 | CN-SN: shaanxi; 陕西; province; 省
CN-SX: shanxi; 山西; province; 省 | CN-TJ: tianjin; 天津; municipality/city; 市
CN-XJ: xinjiang; 新疆; uygur autonomous region/uyghur autonomous region/autonomous region; 维吾尔自治区/自治区
CN-XZ: tibet; 西藏; autonomous region; 自治区 | CN-XZ: xizang; 西藏; autonomous region; 自治区
CN-YN: yunnan; 云南; province; 省 | CN-ZJ: zhejiang; 浙江; province; 省
"""

#: Chinese names, folded.
CHINESE: Final = """
AE: 阿联酋
AU: 澳大利亚联邦
BA: 波黑
CG CD: 刚果
CD: 刚果民主共和国; 刚果(金); 民主刚果
CG: 刚果共和国; 刚果(布)
CN: 中华人民共和国; 中国大陆; 中国内地
CZ: 捷克共和国
DO: 多米尼加; 多明尼加
FR: 法兰西
GB: 大不列颠; 大不列颠及北爱尔兰联合王国
GB-ENG: 英格兰
GB-NIR: 北爱尔兰
GB-SCT: 苏格兰
GB-WLS: 威尔士
GE US-GA: 乔治亚
GE: 格鲁吉亚
HK: 香港; 中国香港; 香港特区; 香港特别行政区
IR: 伊朗伊斯兰共和国
KP: 朝鲜民主主义人民共和国
KR: 大韩民国
KY: 开曼
MO: 澳门; 中国澳门; 澳门特区; 澳门特别行政区
MY: 大马来西亚
NZ: 新西兰
RU: 俄罗斯联邦; 俄国
SA: 沙特; 沙乌地
TW: 台湾; 中国台湾; 台湾省; 台湾地区; 中国台湾省; 中华台北
US: 美利坚; 美利坚合众国
US-GA: 佐治亚州; 乔治亚州
VG VI: 维尔京群岛; 维京群岛
CN-JS+: 苏州; 苏州市; 泰州; 泰州市
CN-AH+: 宿州; 宿州市
CN-ZJ+: 台州; 台州市
CN-FJ+: 福州; 福州市
CN-JX+: 抚州; 抚州市; 宜春; 宜春市
CN-HL+: 伊春; 伊春市
CN-SN+: 榆林; 榆林市
CN-GX+: 玉林; 玉林市
: 印度洋; 新几内亚; 日本海; 马里兰; 马里奥; 印度支那; 墨西哥湾; 几内亚湾; 孟加拉湾; 波斯湾; 发展中国家; 澳洲大陆
: 澳门元; 新台币; 台湾海峡; 蒙古包; 哥伦比亚大学; 卢森堡公园; 约旦河; 摩洛哥王朝; 古巴比伦; 德国牧羊; 海地质
"""

#: Chinese words for people of a place: one character before 籍 (美籍专家).
MEMBERS: Final = "美US英GB法FR德DE日JP韩KR俄RU澳AU意IT"

#: Between what a Chinese name is none, because the words are cut elsewhere: names, characters before / behind.
#: 合法|国家, 参加|纳米, 隆重|庆祝, 以上|海外, 穿越|南北, 黄河|南岸, 昆山|东站.
GUARDS: Final = """
中国: 其集 / 际
美国: 完精优最 / 际画
法国: 合司立宪非违依执守方办 / 际
德国: 道品公 / 际
英国 泰国 韩国 俄国: 精安 / 际
日本: 0123456789一二三四五六七八九十今昨明即近同当次每生节假工周末终本 /
越南: 穿跨超翻 /
加纳: 参增添更附追施 / 米税入新
智利: 机明理才众心睿 / 用润
海地: / 区质方带铁图产块形貌理位段
巴林: / 左右石
黑山: / 县村镇乡
马里: 罗 / 程亚
也门 阿曼 苏丹 贝南 葛摩 刚果: / 当达红部擦断
意大利: 同 /
约旦: 公 /
河南 河北: 黄淮渭漳洛运漯黑沙三清银天 / 岸路
湖南 湖北: 太西鄱阳岛千东南平芜巢洪 / 岸路
山东 山西: 中泰华嵩恒衡黄庐唐佛鞍昆舟乐眉保凉文 / 路麓侧面坡段
江西: 长松九镇湛丽阳内晋靖吴珠塘花 / 岸路
海南: 珠威北临宁镇琼沿东黄渤南上 / 岸路
重庆: 隆 / 祝路
上海: 以线网会云 / 路
广东 广西: 推 / 路
福建: 造 / 设
宜春: 不适 /
"""
#: What makes a people, a plant or an animal of a place's name that ends before it (蒙古族, 朝鲜族).
PEOPLES: Final = "族"

#: English names that are given names and family names too: not beside another capitalised word (Michael Jordan).
PEOPLE: Final = frozenset({"jordan", "chad", "georgia", "israel", "holland", "ireland", "jersey", "wales"})
#: Capitalised words beside which such a name is a place all the same.
PLAIN: Final = frozenset(
    re.findall(
        "[a-z]+",
        "a an the in from to of and or for with at by across near via through between within outside visit visiting "
        "both republic kingdom north south east west northern southern eastern western central mainland including",
    )
)
#: Names in capitals only.
ACRONYMS: Final = frozenset({"us", "usa", "uk", "uae", "prc", "rok", "dprk", "drc", "hksar", "ksa"})
#: Words of names that need no capital.
SMALL: Final = frozenset({"of", "the", "and", "s", "d", "province", "city", "municipality", "autonomous", "region"})
