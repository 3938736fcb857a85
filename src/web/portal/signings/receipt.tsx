/** What one keeps after signing: name, time, check value; prints as one sheet with the text below. */
import type { SignPage } from '../../../client/types-signing.ts';
import { useSay } from '../../ui/lang.ts';
import { clockTime, Day } from '../../ui/parts/day.tsx';
import { Message } from '../../ui/parts/page.tsx';
import styles from './signings.module.css';

export function Receipt({ page }: { page: SignPage }) {
  const say = useSay();
  if (!page.signed) return null;
  return (
    <>
      <Message light="ok" role="status">
        {say('已签署。', 'Signed.')}{' '}
        {say('可以打印本页留存；链接到期前可以随时再看。', 'You may print this page; the link shows it until it ends.')}
      </Message>
      <dl className={styles.about}>
        <div>
          <dt>{say('签名', 'Signed as')}</dt>
          <dd>{page.signed.name}</dd>
        </div>
        <div>
          <dt>{say('时间（北京时间）', 'When (China time)')}</dt>
          <dd>
            <Day iso={page.signed.at} /> {clockTime(page.signed.at)}
          </dd>
        </div>
        <div>
          <dt>{say('校验值', 'Check value')}</dt>
          <dd className={styles.hash}>{page.signed.hash}</dd>
        </div>
      </dl>
    </>
  );
}
