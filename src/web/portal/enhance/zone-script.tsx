/** Loads the script that notes the reader's time zone. */
import { useRoot } from '../../ui/lang.ts';
import script from './zone.ts?worker&url';

export function ZoneScript() {
  return <script type="module" src={script} nonce={useRoot()?.nonce} />;
}
