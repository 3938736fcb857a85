/**
 * The material viewer: one chip a material with tick (checked) or ring, the file itself, and the act of checking where the
 * procedure offers one. Files come from the API's own address; nothing is kept here.
 */
import { useState } from 'react';
import type { CaseView, MaterialView } from '../../../client/types.ts';
import parts from '../parts/parts.module.css';
import { Empty } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import page from './case.module.css';
import { CheckMaterial } from './check-material.tsx';
import { MaterialViewer } from './material-viewer.tsx';
import css from './materials.module.css';

function Chip({ material, current, onPick }: { material: MaterialView; current: boolean; onPick: () => void }) {
  const { say, t } = useWords();
  const state = material.checked
    ? say('已核对', 'checked')
    : material.files.length
      ? say('未核对', 'not checked')
      : material.atCounter
        ? say('窗口交件', 'at the counter')
        : say('没有文件', 'no file');
  return (
    <li>
      <button
        type="button"
        className={css.chip}
        aria-pressed={current}
        onClick={onPick}
        data-empty={material.files.length === 0 || undefined}
      >
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
          {material.checked ? (
            <path
              className={css.tick}
              d="M2.5 8.6 6.2 12.2 13.5 4.4"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          ) : (
            <circle
              cx="8"
              cy="8"
              r="6"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
              strokeDasharray={material.files.length ? undefined : '2.4 2'}
            />
          )}
        </svg>
        {t(material.title)}
        <span className={parts.sr}>
          {say('，', ', ')}
          {state}
        </span>
      </button>
    </li>
  );
}

export function Materials({ view }: { view: CaseView }) {
  const { say } = useWords();
  const shown = view.materials.filter((material) => material.demanded || material.files.length > 0);
  const [key, pick] = useState(
    () =>
      (
        shown.find((material) => material.files.length > 0 && !material.checked) ??
        shown.find((material) => material.files.length > 0) ??
        shown[0]
      )?.key,
  );
  const current = shown.find((material) => material.key === key) ?? shown[0];
  const checked = shown.filter((material) => material.checked).length;
  const act = view.can.find(
    (offered) => offered.checksMaterial && offered.input.some((field) => field.key === 'material'),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
    <section className={page.column} data-part="materials" aria-label={say('材料', 'Materials')} tabIndex={0}>
      <h2 className={page.columnTitle}>
        {say('材料', 'Materials')}
        <small>
          {say(
            `${shown.length} 份${act || checked ? `，已核 ${checked}` : ''}`,
            `${shown.length}${act || checked ? `, ${checked} checked` : ''}`,
          )}
        </small>
      </h2>
      <ul className={css.chips}>
        {shown.map((material) => (
          <Chip
            key={material.key}
            material={material}
            current={material.key === current?.key}
            onPick={() => pick(material.key)}
          />
        ))}
      </ul>
      {current ? (
        <MaterialViewer key={current.key} material={current} />
      ) : (
        <Empty title={say('这件不用交材料', 'This case needs no materials')} />
      )}
      {current && act && (
        <CheckMaterial
          key={`check-${current.key}`}
          view={view}
          material={current}
          act={act}
          onDone={() => {
            const rest = shown.filter((material) => material.key !== current.key);
            pick((rest.find((material) => material.files.length > 0 && !material.checked) ?? current).key);
          }}
        />
      )}
    </section>
  );
}
