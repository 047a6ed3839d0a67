import { useEffect, useRef } from "react";

import { turnPage } from "#ui/undo.ts";

/** After a step to another screen: from its top, with the focus on its title, as a new page would be. */
export function useTurnOfPage(location: string): void {
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    turnPage();
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [location]);
}
