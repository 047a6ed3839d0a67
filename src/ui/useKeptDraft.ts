import { useEffect, useEffectEvent, useState } from "react";

// A pause in writing: long enough not to write at every letter, short enough that a dead battery costs a word.
const pause = 1_200;

/**
 * What is being written in a field that keeps itself: when one stops writing, and when one leaves the field, the page or
 * the app. What is being written always stands before what was kept.
 *
 * @param kept what stands on the disk
 */
export function useKeptDraft(kept: string, keep: (text: string) => Promise<unknown>) {
  // Undefined while nothing has been written here: then what is kept shows, also when it changes elsewhere.
  const [draft, setDraft] = useState<string>();
  const keepDraft = () => {
    if (draft !== undefined && draft.trim() !== kept) void keep(draft);
  };
  const keepNow = useEffectEvent(keepDraft);

  useEffect(() => {
    const timer = setTimeout(() => keepNow(), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === "hidden") keepNow();
    };
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      document.removeEventListener("visibilitychange", whenHidden);
      keepNow();
    };
  }, []);

  return {
    text: draft ?? kept,
    write: setDraft,
    keepDraft,
    /** What was written here stands on the disk. */
    isKept: draft !== undefined && draft.trim() === kept && kept !== "",
  };
}
