/** Documents that an act takes: handed in here before it is confirmed, each file at once; what was typed in the act stays. */
import { IconFileCheck, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useFetcher } from 'react-router';
import type { ActionView, CaseView, MaterialView } from '../../../client/types.ts';
import parts from '../parts/parts.module.css';
import { Message } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './act.module.css';
import type { actOnCase } from './act.ts';

const accepted = 'image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf';

function OneMaterial({ material, action, caseId }: { material: MaterialView; action: string; caseId: string }) {
  const { say, t } = useWords();
  const id = useId();
  const fetcher = useFetcher<typeof actOnCase>({ key: `files-${caseId}-${material.key}` });
  const post = (intent: string, files: readonly File[] = []) => {
    const body = new FormData();
    body.set('action', action);
    body.set('intent', intent);
    for (const file of files) body.append(`file.${material.key}`, file, file.name);
    void fetcher.submit(body, { method: 'post', encType: 'multipart/form-data' });
  };
  const busy = fetcher.state !== 'idle';
  return (
    <fieldset className={css.files}>
      <legend>
        {t(material.title)} <span className={parts.note}>{say('（可不传）', '(optional)')}</span>
      </legend>
      {material.hint && <p className={parts.note}>{t(material.hint)}</p>}
      <ul>
        {material.files.map((file) => (
          <li key={file.id}>
            <IconFileCheck size={16} stroke={1.75} aria-hidden="true" />
            <a href={file.url}>{file.name}</a>
            <button
              type="button"
              className={parts.button}
              data-kind="quiet"
              data-icon
              onClick={() => post(`erase:${material.key}:${file.id}`)}
              aria-label={say(`删除 ${file.name}`, `Remove ${file.name}`)}
            >
              <IconTrash size={15} stroke={1.75} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <label className={parts.sr} htmlFor={id}>
        {say('选择图片或 PDF', 'Choose images or PDF')}
      </label>
      <input
        id={id}
        type="file"
        accept={accepted}
        multiple
        disabled={busy}
        onChange={(event) => {
          event.stopPropagation();
          const { files } = event.currentTarget;
          if (files?.length) post(`upload:${material.key}`, [...files]);
          event.currentTarget.value = '';
        }}
      />
      <div role="status">
        {busy && <p className={parts.note}>{say('正在上传', 'Uploading')}</p>}
        {fetcher.data?.failed?.map((error) => (
          <Message key={`${error.path}${error.text.en}`} light="late">
            <p>
              {t(error.text)} {t(error.remedy)}
            </p>
          </Message>
        ))}
      </div>
    </fieldset>
  );
}

export function ActFiles({ act, view }: { act: ActionView; view: CaseView }) {
  return view.materials
    .filter(({ key }) => act.adds.includes(key))
    .map((material) => <OneMaterial key={material.key} material={material} action={act.action} caseId={view.id} />);
}
