import { canonAt } from "#domain/canonClimb.ts";
import { standingOf } from "#domain/climbing.ts";
import type { Layer, Step } from "#domain/layer.ts";
import { barTicks } from "#domain/metre.ts";
import type { PlanItem } from "#domain/plan.ts";
import { type Round, roundOf } from "#domain/round.ts";
import type { SessionId } from "#domain/session.ts";
import type { Song } from "#domain/song.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useMelody } from "#features/useMelody.ts";
import { type ChoirLadder, useSongLadder } from "#features/useSongLadder.ts";
import { usualBpm } from "#music/pure/beats.ts";
import type { Melody } from "#music/pure/melody.ts";
import type { ConductPage } from "#store/conducting.ts";

import { useConductPage } from "./queries.ts";

/** The beat to begin with when nobody has said; beats a minute. */
const bpmNobodySaid = 84;

/** The item that is led now. `song` is undefined for an exercise, a rest and the like. */
export interface Led {
  readonly item: PlanItem;
  readonly song: Song | undefined;
  readonly page: ConductPage;
}

/** Undefined until it has been read, null where nothing is led on this device. */
export function useLed(sessionId: SessionId): Led | null | undefined {
  const page = useConductPage(sessionId);
  const library = useLibrary();
  if (!page || !library) return undefined;
  const { item } = page;
  if (!page.run || !item) return null;
  const { content } = item;
  const song = content.kind === "song" ? library.songs.get(content.songId) : undefined;
  return { item, song, page };
}

/** A song that is led, with all that conducting it needs. */
export interface LedSong {
  readonly melody: Melody | null;
  readonly ladder: readonly Step[];
  readonly layer: Layer | undefined;
  /** Beats a minute. */
  readonly bpm: number;
  /** How its canon is begun from where the song stands; undefined without a melody. */
  readonly usual: Round | undefined;
}

export function useLedSong(song: Song, { item, page }: Led): LedSong | undefined {
  const melody = useMelody(song);
  const sung = useSongLadder(song.id);
  return melody === undefined || !sung ? undefined : ledSong(song, melody, sung, item, page);
}

function ledSong(
  song: Song,
  melody: Melody | null,
  { ladder, bpm: own }: ChoirLadder,
  item: PlanItem,
  { run, outcome, round }: ConductPage,
): LedSong {
  const { step } = standingOf(ladder, 0, item.id, run?.climb, outcome?.climb);
  const bpm = round?.bpm ?? own ?? (song.tempo ? usualBpm(song.tempo) : bpmNobodySaid);
  const [phrase] = melody?.phrases ?? [];
  const bars =
    melody && phrase ? Math.round((phrase.end - phrase.start) / barTicks(melody.metre)) : 1;
  return {
    melody,
    ladder,
    layer: ladder[step]?.layer,
    bpm,
    usual: melody ? roundOf(item.id, canonAt(ladder, step, bars), bpm) : undefined,
  };
}
