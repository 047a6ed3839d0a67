import { useEffect, useRef } from "react";

import { goToTitle } from "#ui/title.ts";
import { turnPage } from "#ui/undo.ts";

/** After a step to another screen: from its top, with the focus on its title, as a new page would be. */
export function useTurnOfPage(location: string): void {
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return undefined;
    shown.current = location;
    turnPage();
    window.scrollTo(0, 0);
    // What led here may stand there still.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return goToTitle();
  }, [location]);
}
