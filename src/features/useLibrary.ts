import { type Library, libraryOf } from "#domain/library.ts";
import { readOwnLibrary } from "#store/ownLibrary.ts";
import { useLive } from "#store/react.tsx";

// A piece of its own: Today stands before the texts of all warm-ups and songs have been read.
const starter = import("#content/starter.ts");

/** The whole library: the starter's and the choir's own. */
export function useLibrary(): Library | undefined {
  return useLive(async (database) => {
    const own = await readOwnLibrary(database);
    const { starterExercises, starterSongs } = await starter;
    return libraryOf([...starterExercises, ...own.exercises], [...starterSongs, ...own.songs]);
  });
}
