import { type Change, change, isKept, type Row } from "./facets.ts";
import { type Language, sameInAll, type Text3 } from "./language.ts";
import { done, refused, type Result } from "./result.ts";
import { textHas } from "./search.ts";

/** A library exercise keeps its readable id (`long-aah`); a leader's own has a made one. */
export type ExerciseId = string & { readonly is: "exercise" };

export type ExerciseKind =
  | "body"
  | "breath"
  | "face"
  | "voice"
  | "rhythm"
  | "coordination"
  | "social"
  | "relax";

export const exerciseKinds: readonly ExerciseKind[] = [
  "body",
  "breath",
  "face",
  "voice",
  "rhythm",
  "coordination",
  "social",
  "relax",
];

/** 1 is for everybody, 3 asks the most. */
export type Level = 1 | 2 | 3;

/** What an activity asks of a body and a mind; what helps a singer is found by these. */
export type Demand =
  | "standing"
  | "arms_overhead"
  | "balance"
  | "walking"
  | "touch_self"
  | "touch_others"
  | "long_exhale"
  | "loud_sound"
  | "fast_tempo"
  | "reading"
  | "memory"
  | "coordination"
  | "eye_contact"
  | "face_play"
  | "two_hands"
  | "split_attention"
  | "solo_exposure"
  | "spoken_instruction"
  | "long_stretch";

export const demands: readonly Demand[] = [
  "standing",
  "balance",
  "walking",
  "arms_overhead",
  "two_hands",
  "coordination",
  "face_play",
  "long_exhale",
  "loud_sound",
  "fast_tempo",
  "memory",
  "split_attention",
  "spoken_instruction",
  "reading",
  "eye_contact",
  "solo_exposure",
  "touch_self",
  "touch_others",
  "long_stretch",
];

export interface ExerciseLevel {
  readonly level: Level;
  readonly how: Text3;
  readonly demands: readonly Demand[];
}

export interface Exercise {
  readonly id: ExerciseId;
  readonly kind: ExerciseKind;
  readonly name: Text3;
  readonly purpose: Text3;
  /** The least and the most minutes it is meant for. */
  readonly minutes: readonly [number, number];
  /** One to three, easiest first. */
  readonly levels: readonly ExerciseLevel[];
  readonly seated: Text3;
  readonly caution: Text3;
  readonly own: boolean;
}

/** A leader's own exercise, in the leader's own words. Levels that are not needed are left empty. */
export interface ExerciseFacets {
  card: {
    name: string;
    kind: ExerciseKind;
    minutes: number;
    how: readonly string[];
    seated: string;
    caution: string;
    demands: readonly Demand[];
  };
}

export function ownExerciseFrom(row: Row<"exercise">): Exercise | undefined {
  if (!row.card || !isKept(row)) return undefined;
  const { name, kind, minutes, how, seated, caution, demands } = row.card;
  return {
    id: row.id as ExerciseId,
    kind,
    name: sameInAll(name),
    purpose: sameInAll(""),
    minutes: [minutes, minutes],
    levels: how
      .slice(0, 3)
      .map((text, place) => ({ level: (place + 1) as Level, how: sameInAll(text), demands })),
    seated: sameInAll(seated),
    caution: sameInAll(caution),
    own: true,
  };
}

/** The wanted level, or the nearest easier one that the exercise has. */
export function levelOf(exercise: Exercise, wanted: Level): ExerciseLevel | undefined {
  return exercise.levels.findLast(({ level }) => level <= wanted) ?? exercise.levels[0];
}

export const longestExerciseName = 80;
export const mostExerciseMinutes = 30;

export type ExerciseProblem = "empty" | "too long";

/** A leader's own exercise as it is typed. */
export type ExerciseDraft = ExerciseFacets["card"];

/** What is written for a leader's own exercise, new or changed. A name is enough; levels without words are left out. */
export function writeExercise(
  id: ExerciseId,
  draft: ExerciseDraft,
): Result<Change[], ExerciseProblem> {
  const name = draft.name.trim();
  if (name === "") return refused("empty");
  if (name.length > longestExerciseName) return refused("too long");
  const how = draft.how.map((text) => text.trim()).filter((text) => text !== "");
  return done([
    change("exercise", id, "card", {
      name,
      kind: draft.kind,
      minutes: Math.min(Math.max(Math.round(draft.minutes), 1), mostExerciseMinutes),
      // An exercise has one level at least, or it could not be put in a plan.
      how: how.length === 0 ? [""] : how.slice(0, 3),
      seated: draft.seated.trim(),
      caution: draft.caution.trim(),
      demands: demands.filter((demand) => draft.demands.includes(demand)),
    }),
  ]);
}

/** Whether it is what was typed: by its name, its purpose or how it is done, in that language. */
export function exerciseHas(exercise: Exercise, typed: string, language: Language): boolean {
  const { name, purpose, levels } = exercise;
  const texts = [name, purpose, ...levels.map(({ how }) => how)];
  return textHas(texts.map((text) => text[language]).join(" "), typed);
}

/** In the order of the names as they stand in that language. */
export function inExerciseOrder(exercises: readonly Exercise[], language: Language): Exercise[] {
  const collator = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  return exercises.toSorted((a, b) => collator.compare(a.name[language], b.name[language]));
}
