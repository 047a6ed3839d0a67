import type { CivilDate } from "./civil.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import type { HelperId } from "./helper.ts";
import type { Language } from "./language.ts";
import { done, refused, type Result } from "./result.ts";
import { textHas } from "./search.ts";

export type SingerId = string & { readonly is: "singer" };

/** A singer is known by a name to be called by, and by nothing that asks why they come. */
export interface SingerFacets {
  /** `said`: how the name is said, for whoever greets. */
  name: { called: string; said?: string };
  /** `since` the day somebody left: what is kept about them is forgotten so many days after it. */
  standing: { state: "singing" | "archived"; since?: CivilDate };
  /** What I like and can do, in the singer's own words; it comes before what helps. `[R011]` */
  likes: { words: string };
  /** `helperId` and `secondId` of the team: the same person each time, and who steps in. */
  help: { level: HelpLevel; helperId: HelperId | null; secondId: HelperId | null };
  /** Whether the choir has what it takes. `[R047]` */
  capacity: { answer: "yes" | "partly" | "waiting" };
  /** My small step, in the singer's own words. `[R054]` */
  step: { words: string };
  /** When the card was last gone through together, and when it is looked at again. */
  looks: { madeOn: CivilDate; againOn: CivilDate | null };
  /** Whom to call: a name and a number, and nothing more. `[P22]` */
  contact: { called: string; number: string };
  /** How to reach the singer, for those who have agreed to be called. */
  reach: { number: string };
  /** The singer has asked that what is kept be left alone for now: it is neither shown in plans nor counted. `[P13]` */
  restriction: { restricted: boolean; on: CivilDate };
  /** Two cards of one person: this one counts as part of the other. Null when that was taken back. */
  merged: { into: SingerId | null };
  /** The same person in the team, where they help too. */
  helps: { helperId: HelperId | null };
}

/** Only as much help as is wished for, and able to go down. `[R053]` */
export type HelpLevel = "self" | "little" | "fixed";

export const helpLevels: readonly HelpLevel[] = ["self", "little", "fixed"];

export interface Singer {
  readonly id: SingerId;
  readonly called: string;
  readonly said: string;
  readonly archived: boolean;
}

export const longestName = 60;

export type NameProblem = "empty" | "too long";

/** A name to be called by: trimmed, inner spaces made one, at most 60 characters. */
export function parseName(text: string): Result<string, NameProblem> {
  const name = tidyName(text);
  if (name === "") return refused("empty");
  if (name.length > longestName) return refused("too long");
  return done(name);
}

/** What is written when somebody joins: a name is all that is needed. `[R003]` */
export function newSinger(id: SingerId, called: string): Change[] {
  return [
    change("singer", id, "name", { called }),
    change("singer", id, "standing", { state: "singing" }),
  ];
}

export function singerFrom(row: Row<"singer">): Singer | undefined {
  if (!row.name || !isKept(row)) return undefined;
  return {
    id: row.id as SingerId,
    called: row.name.called,
    said: row.name.said ?? "",
    archived: row.standing?.state === "archived",
  };
}

/** As a person of that language would look for them: æ, ø, å last, in their own order, and Aa as Å. */
export function byName(
  language: Language,
): (a: { called: string }, b: { called: string }) => number {
  const collator = new Intl.Collator(language, { sensitivity: "variant", numeric: true });
  return (a, b) => collator.compare(a.called, b.called);
}

/** Sorted by name; the id settles two of one name, so that the order never jumps. */
export function inNameOrder<Named extends { readonly called: string; readonly id: string }>(
  singers: readonly Named[],
  language: Language,
): Named[] {
  const compare = byName(language);
  return singers.toSorted((a, b) => compare(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The letter under which a name is sorted in that language: Aase under Å, but under A in English. */
export function letterOf(name: string, language: Language): string {
  const text = name.trim().normalize("NFC");
  const first = (Array.from(text)[0] ?? "").toUpperCase();
  if (language === "en") return plainLetter(first.replace("Æ", "A").replace("Ø", "O"));
  if (/^(?:aa|Aa|AA)/.test(text)) return "Å";
  return northern[first] ?? plainLetter(first);
}

const northern: Readonly<Record<string, string>> = {
  Æ: "Æ",
  Ä: "Æ",
  Ø: "Ø",
  Ö: "Ø",
  Å: "Å",
  Ü: "Y",
};

function plainLetter(letter: string): string {
  const plain = Array.from(letter.normalize("NFD"))[0] ?? "";
  return /\p{L}/u.test(plain) ? plain : "#";
}

/** One tab of a register: the letters it covers, and the first singer under it. */
export interface RegisterTab {
  readonly from: string;
  readonly to: string;
  readonly first: SingerId;
}

/**
 * A register along the names, as on the edge of an address book: few enough tabs for a thumb, about as many names
 * under each. No letter is split between two.
 *
 * @param inOrder the singers as `inNameOrder` gave them
 * @param most how many tabs there is room for
 */
export function registerOf(
  inOrder: readonly { readonly called: string; readonly id: SingerId }[],
  language: Language,
  most: number,
): RegisterTab[] {
  const enough = Math.ceil(inOrder.length / most);
  const tabs: RegisterTab[] = [];
  let under = 0;
  for (const { called, id } of inOrder) {
    const letter = letterOf(called, language);
    const tab = tabs.at(-1);
    if (tab && (tab.to === letter || under < enough)) {
      tabs[tabs.length - 1] = { ...tab, to: letter };
      under += 1;
    } else {
      tabs.push({ from: letter, to: letter, first: id });
      under = 1;
    }
  }
  return tabs;
}

/** Whether any part of the name is what was typed; `soren` and `aase` find Søren and Åse too. */
export function nameHas(name: string, typed: string): boolean {
  return textHas(name, typed);
}

/** Those with just this name, whatever its capitals and spaces. */
export function sameNamed<Named extends { readonly called: string }>(
  singers: readonly Named[],
  name: string,
): Named[] {
  const key = nameKey(name);
  return singers.filter(({ called }) => nameKey(called) === key);
}

/** Two names are the same when they differ only in capitals and spaces. */
export function nameKey(name: string): string {
  return tidyName(name).normalize("NFC").toLowerCase();
}

// A name pasted from elsewhere may carry a tab, a line break or a control character: none of them is part of it.
function tidyName(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
