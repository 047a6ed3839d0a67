import type { ExerciseKind } from "#domain/exercise.ts";
import type { Language } from "#domain/language.ts";
import { type Library, nameInLibrary } from "#domain/library.ts";
import type { PlanContent } from "#domain/plan.ts";
import type { Words } from "#i18n/words.ts";
import type { IconName } from "#ui/Icon.tsx";

/** What an item is called in the plan: its name in the library, its own text, or what it is. */
export function itemName(
  words: Words["plan"],
  language: Language,
  library: Library,
  content: PlanContent,
): string {
  switch (content.kind) {
    case "warmUp":
    case "song":
      return nameInLibrary(library, content)?.[language] ?? words.gone;
    case "rest":
      return words.rest;
    case "notice":
      return content.text;
    case "chatBar":
      return words.chatBar;
  }
}

/** The kind as a word and a drawing; no word where the name says it already. */
export function itemKind(
  words: Words["plan"],
  library: Library,
  content: PlanContent,
): { readonly icon: IconName; readonly word: string } {
  switch (content.kind) {
    case "warmUp": {
      const kind = library.exercises.get(content.exerciseId)?.kind ?? "body";
      return { icon: iconOfKind[kind], word: words.kinds[kind] };
    }
    case "song":
      return { icon: "song", word: words.song };
    case "rest":
      return { icon: "rest", word: "" };
    case "notice":
      return { icon: "notice", word: words.notice };
    case "chatBar":
      return { icon: "coffee", word: "" };
  }
}

export const iconOfKind: Readonly<Record<ExerciseKind, IconName>> = {
  body: "body",
  breath: "breath",
  face: "person",
  voice: "voice",
  rhythm: "rhythm",
  coordination: "star",
  social: "singers",
  relax: "moon",
};
