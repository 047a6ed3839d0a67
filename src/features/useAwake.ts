import { useEffect, useState } from "react";

/** Whether the screen stays awake, as far as the browser says. */
export type Awake = "asking" | "awake" | "refused" | "unknown";

/** Keeps the screen awake as long as the page is seen; a browser lets go whenever it is hidden, so it is asked anew. */
export function useAwake(): Awake {
  const [awake, setAwake] = useState<Awake>(() => ("wakeLock" in navigator ? "asking" : "unknown"));
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (left) return await given.release();
        lock = given;
        setAwake("awake");
      } catch {
        // Low battery, a setting, or a page that lost the foreground: the leader is told in words.
        if (!left) setAwake("refused");
      }
    };
    const askAnew = () => void ask();
    askAnew();
    document.addEventListener("visibilitychange", askAnew);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", askAnew);
      lock?.release().catch(() => undefined);
    };
  }, []);
  return awake;
}
