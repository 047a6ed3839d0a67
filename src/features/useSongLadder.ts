import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { Step } from "#domain/layer.ts";
import type { SongId } from "#domain/song.ts";
import { readArrangement, readArrangements } from "#store/arrangements.ts";
import { useLive } from "#store/react.tsx";

// A piece of its own: what songs can be layered with is read when a ladder is asked for, not before.
const layers = async () => (await import("#content/songLayers.ts")).songLayers;

/** A song's ladder, and its tempo where this choir has one of its own. */
export interface ChoirLadder {
  readonly ladder: readonly Step[];
  /** Beats a minute. */
  readonly bpm: number | undefined;
}

/** How this choir builds a song: its own ladder, or the one that is ready. Undefined until it has been read. */
export function useSongLadder(songId: SongId): ChoirLadder | undefined {
  return useLive(
    async (database) => {
      const { ladder, bpm } = await readArrangement(database, songId);
      const known = ladder ? undefined : (await layers()).get(songId);
      return { ladder: ladder ?? ladderFor(known ?? nothingKnown), bpm };
    },
    [songId],
  );
}

/** The same for every song at once. */
export function useSongLadders(): ((songId: SongId) => ChoirLadder) | undefined {
  return useLive(async (database) => {
    const arrangements = await readArrangements(database);
    const known = await layers();
    return (songId: SongId) => {
      const own = arrangements.get(songId);
      return {
        ladder: own?.ladder ?? ladderFor(known.get(songId) ?? nothingKnown),
        bpm: own?.bpm,
      };
    };
  });
}
