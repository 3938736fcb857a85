/** One section of a form that the office fills in: a case of its own, or somebody's at the counter. */
import { useLoaderData } from 'react-router';
import { desk } from '../../form/room.ts';
import { saveSection } from '../../form/save.ts';
import { FormSection, loadSection } from '../../form/section-page.tsx';
import { Frame } from './frame.tsx';

export const loader = loadSection(desk);
export const action = saveSection(desk);
export const handle = { hydrate: false };

export default function DeskSection() {
  const { view } = useLoaderData<typeof loader>();
  return (
    <Frame id={view.id} number={view.number}>
      <FormSection room={desk} />
    </Frame>
  );
}

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
