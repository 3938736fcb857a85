/** The public check by the paper itself: a PDF is chosen or dropped, its hash is computed in the browser, nothing is uploaded. */
import { IconFileCheck } from '@tabler/icons-react';
import { useRoot, useSay } from '../../ui/lang.ts';
import script from '../enhance/hash-file.ts?worker&url';
import styles from './check-file.module.css';

export function CheckFile() {
  const say = useSay();
  return (
    <form method="post" action="/verify" className={`${styles.drop} q-screen`} data-hash-file hidden>
      <input type="hidden" name="sha256" />
      <IconFileCheck size={28} stroke={1.6} aria-hidden />
      <div>
        <label htmlFor="file">
          {say('有文书的PDF？拖到这里，或选文件', 'Have the PDF? Drop it here, or choose it')}
        </label>
        <p
          id="file-hint"
          data-hash-words
          data-failed={say('这个文件打不开，请再选一次。', 'This file could not be opened. Choose it again.')}
          role="status"
        >
          {say(
            '文件不上传，只在您的设备上算出摘要来比对。',
            'The file is not uploaded: your device computes its hash, and only that is compared.',
          )}
        </p>
        <input id="file" type="file" accept="application/pdf,.pdf" aria-describedby="file-hint" />
      </div>
      <script type="module" src={script} nonce={useRoot()?.nonce} />
    </form>
  );
}
