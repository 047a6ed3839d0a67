import { useTitleAfter } from "#ui/title.ts";
import { turnPage } from "#ui/undo.ts";

/** After a step to another screen: from its top, with the focus on its title, as a new page would be. */
export function useTurnOfPage(location: string): void {
  useTitleAfter(location, turn);
}

function turn(): void {
  turnPage();
  window.scrollTo(0, 0);
  // What led here may stand there still.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
