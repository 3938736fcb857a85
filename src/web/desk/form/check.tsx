/** Check and send what the office filled in. */
import { useLoaderData } from 'react-router';
import { Check, loadCheck, sendForm } from '../../form/check-page.tsx';
import { desk } from '../../form/room.ts';
import { Frame } from './frame.tsx';

export const loader = loadCheck(desk);
export const action = sendForm(desk);
export const handle = { hydrate: false };

export default function DeskCheck() {
  const { view } = useLoaderData<typeof loader>();
  return (
    <Frame id={view.id} number={view.number}>
      <Check room={desk} />
    </Frame>
  );
}

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
