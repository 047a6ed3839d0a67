import { useSyncExternalStore } from "react";

const question = "(min-width: 900px)";

/** Whether there is room for the library beside the plan. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(question).matches);
}

function subscribe(changed: () => void): () => void {
  const media = matchMedia(question);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
