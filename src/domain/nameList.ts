import { longestName, nameKey, type NameProblem, parseName } from "./singer.ts";

/** One line of a pasted or opened list, cut into its cells. `line` is counted from 1, as an editor counts. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface NameListOptions {
  /** The first line that is not blank says what the columns are, and is no singer. */
  readonly heading: boolean;
  /** The column with the name to be called by, counted from 0. */
  readonly column: number;
  /** The column whose first letter is put after the name (`Anna B.`), or none. */
  readonly initialOf: number | undefined;
}

export type LineProblem = NameProblem | "number" | "e-mail" | "date" | "no letters";

export type NameLine =
  | { readonly kind: "new"; readonly line: number; readonly called: string }
  | {
      readonly kind: "duplicate";
      readonly line: number;
      readonly called: string;
      readonly of: DuplicateOf;
    }
  | {
      readonly kind: "bad";
      readonly line: number;
      readonly text: string;
      readonly why: LineProblem;
    };

/** Where the same name stands already: among those who sing, those archived, or higher up in the list. */
export type DuplicateOf =
  | { readonly kind: "singing" }
  | { readonly kind: "archived" }
  | { readonly kind: "line"; readonly line: number };

/** As much of a singer as a list is compared with. */
export interface KnownName {
  readonly called: string;
  readonly archived: boolean;
}

/** What each line that is not blank would do; none is lost and nothing is guessed about a bad one. */
export function readNameList(
  rows: readonly ListRow[],
  existing: readonly KnownName[],
  options: NameListOptions,
): NameLine[] {
  const archived = new Set(existing.filter((known) => known.archived).map(keyOf));
  const singing = new Set(existing.filter((known) => !known.archived).map(keyOf));
  const firstLine = new Map<string, number>();
  return linesOf(rows, options.heading).map(({ line, cells }): NameLine => {
    const text = nameIn(cells, options);
    const why = problemOf(cells[options.column] ?? "", text);
    if (why) return { kind: "bad", line, text: text === "" ? cells.join(" ").trim() : text, why };
    const called = tidy(text);
    const key = nameKey(called);
    const earlier = firstLine.get(key);
    if (singing.has(key)) return { kind: "duplicate", line, called, of: { kind: "singing" } };
    if (archived.has(key)) return { kind: "duplicate", line, called, of: { kind: "archived" } };
    if (earlier !== undefined)
      return { kind: "duplicate", line, called, of: { kind: "line", line: earlier } };
    firstLine.set(key, line);
    return { kind: "new", line, called };
  });
}

/** Those that are to be added, in the order of the list. Bad lines never come along. */
export function namesToAdd(
  lines: readonly NameLine[],
  withDuplicates: boolean,
): { readonly line: number; readonly called: string }[] {
  return lines.flatMap((read) =>
    read.kind === "new" || (read.kind === "duplicate" && withDuplicates)
      ? [{ line: read.line, called: read.called }]
      : [],
  );
}

/** How a list seems to be laid out: whether it has a heading, and which column has the name to be called by. */
export interface Layout {
  readonly heading: boolean;
  readonly column: number;
  /** A column whose first letter would tell two of one name apart. */
  readonly familyName: number | undefined;
  /** What the columns are called in the heading, or what stands first in them. */
  readonly columns: readonly string[];
}

export function layoutOf(rows: readonly ListRow[]): Layout {
  const filled = rows.filter(hasText);
  const first = filled[0]?.cells ?? [];
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length));
  const titles = first.map(headingKey);
  const heading = titles.some((title) => known(title) !== undefined);
  const at = (sort: keyof typeof headings) => titles.findIndex((title) => known(title) === sort);
  const titled = [at("called"), at("first"), at("name")].find((place) => place !== -1);
  const family = at("family");
  const columns = Array.from({ length: width }, (_, place) => (first[place] ?? "").trim());
  const likely = heading ? titled : undefined;
  return {
    heading,
    column: likely ?? columnOfNames(filled, width),
    familyName: heading && family !== -1 ? family : undefined,
    columns,
  };
}

const headings = {
  called: ["called", "known as", "nickname", "preferred name", "kaldenavn", "kaldes", "kallenavn"],
  first: ["first name", "firstname", "given name", "forename", "fornavn"],
  name: ["name", "names", "full name", "navn", "navne", "singer", "sanger", "deltager", "deltaker"],
  family: ["last name", "lastname", "surname", "family name", "efternavn", "etternavn"],
} as const;

function known(title: string): keyof typeof headings | undefined {
  const sorts = ["called", "first", "name", "family"] as const;
  return sorts.find((sort) => headings[sort].some((word) => word === title));
}

function headingKey(cell: string): string {
  return nameKey(cell.replaceAll(/[_.:*-]+/g, " "));
}

/** Without a heading: the first column in which most cells could be names. */
function columnOfNames(filled: readonly ListRow[], width: number): number {
  for (let column = 0; column < width; column += 1) {
    const fit = filled.filter(({ cells }) => {
      const cell = cells[column] ?? "";
      return problemOf(cell, cell.trim()) === undefined;
    });
    if (fit.length * 2 > filled.length) return column;
  }
  return 0;
}

function linesOf(rows: readonly ListRow[], heading: boolean): ListRow[] {
  const filled = rows.filter(hasText);
  return heading ? filled.slice(1) : filled;
}

function hasText({ cells }: ListRow): boolean {
  return cells.some((cell) => cell.trim() !== "");
}

function nameIn(cells: readonly string[], { column, initialOf }: NameListOptions): string {
  const name = (cells[column] ?? "").trim();
  if (initialOf === undefined || initialOf === column || name === "") return name;
  const initial = Array.from((cells[initialOf] ?? "").trim())[0] ?? "";
  return /\p{L}/u.test(initial) ? `${name} ${initial.toUpperCase()}.` : name;
}

/** @param cell what stood in the column; @param text the name as it would be, with its initial */
function problemOf(cell: string, text: string): LineProblem | undefined {
  const bare = cell.trim();
  if (/\S@\S+\.\S/.test(bare)) return "e-mail";
  if (/^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}$/.test(bare)) return "date";
  // Six digits are a telephone or an identity number; neither is ever to be kept. `[P03]`
  if (/\d/.test(bare) && (!/\p{L}/u.test(bare) || bare.replaceAll(/\D/g, "").length >= 6))
    return "number";
  const name = parseName(text);
  if (!name.ok) return name.why;
  return /\p{L}/u.test(bare) ? undefined : "no letters";
}

function tidy(text: string): string {
  const name = parseName(text);
  return name.ok ? name.value : text.slice(0, longestName);
}

function keyOf({ called }: KnownName): string {
  return nameKey(called);
}
