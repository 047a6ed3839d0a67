import { useEffect, useEffectEvent, useState } from "react";

// A pause in writing: long enough not to write at every letter, short enough that a dead battery costs a word.
const pause = 1_200;
// Whoever has written no letter for so long, while all stands on the disk, is not in the middle of a word.
const calm = 8_000;

interface Draft {
  readonly text: string;
  /** What was last given to be kept and has not been seen on the disk. */
  readonly told?: string | undefined;
  /** It has stood on the disk as it was written: what comes after it is somebody else's. */
  readonly isOver: boolean;
  readonly isUnderHands: boolean;
}

/**
 * What is being written in a field that keeps itself: when one stops writing, and when one leaves the field, the page or
 * the app. What is being written stands before what was kept until it is kept itself; after that nothing is written
 * that the person has not changed, and once the hands are off it, what came from elsewhere shows.
 *
 * @param kept what stands on the disk
 */
export function useKeptDraft(kept: string, keep: (text: string) => Promise<unknown>) {
  // Undefined while nothing has been written here: then what is kept shows, also when it changes elsewhere.
  const [draft, setDraft] = useState<Draft>();
  const stands = draft?.text.trim() === kept;
  // While an older text is on its way to the disk, what is there is not yet the answer.
  const isAnswered = draft?.told === undefined || draft.told.trim() === draft.text.trim();
  const isOver = draft !== undefined && (draft.isOver || (stands && isAnswered));
  if (draft && isOver && !draft.isOver) setDraft({ ...draft, told: undefined, isOver });

  const keepDraft = () => {
    if (draft === undefined || isOver) return;
    setDraft({ ...draft, told: draft.text });
    void keep(draft.text);
  };
  const takeHandsOff = () => setDraft((now) => now && { ...now, isUnderHands: false });
  const leave = () => {
    keepDraft();
    takeHandsOff();
  };
  const keepNow = useEffectEvent(keepDraft);
  const leaveNow = useEffectEvent(leave);

  const text = draft?.text;
  useEffect(() => {
    const timer = isOver ? setTimeout(takeHandsOff, calm) : setTimeout(() => keepNow(), pause);
    return () => clearTimeout(timer);
  }, [text, isOver]);
  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === "hidden") leaveNow();
    };
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      document.removeEventListener("visibilitychange", whenHidden);
      keepNow();
    };
  }, []);

  const shows = draft !== undefined && (!isOver || stands || draft.isUnderHands);
  return {
    text: shows ? draft.text : kept,
    write: (written: string) =>
      setDraft((before) => ({
        text: written,
        told: before?.told,
        isOver: false,
        isUnderHands: true,
      })),
    /** For the moment the field is left. */
    keepDraft: leave,
    /** What was written here stands on the disk. */
    isKept: stands && kept !== "",
  };
}
