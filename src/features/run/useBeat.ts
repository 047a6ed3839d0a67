import { useEffect, useRef, useState } from "react";

import type { Player } from "#music/player.ts";
import { atTempo, beatInBar, type BeatLine, beatsGone, type Metre } from "#music/pure/beats.ts";

/** How much of a beat its dot is lit. */
const lit = 0.45;

/**
 * Which beat of the bar is lit now; undefined between two beats and while it is still.
 * While the click is heard, what is seen follows the same audio clock.
 */
export function useBeat(
  tempo: { readonly bpm: number | undefined; readonly metre: Metre; readonly going: boolean },
  player: Player,
): number | undefined {
  const { bpm, metre, going } = tempo;
  const [beat, setBeat] = useState<number | undefined>();
  const line = useRef<BeatLine | undefined>(undefined);
  useEffect(() => {
    if (!going || bpm === undefined) {
      line.current = undefined;
      return;
    }
    const silent = line.current ? atTempo(line.current, bpm, seconds()) : { start: seconds(), bpm };
    line.current = silent;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const gone = player.beatsHeard() ?? beatsGone(silent, seconds());
      const part = gone - Math.floor(gone);
      const isLit = gone >= 0 && part < lit;
      setBeat(isLit ? beatInBar(Math.floor(gone), metre) : undefined);
      const toChange = gone < 0 ? -gone : (isLit ? lit : 1) - part;
      timer = setTimeout(look, Math.max(4, (toChange * 60_000) / bpm));
    };
    look();
    return () => {
      clearTimeout(timer);
      setBeat(undefined);
    };
  }, [bpm, metre, going, player]);
  return beat;
}

function seconds(): number {
  return performance.now() / 1000;
}
