import { useEffect, useRef, useState } from "react";

import type { Pattern } from "#domain/rhythm.ts";
import { type CellPlace, cellAt, rhythmLoop } from "#music/pure/rhythmLoop.ts";
import { createTimelinePlayer, type TimelinePlayer } from "#music/timelinePlayer.ts";

/** So many times round, then it is still by itself. */
const rounds = 16;

interface Going {
  readonly bpm: number;
  /** The screen's own clock, for where no sound is to be had: the pictures go on without it. */
  readonly silentSince: number | undefined;
}

/** Sounds a rhythm round and round, and tells which cell sounds. What is changed while it sounds is heard at once. */
export function useRhythmPlayer(pattern: Pattern | undefined, bpm: number) {
  const player = useRef<TimelinePlayer>(undefined);
  const [going, setGoing] = useState<Going>();
  const [now, setNow] = useState<CellPlace>();

  useEffect(() => {
    if (!going || !pattern) return undefined;
    const timeline = rhythmLoop(pattern, going.bpm, rounds);
    if (player.current?.isPlaying()) player.current.change({ timeline, parts: [rhythm] });
    let frame = requestAnimationFrame(function look(time: number) {
      const { silentSince } = going;
      const at =
        silentSince === undefined
          ? player.current?.positionSeconds()
          : (time - silentSince) / 1_000;
      if (at === undefined || at >= timeline.endsAt) {
        setGoing(undefined);
        return;
      }
      const place = cellAt(pattern, going.bpm, at);
      setNow((before) => (isSame(before, place) ? before : place));
      frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [going, pattern]);

  useEffect(() => () => void player.current?.close(), []);

  return {
    isPlaying: going !== undefined,
    isSilent: going?.silentSince !== undefined,
    now: going ? now : undefined,
    /** To be called from the tap itself: browsers give sound only after one. */
    play: (): void => {
      if (!pattern) return;
      player.current ??= createTimelinePlayer(() => new AudioContext(), every);
      setNow(undefined);
      try {
        player.current.play({ timeline: rhythmLoop(pattern, bpm, rounds), parts: [rhythm] });
        setGoing({ bpm, silentSince: undefined });
      } catch {
        // No sound on this device.
        setGoing({ bpm, silentSince: performance.now() });
      }
    },
    stop: (): void => {
      player.current?.stop();
      setGoing(undefined);
    },
  };
}

const rhythm = { kind: "rhythm" } as const;

function every(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
}

function isSame(one: CellPlace | undefined, other: CellPlace | undefined): boolean {
  return one?.bar === other?.bar && one?.cell === other?.cell;
}
