/** One section of an application. */
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import { portal } from '../../form/room.ts';
import { saveSection } from '../../form/save.ts';
import { FormSection, loadSection } from '../../form/section-page.tsx';
import { SigningLinks } from '../signings/links.tsx';

export const loader = loadSection(portal);
export const action = saveSection(portal);

/** After a post the page is read again, whatever the answer. */
export const shouldRevalidate = (_: ShouldRevalidateFunctionArgs) => true;

export default function ApplicationSection() {
  return <FormSection room={portal} links={(view, keys) => <SigningLinks view={view} keys={keys} />} />;
}
