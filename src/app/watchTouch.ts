const touches = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/**
 * Says when nobody has touched the page for so long, and when the page is left. Asked again as soon as the page is seen:
 * a device that slept turned no timer.
 *
 * @param ms how long, in milliseconds
 * @param now milliseconds since 1970
 */
export function watchTouch(
  ms: number,
  now: () => number,
  onStill: () => void,
  onGone: () => void,
): () => void {
  let touchedAt = now();
  const touch = () => {
    touchedAt = now();
  };
  const look = () => {
    if (now() - touchedAt >= ms) onStill();
  };
  const timer = setInterval(look, Math.min(ms, 5_000));
  for (const kind of touches)
    window.addEventListener(kind, touch, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", onGone);
  return () => {
    clearInterval(timer);
    for (const kind of touches) window.removeEventListener(kind, touch, { capture: true });
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", onGone);
  };
}
