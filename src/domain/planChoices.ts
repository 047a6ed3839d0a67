import { type Exercise, exerciseKinds, type ExerciseKind } from "./exercise.ts";
import type { Language } from "./language.ts";
import type { Library } from "./library.ts";
import { nameHas, nameKey } from "./singer.ts";
import type { Song } from "./song.ts";
import { type Usage, usedLately } from "./usage.ts";

/** What a leader looks for in the library. An empty list of kinds is every kind. */
export interface Wanted {
  readonly typed: string;
  readonly kinds: readonly (ExerciseKind | "song")[];
  readonly notLately: boolean;
}

export interface Choices {
  /** In the order of a session: body before breath before voice; by name within a kind. */
  readonly exercises: readonly Exercise[];
  readonly songs: readonly Song[];
  /** Something has exactly this name already, so it need not be made. */
  readonly hasName: boolean;
}

export function choicesFor(
  library: Library,
  usage: Usage,
  { typed, kinds, notLately }: Wanted,
  language: Language,
): Choices {
  const collator = new Intl.Collator(language, { numeric: true });
  const isWanted = (kind: ExerciseKind | "song") => kinds.length === 0 || kinds.includes(kind);
  const exercises = [...library.exercises.values()]
    .filter(({ kind, name }) => isWanted(kind) && nameHas(name[language], typed))
    .filter(({ id }) => !notLately || !usedLately(usage, id))
    .toSorted(
      (a, b) =>
        exerciseKinds.indexOf(a.kind) - exerciseKinds.indexOf(b.kind) ||
        collator.compare(a.name[language], b.name[language]),
    );
  const songs = [...library.songs.values()]
    .filter(({ title }) => isWanted("song") && nameHas(title[language], typed))
    .filter(({ id }) => !notLately || !usedLately(usage, id))
    .toSorted((a, b) => collator.compare(a.title[language], b.title[language]));
  const names = [
    ...[...library.exercises.values()].map(({ name }) => name[language]),
    ...[...library.songs.values()].map(({ title }) => title[language]),
  ];
  const hasName = names.some((name) => nameKey(name) === nameKey(typed));
  return { exercises, songs, hasName };
}
