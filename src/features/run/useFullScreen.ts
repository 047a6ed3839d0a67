import { useEffect, useState } from "react";

/** Undefined where the browser has no full screen to give. */
export function useFullScreen(): { readonly full: boolean; readonly turn: () => void } | undefined {
  const [full, setFull] = useState(() => isFull());
  useEffect(() => {
    const look = () => setFull(isFull());
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  if (!document.fullscreenEnabled) return undefined;
  return {
    full,
    turn: () => {
      const turned = full
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen();
      // A browser may say no; the page is as usable as before.
      turned.catch(() => undefined);
    },
  };
}

function isFull(): boolean {
  return Boolean(document.fullscreenElement);
}
