import { starterExercises, starterSongs } from "#content/starter.ts";
import { type Library, libraryOf } from "#domain/library.ts";
import { readOwnLibrary } from "#store/ownLibrary.ts";
import { useLive } from "#store/react.tsx";

/** The whole library: the starter's and the choir's own. */
export function useLibrary(): Library | undefined {
  return useLive(async (database) => {
    const own = await readOwnLibrary(database);
    return libraryOf([...starterExercises, ...own.exercises], [...starterSongs, ...own.songs]);
  });
}
