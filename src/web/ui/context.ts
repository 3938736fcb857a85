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
}

type Key = ReturnType<typeof createContext<Visit>>;

/** One key for the whole process: the bundled pages and the server each load this file, and keys compare by identity. */
const registry = globalThis as { [name: symbol]: Key | undefined };
const name = Symbol.for('qiao.web.visit');
registry[name] ??= createContext<Visit>();
export const visitContext: Key = registry[name];
