import { useCallback, useEffect, useRef, useState } from "react";

import type { Place } from "#music/pure/melody.ts";
import { createTimelinePlayer, type Playing } from "#music/timelinePlayer.ts";

import { type ListenWish, placesAt, playingOf, silent, type Sounding } from "./listening.ts";

/** How long the start note sounds, in seconds. */
const noteSeconds = 2;

/** A player for as long as the song is shown; leaving it is silence. */
export function useListening(wish: Omit<ListenWish, "countIn">) {
  const { tune, along, bpm } = wish;
  const [player] = useState(newPlayer);
  const [on, setOn] = useState<ReadonlySet<Sounding>>(new Set<Sounding>(["countIn"]));
  const [isPlaying, setIsPlaying] = useState(false);
  const [soundless, setSoundless] = useState(false);
  /** What sounds now, and how it was begun: a change on the way keeps its count-in and its reckoning of time. */
  const now = useRef<{ playing: Playing; bpm: number; countIn: boolean } | undefined>(undefined);

  useEffect(() => () => void player.close(), [player]);

  // Another key or partner song, while it sounds.
  useEffect(() => {
    const begun = now.current;
    if (!begun || !player.isPlaying()) return;
    const playing = playingOf({ tune, along, bpm: begun.bpm, countIn: begun.countIn });
    now.current = { ...begun, playing };
    player.mute(silent(playing, on));
    player.change(playing);
  }, [player, tune, along, on]);

  useEffect(() => {
    const begun = now.current;
    if (begun && player.isPlaying()) player.setTempo(bpm / begun.bpm);
  }, [player, bpm]);

  // A browser may have no sound to give.
  const withSound = (play: () => void) => {
    try {
      play();
    } catch {
      setSoundless(true);
    }
  };

  const stop = () => {
    player.stop();
    now.current = undefined;
    setIsPlaying(false);
  };

  const listen = () =>
    withSound(() => {
      const countIn = on.has("countIn");
      const playing = playingOf({ tune, along, bpm, countIn });
      player.setTempo(1);
      player.mute(silent(playing, on));
      player.play(playing, { ended: () => setIsPlaying(false) });
      now.current = { playing, bpm, countIn };
      setIsPlaying(true);
    });

  const hearNote = (midi: number) =>
    withSound(() => {
      stop();
      player.setTempo(1);
      player.mute([]);
      const events = [{ kind: "tone", at: 0, length: noteSeconds, midi, part: 0 } as const];
      player.play({
        timeline: { events, firstBarAt: 0, endsAt: noteSeconds },
        parts: [{ kind: "voice" }],
      });
    });

  const turn = (what: Sounding) => {
    const next = new Set(on);
    if (!next.delete(what)) next.add(what);
    setOn(next);
  };

  /** Asked again and again while it sounds: which note is to be marked. */
  const sounding = useCallback((): readonly Place[] => {
    const seconds = player.positionSeconds();
    const playing = now.current?.playing;
    return seconds === undefined || !playing ? [] : placesAt(tune, playing.timeline, seconds);
  }, [player, tune]);

  return { on, turn, isPlaying, listen, stop, hearNote, soundless, sounding };
}

function newPlayer() {
  return createTimelinePlayer(
    () => new AudioContext(),
    (ms, run) => {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
  );
}
