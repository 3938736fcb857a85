/** Papers of this section: uploaded here, or handed in at the counter. Files travel with the form, so nothing typed is lost. */
import { IconFileCheck, IconUpload } from '@tabler/icons-react';
import type { MaterialView } from '../../client/types.ts';
import { fileSize, useSay, useT } from '../ui/lang.ts';
import controls from '../ui/parts/controls.module.css';
import { type Errors, errorsAt, FieldErrors } from '../ui/parts/errors.tsx';
import fields from './fields.module.css';
import styles from './materials.module.css';

/** Kinds that the office reads; the server looks at the content itself. */
const accepted = 'image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf';

interface MaterialProps {
  material: MaterialView;
  errors: Errors;
  /** What may be promised for the counter instead. */
  counter?: boolean;
}

export function MaterialUpload({ material, errors, counter = true }: MaterialProps) {
  const say = useSay();
  const t = useT();
  const path = `material.${material.key}`;
  const own = errorsAt(errors, path, true);
  const promised = counter && material.atCounter;
  return (
    <section
      className={fields.group}
      id={path}
      tabIndex={-1}
      data-field={path}
      data-error={own.length > 0 || undefined}
      data-live={path}
      aria-labelledby={`${path}-title`}
    >
      <h2 className={fields.label} id={`${path}-title`}>
        {t(material.title)}
        {!material.demanded && (
          <span className={fields.optional}>
            {typeof material.required === 'object'
              ? say('（您的情况现在不需要）', ' not needed in your case so far')
              : say('（选填）', ' optional')}
          </span>
        )}
      </h2>
      {material.hint && <p className={fields.hint}>{t(material.hint)}</p>}
      <p className={fields.hint}>
        {say('JPG、PNG 照片或 PDF，每个不超过 20 MB。', 'Photo (JPG, PNG) or PDF, up to 20 MB each.')}
        {counter && material.secondary && say('可以受理后再补。', ' May follow after acceptance.')}
      </p>
      <FieldErrors errors={own} id={`${path}-error`} />
      <ul className={styles.files} data-files>
        {material.files.map((file) => (
          <li key={file.id}>
            <IconFileCheck size={20} stroke={1.75} aria-hidden />
            <span>
              <a href={file.url}>{file.name}</a>
              <small>
                {fileSize(file.size)} · {say('已上传', 'uploaded')}
              </small>
            </span>
            <button type="submit" name="intent" value={`erase:${material.key}:${file.id}`} className={fields.remove}>
              {say('删除', 'Remove')}
              <span className="q-hidden"> {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {promised && (
        <p className={styles.counter}>
          {say('您选了到窗口交。', 'You chose to hand it in at the counter.')}{' '}
          <button type="submit" name="intent" value={`uncounter:${material.key}`} className={fields.remove}>
            {say('改为上传', 'Upload it instead')}
            <span className="q-hidden"> {t(material.title)}</span>
          </button>
        </p>
      )}
      {!promised && (
        <div className={styles.drop}>
          <IconUpload size={22} stroke={1.6} aria-hidden />
          <label htmlFor={`file.${material.key}`}>
            {say('选择文件，手机可以直接拍照', 'Choose a file, or take a photo on your phone')}
          </label>
          <input
            id={`file.${material.key}`}
            type="file"
            name={`file.${material.key}`}
            accept={accepted}
            multiple
            data-upload={material.key}
          />
          <button
            type="submit"
            name="intent"
            value={`upload:${material.key}`}
            className={controls.button}
            data-without-script
          >
            {say('上传', 'Upload')}
            <span className="q-hidden"> {t(material.title)}</span>
          </button>
        </div>
      )}
      <div data-progress hidden className={styles.progress} role="status">
        <p />
        <progress max={100} value={0} aria-label={say('上传进度', 'Upload progress')} />
        <button type="button" className={fields.remove}>
          {say('取消', 'Cancel')}
        </button>
      </div>
      {counter && !promised && material.files.length === 0 && (
        <button type="submit" name="intent" value={`counter:${material.key}`} className={fields.remove}>
          {say('不上传，到窗口交', 'Hand it in at the counter instead')}
          <span className="q-hidden"> {t(material.title)}</span>
        </button>
      )}
    </section>
  );
}
