/** The words of a demo that could not be filled; half a demo is not continued, a new folder is filled whole. */
export function notFilled(cause: unknown, dataDir: string): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return Object.assign(new Error('the demo could not be filled', { cause }), {
    text: { zh: `演示数据没有装好：${why}`, en: `The demo could not be filled: ${why}` },
    remedy: {
      zh: `改好后删除 ${dataDir}，或者用 --data 指定新文件夹，再启动。`,
      en: `Mend it, delete ${dataDir} or name a new folder with --data, and start again.`,
    },
  });
}
