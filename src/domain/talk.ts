/** The wishes are asked about a few at a time: what belongs together stands together. */
export const wishGroups = ["moving", "voice", "senses", "pace", "others", "way"] as const;

export type WishGroup = (typeof wishGroups)[number];

export function isWishGroup(question: Question): question is WishGroup {
  return wishGroups.some((group) => group === question);
}

/** One question of the talk in which a card is made together. What one likes comes first. `[R011]`, R052 */
export type Question =
  | "name"
  | "likes"
  | "loves"
  | "leavesOut"
  | "remember"
  | WishGroup
  | "help"
  | "partners"
  | "step"
  | "again"
  | "done";

const first: readonly Question[] = ["name", "likes", "loves", "leavesOut", "remember"];
const whatHelps: readonly Question[] = [...wishGroups, "help", "partners"];
const last: readonly Question[] = ["step", "again"];

/** The questions in the order they are asked. What helps is only asked about where it may be remembered. `[P05]` */
export function questionsOf(mayRemember: boolean): readonly Question[] {
  return mayRemember ? [...first, ...whatHelps, ...last] : [...first, ...last];
}

/** Where the talk stands: the question that was asked for, if it is still one; else the first. */
export function questionAt(mayRemember: boolean, asked: string | null): Question {
  if (asked === "done") return "done";
  const found = questionsOf(mayRemember).find((question) => question === asked);
  if (found) return found;
  // The agreement was taken back meanwhile: it is where one goes on from.
  return whatHelps.some((question) => question === asked) ? "remember" : "name";
}

export function questionAfter(mayRemember: boolean, question: Question): Question {
  const all = questionsOf(mayRemember);
  return all[all.indexOf(question) + 1] ?? "done";
}

/** Undefined before the first. */
export function questionBefore(mayRemember: boolean, question: Question): Question | undefined {
  const all = questionsOf(mayRemember);
  return question === "done" ? all.at(-1) : all[all.indexOf(question) - 1];
}
