import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import type { ExerciseId } from "#domain/exercise.ts";
import type { SongId } from "#domain/song.ts";
import { readLastUsed } from "#store/lastUsed.ts";
import { useLive, useStore } from "#store/react.tsx";

/** Undefined while it is looked up; `day` undefined when it has not been used. */
export function useLastUsed(
  subject: ExerciseId | SongId,
): { readonly day: CivilDate | undefined } | undefined {
  const store = useStore();
  return useLive(
    async (database) => ({
      day: await readLastUsed(database, subject, civilDateAt(store.now())),
    }),
    [subject],
  );
}
