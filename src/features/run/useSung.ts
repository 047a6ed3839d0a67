import type { Song } from "#domain/song.ts";
import { useMelody } from "#features/useMelody.ts";
import { firstNoteOf } from "#music/pure/firstNote.ts";
import { type Note, startNoteOf } from "#music/pure/startNote.ts";
import { readArrangement } from "#store/arrangements.ts";
import { useLive } from "#store/react.tsx";

/** A song as this choir sings it: in its own key, at its own tempo, with the note to begin on. */
export interface Sung {
  readonly song: Song;
  readonly note: Note | undefined;
}

/** The song as it is written, until it has been read how the choir sings it. */
export function useSung(song: Song): Sung {
  const own = useLive(async (database) => readArrangement(database, song.id), [song.id]);
  // The melody itself is read only where it has been moved: a session runs without that piece.
  const moved = useMelody(own?.key === undefined ? undefined : song);
  const written = song.abc === undefined ? undefined : startNoteOf(song.abc);
  return {
    song: {
      ...song,
      key: own?.key ?? song.key,
      tempo: own?.bpm === undefined ? song.tempo : [own.bpm, own.bpm],
    },
    note: moved ? firstNoteOf(moved) : written,
  };
}
