import { useSyncExternalStore } from "react";

const question = "(prefers-reduced-motion: reduce)";

/** Whether the device has been asked to keep things still: then lanes step instead of gliding. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(question).matches);
}

function subscribe(changed: () => void): () => void {
  const media = matchMedia(question);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
