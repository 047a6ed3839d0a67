import { useLayoutEffect, useRef } from "react";

interface Pedals {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** Page-turner pedals send the keys of a keyboard; so a keyboard does the same. */
export function usePedals(pedals: Pedals): void {
  const now = useRef(pedals);
  // Before anybody can see the new item: a press must not be taken for the one that was shown before.
  useLayoutEffect(() => {
    now.current = pedals;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (!way) return;
      // Also for a key that is held down: the page beneath must not scroll away.
      event.preventDefault();
      if (event.repeat) return;
      if (way === "next") now.current.onNext();
      else now.current.onPrevious();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

const nextKeys = ["ArrowRight", "ArrowDown", "PageDown"];
const previousKeys = ["ArrowLeft", "ArrowUp", "PageUp"];

function wayOf(event: KeyboardEvent): "next" | "previous" | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (document.querySelector("dialog[open]") || isTyping(event.target)) return undefined;
  if (nextKeys.includes(event.key)) return "next";
  if (previousKeys.includes(event.key)) return "previous";
  // Where something has the focus, the space bar presses that.
  const nothingFocused = !(event.target instanceof Element) || event.target === document.body;
  return event.key === " " && nothingFocused ? "next" : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
