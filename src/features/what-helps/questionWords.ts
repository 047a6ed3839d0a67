import { isWishGroup, type Question } from "#domain/talk.ts";
import type { Words } from "#i18n/words.ts";

/** How a question is asked, and what may be said under it. */
export function questionWords(
  words: Words["together"],
  question: Question,
): { readonly title: string; readonly hint: string | undefined } {
  if (isWishGroup(question)) return { title: words.wishes[question], hint: words.wishesHint };
  const hint = hintOf[question];
  return { title: words[question], hint: hint && words[hint] };
}

type Hint = "leavesOutHint" | "rememberLead" | "helpHint" | "partnersHint" | "doneLead";

// What a field says about itself stands at the field.
const hintOf: Readonly<Partial<Record<Question, Hint>>> = {
  leavesOut: "leavesOutHint",
  remember: "rememberLead",
  help: "helpHint",
  partners: "partnersHint",
  done: "doneLead",
};
