/** Region codes, GB/T 2260 (§7.6): the provinces, and the districts and functional zones of Wuhan. */
import type { Text } from '../text.ts';

export interface Region {
  /** GB/T 2260 code of six digits, two digits for a province; `WH-…` for a functional zone, which has no code there. */
  code: string;
  /** A district's English name stands without the word District, as in §7.6. */
  name: Text;
  kind: 'province' | 'city' | 'district' | 'zone';
}

const PROVINCES = `
11 北京市 Beijing
12 天津市 Tianjin
13 河北省 Hebei
14 山西省 Shanxi
15 内蒙古自治区 Inner Mongolia
21 辽宁省 Liaoning
22 吉林省 Jilin
23 黑龙江省 Heilongjiang
31 上海市 Shanghai
32 江苏省 Jiangsu
33 浙江省 Zhejiang
34 安徽省 Anhui
35 福建省 Fujian
36 江西省 Jiangxi
37 山东省 Shandong
41 河南省 Henan
42 湖北省 Hubei
43 湖南省 Hunan
44 广东省 Guangdong
45 广西壮族自治区 Guangxi
46 海南省 Hainan
50 重庆市 Chongqing
51 四川省 Sichuan
52 贵州省 Guizhou
53 云南省 Yunnan
54 西藏自治区 Xizang
61 陕西省 Shaanxi
62 甘肃省 Gansu
63 青海省 Qinghai
64 宁夏回族自治区 Ningxia
65 新疆维吾尔自治区 Xinjiang
71 台湾省 Taiwan
81 香港特别行政区 Hong Kong
82 澳门特别行政区 Macao
`;

const DISTRICTS = `
420102 江岸区 Jiang'an
420103 江汉区 Jianghan
420104 硚口区 Qiaokou
420105 汉阳区 Hanyang
420106 武昌区 Wuchang
420107 青山区 Qingshan
420111 洪山区 Hongshan
420112 东西湖区 Dongxihu
420113 汉南区 Hannan
420114 蔡甸区 Caidian
420115 江夏区 Jiangxia
420116 黄陂区 Huangpi
420117 新洲区 Xinzhou
`;

const ZONES = `
WH-DHKF 东湖新技术开发区 East Lake High-tech Development Zone
WH-JKQ 武汉经济技术开发区 Wuhan Economic and Technological Development Zone
WH-DHFJ 东湖生态旅游风景区 East Lake Scenic Area
WH-CJXQ 长江新区 Changjiang New Area
`;

function read(kind: Region['kind'], list: string): Region[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', zh = '', ...en] = line.split(' ');
      return { code, name: { zh, en: en.join(' ') }, kind };
    });
}

/** Provinces by the first two digits of a region code. */
export const provinces: readonly Region[] = read('province', PROVINCES);

/** The city itself. */
export const wuhan: Region = { code: '420100', name: { zh: '武汉市', en: 'Wuhan' }, kind: 'city' };

/** The thirteen districts and, after them, the four functional zones. Another city replaces these lists. */
export const wuhanDistricts: readonly Region[] = [...read('district', DISTRICTS), ...read('zone', ZONES)];

const byCode = new Map([...provinces, wuhan, ...wuhanDistricts].map((region) => [region.code, region]));

/** The province, city, district or zone of a code, or nothing. */
export function findRegion(code: string): Region | undefined {
  return byCode.get(code);
}

/** Whether a resident number may begin with these two digits: a province, or 83 for residence permits of Taiwan residents. */
export function isProvincePart(two: string): boolean {
  return two === '83' || provinces.some((region) => region.code === two);
}
