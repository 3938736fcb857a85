/** A sentence whose Chinese dates and ranges stay tight and unbroken (visual language §4): 2026年6月10日, 6月19日–21日. */
const date = /((?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[–-](?:\d{1,2}月)?\d{1,2}日)?)/;

export function Dated({ children }: { children: string }) {
  // `split` with a group alternates text and date, so odd places are dates; the pieces never change places.
  return children.split(date).map((piece, place) =>
    place % 2 ? (
      <span key={place} className="q-no">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
