/**
 * Currencies in use by ISO 4217, with the number of digits of their minor unit and their names. Those that a city's foreign affairs
 * meet most often come first. Long because it is one complete published list: a currency a line, as `code digits 中文名 English name`.
 */
import type { Text } from './text.ts';

export interface Currency {
  code: string;
  /** Digits after the point: 2 for the dollar, 0 for the yen, 3 for the Kuwaiti dinar. */
  digits: number;
  name: Text;
}

const LINES = `
CNY 2 人民币元 Chinese yuan
USD 2 美元 US Dollar
EUR 2 欧元 Euro
GBP 2 英镑 British Pound
JPY 0 日元 Japanese Yen
HKD 2 港元 Hong Kong Dollar
MOP 2 澳门币 Macanese Pataca
TWD 2 新台币 New Taiwan Dollar
KRW 0 韩元 South Korean Won
SGD 2 新加坡元 Singapore Dollar
THB 2 泰铢 Thai Baht
AUD 2 澳大利亚元 Australian Dollar
CAD 2 加拿大元 Canadian Dollar
CHF 2 瑞士法郎 Swiss Franc
NZD 2 新西兰元 New Zealand Dollar
RUB 2 俄罗斯卢布 Russian Ruble
AED 2 阿联酋迪拉姆 United Arab Emirates Dirham
AFN 2 阿富汗尼 Afghan Afghani
ALL 2 阿尔巴尼亚列克 Albanian Lek
AMD 2 亚美尼亚德拉姆 Armenian Dram
AOA 2 安哥拉宽扎 Angolan Kwanza
ARS 2 阿根廷比索 Argentine Peso
AWG 2 阿鲁巴弗罗林 Aruban Florin
AZN 2 阿塞拜疆马纳特 Azerbaijani Manat
BAM 2 波斯尼亚-黑塞哥维那可兑换马克 Bosnia-Herzegovina Convertible Mark
BBD 2 巴巴多斯元 Barbadian Dollar
BDT 2 孟加拉塔卡 Bangladeshi Taka
BHD 3 巴林第纳尔 Bahraini Dinar
BIF 0 布隆迪法郎 Burundian Franc
BMD 2 百慕大元 Bermudan Dollar
BND 2 文莱元 Brunei Dollar
BOB 2 玻利维亚诺 Bolivian Boliviano
BRL 2 巴西雷亚尔 Brazilian Real
BSD 2 巴哈马元 Bahamian Dollar
BTN 2 不丹努尔特鲁姆 Bhutanese Ngultrum
BWP 2 博茨瓦纳普拉 Botswanan Pula
BYN 2 白俄罗斯卢布 Belarusian Ruble
BZD 2 伯利兹元 Belize Dollar
CDF 2 刚果法郎 Congolese Franc
CLP 0 智利比索 Chilean Peso
COP 2 哥伦比亚比索 Colombian Peso
CRC 2 哥斯达黎加科朗 Costa Rican Colón
CUP 2 古巴比索 Cuban Peso
CVE 2 佛得角埃斯库多 Cape Verdean Escudo
CZK 2 捷克克朗 Czech Koruna
DJF 0 吉布提法郎 Djiboutian Franc
DKK 2 丹麦克朗 Danish Krone
DOP 2 多米尼加比索 Dominican Peso
DZD 2 阿尔及利亚第纳尔 Algerian Dinar
EGP 2 埃及镑 Egyptian Pound
ERN 2 厄立特里亚纳克法 Eritrean Nakfa
ETB 2 埃塞俄比亚比尔 Ethiopian Birr
FJD 2 斐济元 Fijian Dollar
FKP 2 福克兰群岛镑 Falkland Islands Pound
GEL 2 格鲁吉亚拉里 Georgian Lari
GHS 2 加纳塞地 Ghanaian Cedi
GIP 2 直布罗陀镑 Gibraltar Pound
GMD 2 冈比亚达拉西 Gambian Dalasi
GNF 0 几内亚法郎 Guinean Franc
GTQ 2 危地马拉格查尔 Guatemalan Quetzal
GYD 2 圭亚那元 Guyanaese Dollar
HNL 2 洪都拉斯伦皮拉 Honduran Lempira
HTG 2 海地古德 Haitian Gourde
HUF 2 匈牙利福林 Hungarian Forint
IDR 2 印度尼西亚卢比 Indonesian Rupiah
ILS 2 以色列新谢克尔 Israeli New Shekel
INR 2 印度卢比 Indian Rupee
IQD 3 伊拉克第纳尔 Iraqi Dinar
IRR 2 伊朗里亚尔 Iranian Rial
ISK 0 冰岛克朗 Icelandic Króna
JMD 2 牙买加元 Jamaican Dollar
JOD 3 约旦第纳尔 Jordanian Dinar
KES 2 肯尼亚先令 Kenyan Shilling
KGS 2 吉尔吉斯斯坦索姆 Kyrgyz Som
KHR 2 柬埔寨瑞尔 Cambodian Riel
KMF 0 科摩罗法郎 Comorian Franc
KPW 2 朝鲜元 North Korean Won
KWD 3 科威特第纳尔 Kuwaiti Dinar
KYD 2 开曼元 Cayman Islands Dollar
KZT 2 哈萨克斯坦坚戈 Kazakhstani Tenge
LAK 2 老挝基普 Laotian Kip
LBP 2 黎巴嫩镑 Lebanese Pound
LKR 2 斯里兰卡卢比 Sri Lankan Rupee
LRD 2 利比里亚元 Liberian Dollar
LSL 2 莱索托洛蒂 Lesotho Loti
LYD 3 利比亚第纳尔 Libyan Dinar
MAD 2 摩洛哥迪拉姆 Moroccan Dirham
MDL 2 摩尔多瓦列伊 Moldovan Leu
MGA 2 马达加斯加阿里亚里 Malagasy Ariary
MKD 2 马其顿第纳尔 Macedonian Denar
MMK 2 缅元 Myanmar Kyat
MNT 2 蒙古图格里克 Mongolian Tugrik
MRU 2 毛里塔尼亚乌吉亚 Mauritanian Ouguiya
MUR 2 毛里求斯卢比 Mauritian Rupee
MVR 2 马尔代夫卢菲亚 Maldivian Rufiyaa
MWK 2 马拉维克瓦查 Malawian Kwacha
MXN 2 墨西哥比索 Mexican Peso
MYR 2 马来西亚林吉特 Malaysian Ringgit
MZN 2 莫桑比克美提卡 Mozambican Metical
NAD 2 纳米比亚元 Namibian Dollar
NGN 2 尼日利亚奈拉 Nigerian Naira
NIO 2 尼加拉瓜科多巴 Nicaraguan Córdoba
NOK 2 挪威克朗 Norwegian Krone
NPR 2 尼泊尔卢比 Nepalese Rupee
OMR 3 阿曼里亚尔 Omani Rial
PAB 2 巴拿马巴波亚 Panamanian Balboa
PEN 2 秘鲁索尔 Peruvian Sol
PGK 2 巴布亚新几内亚基那 Papua New Guinean Kina
PHP 2 菲律宾比索 Philippine Peso
PKR 2 巴基斯坦卢比 Pakistani Rupee
PLN 2 波兰兹罗提 Polish Zloty
PYG 0 巴拉圭瓜拉尼 Paraguayan Guarani
QAR 2 卡塔尔里亚尔 Qatari Riyal
RON 2 罗马尼亚列伊 Romanian Leu
RSD 2 塞尔维亚第纳尔 Serbian Dinar
RWF 0 卢旺达法郎 Rwandan Franc
SAR 2 沙特里亚尔 Saudi Riyal
SBD 2 所罗门群岛元 Solomon Islands Dollar
SCR 2 塞舌尔卢比 Seychellois Rupee
SDG 2 苏丹镑 Sudanese Pound
SEK 2 瑞典克朗 Swedish Krona
SHP 2 圣赫勒拿群岛磅 St. Helena Pound
SLE 2 塞拉利昂新利昂 Sierra Leonean Leone
SOS 2 索马里先令 Somali Shilling
SRD 2 苏里南元 Surinamese Dollar
SSP 2 南苏丹镑 South Sudanese Pound
STN 2 圣多美和普林西比多布拉 São Tomé & Príncipe Dobra
SVC 2 萨尔瓦多科朗 Salvadoran Colón
SYP 2 叙利亚镑 Syrian Pound
SZL 2 斯威士兰里兰吉尼 Swazi Lilangeni
TJS 2 塔吉克斯坦索莫尼 Tajikistani Somoni
TMT 2 土库曼斯坦马纳特 Turkmenistani Manat
TND 3 突尼斯第纳尔 Tunisian Dinar
TOP 2 汤加潘加 Tongan Paʻanga
TRY 2 土耳其里拉 Turkish Lira
TTD 2 特立尼达和多巴哥元 Trinidad & Tobago Dollar
TZS 2 坦桑尼亚先令 Tanzanian Shilling
UAH 2 乌克兰格里夫纳 Ukrainian Hryvnia
UGX 0 乌干达先令 Ugandan Shilling
UYU 2 乌拉圭比索 Uruguayan Peso
UZS 2 乌兹别克斯坦苏姆 Uzbekistani Som
VES 2 委内瑞拉玻利瓦尔 Venezuelan Bolívar
VND 0 越南盾 Vietnamese Dong
VUV 0 瓦努阿图瓦图 Vanuatu Vatu
WST 2 萨摩亚塔拉 Samoan Tala
XAF 0 中非法郎 Central African CFA Franc
XCD 2 东加勒比元 East Caribbean Dollar
XCG 2 加勒比盾 Caribbean guilder
XOF 0 西非法郎 West African CFA Franc
XPF 0 太平洋法郎 CFP Franc
YER 2 也门里亚尔 Yemeni Rial
ZAR 2 南非兰特 South African Rand
ZMW 2 赞比亚克瓦查 Zambian Kwacha
ZWG 2 津巴布韦金元 Zimbabwean Gold
`;

export const currencies: readonly Currency[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', digits = '', zh = '', ...en] = line.split(' ');
    return { code, digits: Number(digits), name: { zh, en: en.join(' ') } };
  });

const byCode = new Map(currencies.map((currency) => [currency.code, currency]));

export const findCurrency = (code: string): Currency | undefined => byCode.get(code);
