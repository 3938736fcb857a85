/** Something that matters, kept in sight where its line scrolls sideways. The page itself never moves; without script the line is scrolled by hand. */
import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router';

const scrolls = (element: Element): boolean =>
  element.scrollWidth > element.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);

/** @param selector the first match below `frame` comes to the middle of the line that scrolls, if any */
export function useKeepInSight(frame: RefObject<HTMLElement | null>, selector: string): void {
  const { key } = useLocation();
  // Once for each address, so that what was scrolled by hand stays
  useEffect(() => {
    const thing = frame.current?.querySelector(selector);
    let line = thing?.parentElement;
    while (line && line !== document.body && !scrolls(line)) line = line.parentElement;
    if (!thing || !line || line === document.body) return;
    const [at, view] = [thing.getBoundingClientRect(), line.getBoundingClientRect()];
    line.scrollLeft += at.left + at.width / 2 - view.left - view.width / 2;
  }, [frame, selector, key]);
}
