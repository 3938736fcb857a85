/** A rule's source with its mark: law, a published guide, or this office's own choice. */
import type { Basis, SourceMark } from '../../../language/text.ts';
import { useSay, useT } from '../lang.ts';
import bones from './page.module.css';

export function useMarkWords(): (mark: SourceMark) => string {
  const say = useSay();
  return (mark) =>
    ({ law: say('法定', 'law'), guide: say('指南', 'guide'), design: say('本办设定', 'our setting') })[mark];
}

export function BasisLine({ basis }: { basis: Basis }) {
  const t = useT();
  const words = useMarkWords();
  return (
    <>
      {basis.url ? (
        <a href={basis.url} rel="noreferrer">
          {t(basis.text)}
        </a>
      ) : (
        t(basis.text)
      )}{' '}
      <span className={bones.chip}>{words(basis.mark)}</span>
    </>
  );
}
