import type { Library } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Song, SongId } from "#domain/song.ts";
import type { Note } from "#music/pure/startNote.ts";
import { readArrangements } from "#store/arrangements.ts";
import { useLive } from "#store/react.tsx";

/** A song as this choir sings it: what somebody who has never heard them needs to begin it. */
export interface Begins {
  readonly note: Note | undefined;
  /** As in ABC. */
  readonly key: string | undefined;
  /** Beats a minute, slowest and fastest. */
  readonly tempo: Song["tempo"];
}

/** What reads a tune: pieces of their own, for no other paper needs them. */
const pieces = async () => {
  const [melody, choirKey, layers, first, start] = await Promise.all([
    import("#music/pure/melody.ts"),
    import("#music/pure/choirKey.ts"),
    import("#content/songLayers.ts"),
    import("#music/pure/firstNote.ts"),
    import("#music/pure/startNote.ts"),
  ]);
  return { ...melody, ...choirKey, ...layers, ...first, ...start };
};

/** How each song of a plan begins, in the key and at the tempo of this choir. Undefined until it has been read. */
export function useStartNotes(
  plan: readonly PlanItem[] | undefined,
  library: Library | undefined,
): ReadonlyMap<SongId, Begins> | undefined {
  return useLive(
    async (database) => {
      if (!plan || !library) return undefined;
      const [own, music] = await Promise.all([readArrangements(database), pieces()]);
      const songs = plan.flatMap(({ content }) =>
        content.kind === "song" ? (library.songs.get(content.songId) ?? []) : [],
      );
      return new Map(
        songs.map((song) => {
          const arranged = own.get(song.id);
          const key = arranged?.key ?? song.key;
          const bpm = arranged?.bpm;
          const tempo = bpm === undefined ? song.tempo : ([bpm, bpm] as const);
          return [song.id, { note: noteOf(song, arranged?.key), key, tempo }];
        }),
      );

      function noteOf(song: Song, key: string | undefined): Note | undefined {
        if (song.abc === undefined) return undefined;
        if (key === undefined) return music.startNoteOf(song.abc);
        const read = music.melodyFromAbc(song.abc, music.songForms.get(song.id));
        return read.ok ? music.firstNoteOf(music.inChoirKey(read.value, key)) : undefined;
      }
    },
    [plan, library],
  );
}
