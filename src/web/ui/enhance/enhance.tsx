/** Loads the small script that saves while one types and shows progress. Every page works without it. */
import { useRoot } from '../lang.ts';
import script from './enhance.ts?worker&url';

export function Enhance() {
  return <script type="module" src={script} nonce={useRoot()?.nonce} />;
}
