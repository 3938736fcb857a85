/** Codes of files that cannot be kept; part of the one table in `errors.ts`. */
import type { ErrorEntry } from './error-entry.ts';

export const fileErrors = {
  'file.pixels': {
    status: 422,
    title: { zh: '图片过大', en: 'Picture too large' },
    text: { zh: '图片展开后的点数太多，浏览器打不开。', en: 'Unpacked, the picture has too many points to be shown.' },
    remedy: { zh: '用较低的分辨率（300 dpi）重新扫描。', en: 'Scan it again at a lower resolution, 300 dpi.' },
  },
  'file.count': {
    status: 409,
    title: { zh: '文件太多', en: 'Too many files' },
    text: {
      zh: '一项材料最多 40 个文件，一件办件的文件合计不超过 300 MB。',
      en: 'A material may have up to 40 files, a case up to 300 MB in all.',
    },
    remedy: { zh: '合并或删去一些再传。', en: 'Put some together or take some back, then upload.' },
  },
} as const satisfies { [code: string]: ErrorEntry };
