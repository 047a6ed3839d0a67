import { useEffect, useRef } from "react";

/**
 * After a change of `shown` what was pressed is gone with what it stood on: the keyboard goes to the title, so that it is
 * heard where one is now. Not at the first look, when nothing was pressed yet.
 *
 * @param first what is to be done before; the same function every time
 */
export function useTitleAfter(shown: unknown, first?: () => void): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return undefined;
    last.current = shown;
    first?.();
    return goToTitle();
  }, [shown, first]);
}

/**
 * Puts the keyboard on the title, if nothing else has it. A title that waits for what is kept comes later: until then
 * somebody may put the keyboard elsewhere, where it stays.
 *
 * @returns ends the waiting
 */
function goToTitle(): () => void {
  const { body } = document;
  const look = () => {
    const isFree = document.activeElement === body;
    const title = isFree && document.querySelector<HTMLElement>("main h1");
    if (title) title.focus({ preventScroll: true });
    if (title || !isFree) watcher.disconnect();
  };
  const watcher = new MutationObserver(look);
  watcher.observe(body, { childList: true, subtree: true });
  look();
  return () => watcher.disconnect();
}
