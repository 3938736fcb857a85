/** What the applicant takes home. */
import { loadReceipt, Receipt } from '../../form/receipt.tsx';
import { portal } from '../../form/room.ts';

export const loader = loadReceipt(portal);

export default function OwnReceipt() {
  return <Receipt room={portal} />;
}
