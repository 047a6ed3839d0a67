import { songLayers } from "#content/songLayers.ts";
import { type Arrangement, type OwnGesture, writtenStep } from "#domain/arrangement.ts";
import { civilDateAt, daysAfter } from "#domain/civil.ts";
import { ceilingFrom, climbsOf, loadsOf, type SungSong } from "#domain/climbPast.ts";
import { adviceOn, type LadderAdvice, nothingKnown, type SongLayers } from "#domain/ladder.ts";
import type { DronePart, Step } from "#domain/layer.ts";
import type { Library } from "#domain/library.ts";
import { timesRightAt } from "#domain/nextWeek.ts";
import type { Song } from "#domain/song.ts";
import { usualBpm } from "#music/pure/beats.ts";
import { readArrangements, readOwnGestures } from "#store/arrangements.ts";
import { readClimbPast } from "#store/climbs.ts";
import { useLive, useStore } from "#store/react.tsx";

import { readyLadder } from "./ladderCommands.ts";
import { loadMusic } from "./loadMusic.ts";

/** A song's ladder with all that is to be said about it. Places count from the lowest step. */
export interface ToldLadder {
  readonly steps: readonly ToldStep[];
  /** Nobody has changed it, or it has been put back. */
  readonly isReady: boolean;
  /** About as much as the group carries, and whether anything has been logged that says so. */
  readonly ceiling: number;
  readonly isLearnt: boolean;
}

export interface ToldStep {
  readonly step: Step;
  readonly load: number;
  readonly advice: readonly LadderAdvice[];
}

/** Undefined until it has been read. */
export function useLadder(song: Song, library: Library | undefined): ToldLadder | undefined {
  const store = useStore();
  // Asked for apart: a step that moves is seen at once, without half a year being read again.
  const arrangements = useLive(readArrangements);
  const past = useLive(async (database) =>
    // What was said today counts as well.
    readClimbPast(database, daysAfter(civilDateAt(store.now()), 1)),
  );
  if (!library || !arrangements || !past) return undefined;
  const sung = sungAs(song, arrangements.get(song.id));
  const others = [...past.logs.keys()].flatMap((id) => {
    const other = library.songs.get(id);
    return other ? sungAs(other, arrangements.get(id)) : [];
  });
  return tellLadder(sung, climbsOf(sung, past), ceilingFrom(others, past), past.logs.size > 0);
}

function tellLadder(
  sung: SungSong,
  climbs: ReturnType<typeof climbsOf>,
  ceiling: number,
  isLearnt: boolean,
): ToldLadder {
  const { ladder, bpm, id } = sung;
  const loads = loadsOf(sung, climbs);
  const timesRight = (step: Step) => timesRightAt(climbs, ladder.indexOf(step));
  const advice = adviceOn(ladder, timesRight, ceiling, bpm);
  return {
    steps: ladder.map((step, place) => ({
      step,
      load: loads[place] ?? 0,
      advice: advice.filter((one) => one.step === step.id),
    })),
    isReady: written(ladder) === written(readyLadder(id)),
    ceiling,
    isLearnt,
  };
}

/** For a song that nobody has given a tempo. In beats a minute. */
const calmBpm = 84;

function sungAs(song: Song, own: Arrangement | undefined): SungSong {
  return {
    id: song.id,
    ladder: own?.ladder ?? readyLadder(song.id),
    bpm: own?.bpm ?? (song.tempo ? usualBpm(song.tempo) : calmBpm),
  };
}

function written(ladder: readonly Step[]): string {
  return JSON.stringify(ladder.map(writtenStep));
}

/** What the library knows that layers can be made of. */
export function layersKnownOf(song: Song): SongLayers {
  return songLayers.get(song.id) ?? nothingKnown;
}

/** The drones that rub least under the melody; undefined while that is not known, or where there is no melody. */
export function useBestDrones(song: Song): readonly DronePart[] | undefined {
  return useLive(async () => {
    if (song.abc === undefined) return undefined;
    const { melodyFromAbc, drones, droneFit, droneShare } = await loadMusic();
    const melody = melodyFromAbc(song.abc);
    if (!melody.ok) return undefined;
    const shares = drones.map((drone) => droneShare(droneFit(melody.value, drone)));
    const best = drones.filter((_, place) => shares[place] === Math.max(...shares));
    // Where all are as good there is nothing to say.
    return best.length < drones.length ? best : [];
  }, [song.abc]);
}

/** In the order of their names. Undefined until they have been read. */
export function useOwnGestures(): readonly OwnGesture[] | undefined {
  return useLive(async (database) => {
    const own = await readOwnGestures(database);
    return own.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  });
}
