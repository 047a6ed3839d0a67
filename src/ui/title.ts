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
    // A title that waits for what is kept comes later: until then somebody may put the keyboard elsewhere, where it stays.
    const isFree = () => document.activeElement === document.body;
    const look = () => {
      if (isFree()) document.querySelector<HTMLElement>("main h1")?.focus();
      if (!isFree()) watcher.disconnect();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
    look();
    return () => watcher.disconnect();
  }, [shown, first]);
}
