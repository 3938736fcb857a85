/** Check and send an application. */
import { Check, loadCheck, sendForm } from '../../form/check-page.tsx';
import { portal } from '../../form/room.ts';
import { DraftActs } from '../cases/acts.tsx';
import { SigningLinks } from '../signings/links.tsx';

export const loader = loadCheck(portal);
export const action = sendForm(portal);

export default function CheckApplication() {
  return (
    <Check
      room={portal}
      above={({ view, sending, onForm, done }) => (
        <>
          <SigningLinks view={view} />
          <DraftActs view={view} sending={sending} onForm={onForm} done={done} />
        </>
      )}
    />
  );
}
