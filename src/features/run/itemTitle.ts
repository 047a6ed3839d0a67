import type { Language } from "#domain/language.ts";
import { type Library, nameInLibrary } from "#domain/library.ts";
import type { PlanContent } from "#domain/plan.ts";
import type { Words } from "#i18n/words.ts";
import type { IconName } from "#ui/Icon.tsx";

/** What an item is called while it is led; a notice by its kind, for its text is what is read out. */
export function itemTitle(
  words: Words["run"],
  language: Language,
  library: Library,
  content: PlanContent,
): string {
  switch (content.kind) {
    case "warmUp":
    case "song":
      return nameInLibrary(library, content)?.[language] ?? words.unknownItem;
    case "rest":
    case "notice":
    case "chatBar":
      return words.kinds[content.kind];
  }
}

export const iconOf: Readonly<Record<PlanContent["kind"], IconName>> = {
  warmUp: "body",
  song: "song",
  rest: "rest",
  notice: "notice",
  chatBar: "coffee",
};
