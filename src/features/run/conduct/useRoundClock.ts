import { useEffect, useLayoutEffect, useRef, useState } from "react";

import { countInFrom, type RoundGoing, beatOf } from "#domain/round.ts";
import type { ConductScore } from "#domain/canonLane.ts";
import { useStore } from "#store/react.tsx";

import { createSteadyClock } from "./clock.ts";

/** Tells the beat at this moment, from the wall's clock; negative in the count-in. Undefined while it is still. */
export type TellBeat = () => number | undefined;

export function useWallBeat(round: RoundGoing | undefined): TellBeat {
  const store = useStore();
  const [clock] = useState(() => createSteadyClock(store.now, () => performance.now()));
  const shown = useRef(round);
  useLayoutEffect(() => {
    shown.current = round;
  });
  const [tell] = useState(() => () => shown.current && beatOf(shown.current, clock()));
  return tell;
}

/** How finely a screen looks: four times a beat is as fine as anything in words changes. */
const looks = 4;

/**
 * The beat that the words of a screen are drawn for, a quarter of a beat at a time. What moves moves by `onFrame`, which
 * is told the exact beat before every picture, on the same clock.
 *
 * @param going whether there is anything to look for
 */
export function useBeatShown(
  tell: TellBeat,
  score: ConductScore,
  going: boolean,
  onFrame: (beat: number) => void,
): number {
  const begins = countInFrom(score);
  const [shown, setShown] = useState(() => fine(tell() ?? begins));
  const frame = useRef(onFrame);
  useLayoutEffect(() => {
    frame.current = onFrame;
  });
  useEffect(() => {
    let request = 0;
    const look = () => {
      const beat = tell() ?? begins;
      frame.current(beat);
      setShown(fine(beat));
      if (going) request = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(request);
  }, [tell, begins, going]);
  return shown;
}

function fine(beat: number): number {
  return Math.floor(beat * looks) / looks;
}
