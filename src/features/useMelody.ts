import type { Song } from "#domain/song.ts";
import type { Melody } from "#music/pure/melody.ts";
import { readArrangement } from "#store/arrangements.ts";
import { useLive } from "#store/react.tsx";

/** What reads a tune: pieces of their own, for the first screen needs none of them. */
const pieces = async () => {
  const [melody, choirKey, layers] = await Promise.all([
    import("#music/pure/melody.ts"),
    import("#music/pure/choirKey.ts"),
    import("#content/songLayers.ts"),
  ]);
  return { ...melody, ...choirKey, ...layers };
};

/**
 * The melody of a song in the key in which this choir sings it. Undefined until it has been read, null where there is
 * none that can be read.
 */
export function useMelody(song: Song | undefined): Melody | null | undefined {
  return useLive(
    async (database) => {
      if (song?.abc === undefined) return null;
      const { key } = await readArrangement(database, song.id);
      const { melodyFromAbc, inChoirKey, songForms } = await pieces();
      const read = melodyFromAbc(song.abc, songForms.get(song.id));
      return read.ok ? inChoirKey(read.value, key) : null;
    },
    [song?.id, song?.abc],
  );
}
