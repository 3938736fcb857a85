/** One material's files: images with zoom and turn, PDF in the browser's own viewer, everything else as a download. */
import {
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconExternalLink,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { FileView, MaterialView } from '../../../client/types.ts';
import { shortDate } from '../../ui/clock/words.ts';
import { fileSize } from '../../ui/lang.ts';
import parts from '../parts/parts.module.css';
import { Empty } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './materials.module.css';

const isImage = (file: FileView) => file.type.startsWith('image/');
const steps = [50, 75, 100, 125, 150, 200, 300];

function Tool({
  label,
  onClick,
  disabled,
  children,
}: {
  label: string;
  onClick: () => void;
  disabled: boolean;
  children: ReactNode;
}) {
  return (
    <button
      className={parts.button}
      data-kind="quiet"
      data-icon
      type="button"
      aria-label={label}
      title={label}
      onClick={disabled ? undefined : onClick}
      aria-disabled={disabled || undefined}
    >
      {children}
    </button>
  );
}

function Sheet({ file, title, zoom, turn }: { file: FileView; title: string; zoom: number; turn: number }) {
  const { say } = useWords();
  if (isImage(file)) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
      <section className={css.scan} tabIndex={0} aria-label={title}>
        <img
          src={file.url}
          alt={`${title}${say('，', ', ')}${file.name}`}
          style={{ width: `${zoom}%`, transform: turn ? `rotate(${turn}deg)` : undefined }}
        />
      </section>
    );
  }
  const open = (
    <a href={file.url} target="_blank" rel="noreferrer">
      {say('在新窗口打开', 'Open in a new window')} {file.name}
    </a>
  );
  if (file.type === 'application/pdf') {
    return (
      <object className={css.pdf} data={file.url} type="application/pdf" aria-label={`${title} ${file.name}`}>
        <Empty title={say('这里放不下 PDF', 'The PDF cannot be shown here')}>{open}</Empty>
      </object>
    );
  }
  return (
    <div className={css.scan}>
      <Empty title={say('这种文件不能在这里看', 'This kind of file cannot be shown here')}>{open}</Empty>
    </div>
  );
}

interface ToolbarProps {
  file: FileView | undefined;
  zoom: number;
  step: (by: 1 | -1) => void;
  turn: () => void;
}

function Toolbar({ file, zoom, step, turn }: ToolbarProps) {
  const { say } = useWords();
  const image = file !== undefined && isImage(file);
  return (
    <div className={css.tools} role="toolbar" aria-label={say('看材料的工具', 'Viewer tools')}>
      <Tool label={say('缩小', 'Zoom out')} onClick={() => step(-1)} disabled={!image || zoom === steps[0]}>
        <IconZoomOut size={18} stroke={1.75} aria-hidden="true" />
      </Tool>
      <Tool label={say('放大', 'Zoom in')} onClick={() => step(1)} disabled={!image || zoom === steps.at(-1)}>
        <IconZoomIn size={18} stroke={1.75} aria-hidden="true" />
      </Tool>
      <Tool label={say('转 90 度', 'Turn by 90 degrees')} onClick={turn} disabled={!image}>
        <IconRotateClockwise size={18} stroke={1.75} aria-hidden="true" />
      </Tool>
      {file && (
        <a
          className={parts.button}
          data-kind="quiet"
          data-icon
          href={file.url}
          download={file.name}
          aria-label={say('下载', 'Download')}
        >
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
        </a>
      )}
      {file && (
        <a
          className={parts.button}
          data-kind="quiet"
          data-icon
          href={file.url}
          target="_blank"
          rel="noreferrer"
          aria-label={say('在新窗口打开', 'Open in a new window')}
        >
          <IconExternalLink size={18} stroke={1.75} aria-hidden="true" />
        </a>
      )}
    </div>
  );
}

export function MaterialViewer({ material }: { material: MaterialView }) {
  const { lang, say, t } = useWords();
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(100);
  const [turn, setTurn] = useState(0);
  const file = material.files[Math.min(at, material.files.length - 1)];
  const title = t(material.title);
  const step = (by: 1 | -1) =>
    setZoom((now) => steps[Math.min(steps.length - 1, Math.max(0, steps.indexOf(now) + by))] ?? 100);
  const go = (by: 1 | -1) => {
    setAt((now) => Math.min(material.files.length - 1, Math.max(0, now + by)));
    setTurn(0);
  };
  const form = {
    original: say('原件', 'original'),
    copy: say('复印件', 'copy'),
    'original-and-copy': say('原件和复印件', 'original and copy'),
  }[material.form];
  return (
    <>
      <Toolbar file={file} zoom={zoom} step={step} turn={() => setTurn((now) => (now + 90) % 360)} />
      <div className={css.sheet}>
        {file ? (
          <Sheet file={file} title={title} zoom={zoom} turn={turn} />
        ) : (
          <Empty
            title={
              material.atCounter
                ? say('申请人说到窗口交这一份', 'The applicant will hand this in at the counter')
                : say('这一份还没有文件', 'No file yet for this one')
            }
          >
            {material.from === 'police' && say('由公安机关出具', 'Made by the police')}
            {material.from === 'office' && say('由本机关出具', 'Made by this office')}
            {!material.from || material.from === 'applicant' ? material.hint && t(material.hint) : null}
          </Empty>
        )}
      </div>
      <div className={css.caption}>
        <p>
          {title}
          {say('・', ' · ')}
          {form}
          {file && (
            <>
              {say('・', ' · ')}
              {file.name}
              {say('，', ', ')}
              {fileSize(file.size)}
              {say('，', ', ')}
              <time className="q-no" dateTime={file.receivedOn}>
                {shortDate(file.receivedOn, lang)}
              </time>
              {say('收', ' received')}
            </>
          )}
          {material.files.length > 1 && (
            <>
              {say('・', ' · ')}
              {say(`第 ${at + 1} / ${material.files.length} 份`, `file ${at + 1} of ${material.files.length}`)}
            </>
          )}
        </p>
        {material.files.length > 1 && (
          <span className={css.turns}>
            <Tool label={say('前一份', 'Previous file')} onClick={() => go(-1)} disabled={at === 0}>
              <IconChevronLeft size={18} stroke={1.75} aria-hidden="true" />
            </Tool>
            <Tool label={say('后一份', 'Next file')} onClick={() => go(1)} disabled={at >= material.files.length - 1}>
              <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
            </Tool>
          </span>
        )}
      </div>
    </>
  );
}
