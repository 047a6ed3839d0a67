import { useLayoutEffect, useRef } from "react";

interface Held {
  readonly row: string;
  readonly control: string;
  /** What held the keyboard when this was asked for; null when nothing did. */
  readonly element: Element | null;
}

/**
 * Keeps the keyboard in a list whose rows change places: a row that lands under another heading is a new element, a row
 * that is removed is none, and the keyboard would fall back to the top of the page.
 *
 * What it answers is called before the change, with the id of the element the keyboard belongs to afterwards. It goes
 * there, to the same `data-control` or else the handle, as soon as what held it is gone and nothing else has taken it:
 * in the same moment, so that no key is lost in between, and again at every further change. `always` says that it shall
 * go to that row although another one held it.
 *
 * @param order anything that is another one after each change
 * @param focus puts the keyboard on a control of a row; the same function every time
 */
export function useKeptFocus(order: unknown, focus: (row: string, control: string) => void) {
  const held = useRef<Held>(undefined);

  useLayoutEffect(() => {
    const going = held.current;
    if (!going || going.element?.isConnected === true) return;
    if (holder() === null) focus(going.row, going.control);
    const element = holder();
    const isThere = element !== null && document.getElementById(going.row)?.contains(element);
    held.current = isThere ? { ...going, element } : undefined;
  }, [order, focus]);

  return (row: string | undefined, always = false) => {
    const element = holder();
    const isOnRow =
      row !== undefined && element !== null && document.getElementById(row)?.contains(element);
    const control = element instanceof HTMLElement ? element.dataset["control"] : undefined;
    held.current =
      row !== undefined && (always || isOnRow)
        ? { row, control: (!always && control) || "handle", element }
        : undefined;
  };
}

/** Which element has the keyboard; null when it is the page itself. */
function holder(): Element | null {
  const { activeElement, body } = document;
  return activeElement === body ? null : activeElement;
}
