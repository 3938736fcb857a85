/** On the form and the case: how far signing is, and the way to its page. */
import type { CaseView } from '../../../client/types.ts';
import { useSay, useT } from '../../ui/lang.ts';
import { Message } from '../../ui/parts/page.tsx';

/** @param keys lists of a part of the form; none: every signing */
export function SigningLinks({ view, keys }: { view: CaseView; keys?: readonly string[] }) {
  const say = useSay();
  const t = useT();
  const shown = view.signings.filter((signing) => keys === undefined || keys.includes(signing.list));
  return shown.map((signing) => (
    <Message key={signing.id}>
      <strong>{t(signing.title)}</strong>
      {say(`：${signing.of} 人，已签 ${signing.signed} 人。`, `: ${signing.signed} of ${signing.of} signed. `)}
      <a href={`/cases/${view.id}/signings`}>
        {signing.gather
          ? say('发签署链接，看谁签了', 'Send links to sign, see who has signed')
          : say('看谁签了', 'See who has signed')}
      </a>
    </Message>
  ));
}
