/** What the check of a store finds. */
import type { Text } from '../../language/text.ts';

export type FaultKind =
  | 'log'
  | 'replay'
  | 'commitment'
  | 'value'
  | 'clock'
  | 'queue'
  | 'projection'
  | 'paper'
  | 'file'
  | 'register'
  | 'number'
  | 'definition'
  | 'chain'
  | 'seal'
  | 'leaf'
  | 'checkpoint'
  | 'ledger';

export const faultTitles: { readonly [kind in FaultKind]: Text } = {
  log: { zh: '日志的序号有缺口或不相符', en: 'The log has a gap or does not add up' },
  replay: { zh: '由日志重放得出的办件和存着的不同', en: 'The case replayed from its log is not the one stored' },
  commitment: { zh: '个人信息的值和承诺不符', en: 'A value does not fit its commitment' },
  value: { zh: '日志提到的值不在', en: 'A value that the log names is not there' },
  clock: { zh: '期限表和办件不符', en: 'A row of the clocks differs from the case' },
  queue: { zh: '队列和办件不符', en: 'The queue differs from the case' },
  projection: { zh: '列表用的栏目和办件不符', en: 'A column for lists differs from the case' },
  paper: { zh: '文书和办件不符', en: 'A paper differs from the case' },
  file: { zh: '文件缺失或内容不同', en: 'A file is missing or has other content' },
  register: { zh: '台账缺一行', en: 'A register lacks a row' },
  number: { zh: '编号有缺口或重复', en: 'Numbers have a gap or come twice' },
  definition: { zh: '已公布的一版和法规册不同', en: 'A published edition differs from the law book' },
  chain: { zh: '事件被改过', en: 'An event was changed' },
  seal: { zh: '文书的电子签名不成立', en: 'The seal of a paper does not hold' },
  leaf: { zh: '公开日志的一片叶子或一个节点和记录不符', en: 'A leaf or node of the public log does not fit' },
  ledger: { zh: '一件东西不在账上所说的地方', en: 'A thing is not where its postings lead' },
  checkpoint: { zh: '公开日志的检查点和日志不符', en: 'A checkpoint of the public log does not fit it' },
};

export interface Fault {
  kind: FaultKind;
  /** Number of the case, or of the series. */
  where: string;
  /** Path and the two values, or what is missing. */
  what: string;
}

const shown = (value: unknown) => (value === undefined ? '∅' : JSON.stringify(value));

/** First place where two JSON values differ: `path: one ≠ other`. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | undefined {
  const bothObjects =
    one !== null &&
    other !== null &&
    typeof one === 'object' &&
    typeof other === 'object' &&
    Array.isArray(one) === Array.isArray(other);
  if (!bothObjects) return (one ?? null) === (other ?? null) ? undefined : `${path}: ${shown(one)} ≠ ${shown(other)}`;
  const left = new Map(Object.entries(one));
  const right = new Map(Object.entries(other));
  for (const key of [...new Set([...left.keys(), ...right.keys()])].sort()) {
    const found = firstDifference(left.get(key), right.get(key), path === '' ? key : `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}
