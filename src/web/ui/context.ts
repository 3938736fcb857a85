/** What the server hands to loaders and actions: an in-process call of the API on behalf of this visitor, language and nonce. */
import { createContext } from 'react-router';
import type { Send } from '../../client/client.ts';
import type { Lang } from '../../language/text.ts';

export interface Visit {
  /** A request to the API with the visitor's cookie, language and address. */
  send: Send;
  lang: Lang;
  /** For scripts and styles in this answer (content security policy). */
  nonce: string;
  /** Browsers reach the office by https: cookies are sent over nothing else. */
  secure: boolean;
  /** Tells the operator's log of an error, without what the visitor entered. */
  report: (error: unknown) => void;
}

type Key = ReturnType<typeof createContext<Visit>>;

/** One key for the whole process: the bundled pages and the server each load this file, and keys compare by identity. */
const registry = globalThis as { [name: symbol]: Key | undefined };
const name = Symbol.for('qiao.web.visit');
registry[name] ??= createContext<Visit>();
export const visitContext: Key = registry[name];
