/** The receipt that the counter hands to whomever it filed for. */
import { useLoaderData } from 'react-router';
import { loadReceipt, Receipt, sendReceipt } from '../../form/receipt.tsx';
import { desk } from '../../form/room.ts';
import { Frame } from '../form/frame.tsx';

export const loader = loadReceipt(desk);
export const action = sendReceipt(desk);
export const handle = { hydrate: false };

export default function CounterReceipt() {
  const { receipt } = useLoaderData<typeof loader>();
  return (
    <Frame id={receipt.id} number={receipt.number}>
      <Receipt room={desk} />
    </Frame>
  );
}

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
