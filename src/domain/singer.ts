import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";
import type { Language } from "./language.ts";
import { done, refused, type Result } from "./result.ts";

export type SingerId = string & { readonly is: "singer" };

/** A singer is known by a name to be called by, and by nothing that asks why they come. */
export interface SingerFacets {
  /** `said`: how the name is said, for whoever greets. */
  name: { called: string; said?: string };
  standing: { state: "singing" | "archived" };
}

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
  const name = text.trim().replaceAll(/\s+/g, " ");
  if (name === "") return refused("empty");
  if (name.length > longestName) return refused("too long");
  return done(name);
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

/** As a person of that language would look for them: å, æ, ø last, and in their own order. */
export function byName(
  language: Language,
): (a: { called: string }, b: { called: string }) => number {
  const collator = new Intl.Collator(language, { sensitivity: "variant", numeric: true });
  return (a, b) => collator.compare(a.called, b.called);
}

/** Whether any part of the name is what was typed; `soren` and `aase` find Søren and Åse too. */
export function nameHas(name: string, typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = name.toLocaleLowerCase();
  return shown.includes(wanted) || plain(shown).includes(plain(wanted));
}

/** Two names are the same when they differ only in capitals and spaces. */
export function nameKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ").normalize("NFC").toLocaleLowerCase();
}

function plain(text: string): string {
  return text
    .replaceAll("ø", "o")
    .replaceAll("ö", "o")
    .replaceAll(/æ|ä/g, "ae")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "");
}
