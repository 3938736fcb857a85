import type { Config } from '@react-router/dev/config';

/** Pages are rendered on the server; the one build lies beside the sources and is served by the office's own server. */
export default { appDirectory: '.', buildDirectory: '../../build/web', ssr: true } satisfies Config;
