import { type CivilDate, weeksAfter } from "./civil.ts";
import { type Consent, consentFrom } from "./consent.ts";
import { isKept, type Row } from "./facets.ts";
import type { HallWord } from "./hallWord.ts";
import { type HeardWord, heardSince } from "./heardWords.ts";
import type { HelperId } from "./helper.ts";
import { isWished, type NeedKey, needKeyOf } from "./need.ts";
import type { PartnerId } from "./partner.ts";
import { done, refused, type Result } from "./result.ts";
import { type SingerFacets, singerFrom, type SingerId } from "./singer.ts";
import type { Feeling, SongLikingId } from "./songLiking.ts";

/** What was gone through with a singer: what they like first, then what helps, and never why. `[R011]`, R047, R048 */
export interface Card {
  readonly id: SingerId;
  readonly called: string;
  readonly said: string;
  readonly archived: boolean;
  /** The singer has asked that what is kept be left alone for now. */
  readonly restricted: boolean;
  /** The card that this one counts as part of. */
  readonly mergedInto: SingerId | null;
  readonly likes: string;
  readonly songs: readonly SongOnCard[];
  /** What was answered to *may we remember what helps*; undefined while nobody has asked. */
  readonly remember: Consent | undefined;
  /** These four are only known with that agreement. */
  readonly needs: ReadonlySet<NeedKey>;
  readonly help: Help | undefined;
  readonly partners: ReadonlySet<PartnerId>;
  readonly capacity: Capacity | undefined;
  readonly step: string;
  readonly looks: SingerFacets["looks"] | undefined;
  /** How variants went since the last look. */
  readonly heard: readonly HeardWord[];
}

export type Help = SingerFacets["help"];
export type Capacity = SingerFacets["capacity"]["answer"];

export const capacities: readonly Capacity[] = ["yes", "partly", "waiting"];

export interface SongOnCard {
  readonly id: SongLikingId;
  readonly title: string;
  readonly feeling: Exclude<Feeling, "neither">;
}

/** The longest free texts of a card, in letters: room for what helps, none for a history. `[P04]` */
export const longestOnCard = { likes: 300, step: 140, song: 80 } as const;

export interface CardRows {
  readonly singer: Row<"singer"> | undefined;
  readonly needs: readonly Row<"need">[];
  readonly songs: readonly Row<"songLiking">[];
  readonly partners: readonly Row<"cooperation">[];
  readonly remember: Row<"consent"> | undefined;
  readonly heard: readonly HallWord[];
}

/** The card of one singer; undefined when there is no such singer. */
export function cardFrom(rows: CardRows): Card | undefined {
  const { singer: row } = rows;
  const singer = row && singerFrom(row);
  if (!row || !singer) return undefined;
  const remember = rows.remember && consentFrom(rows.remember);
  const mayKnow = remember?.given === true;
  return {
    ...singer,
    restricted: row.restriction?.restricted === true,
    mergedInto: row.merged?.into ?? null,
    likes: row.likes?.words ?? "",
    songs: rows.songs.flatMap((song) => songOnCard(song) ?? []),
    remember,
    needs: new Set(mayKnow ? rows.needs.filter(isWished).map(({ id }) => needKeyOf(id)) : []),
    help: mayKnow ? row.help : undefined,
    partners: new Set(mayKnow ? rows.partners.flatMap((one) => wantedPartner(one) ?? []) : []),
    capacity: mayKnow ? row.capacity?.answer : undefined,
    step: row.step?.words ?? "",
    looks: row.looks,
    heard: mayKnow ? heardSince(rows.heard, row.looks?.madeOn) : [],
  };
}

function songOnCard(row: Row<"songLiking">): SongOnCard | undefined {
  if (!row.mark || row.mark.feeling === "neither" || !isKept(row)) return undefined;
  return { id: row.id as SongLikingId, title: row.mark.title, feeling: row.mark.feeling };
}

function wantedPartner(row: Row<"cooperation">): PartnerId | undefined {
  if (row.mark?.wanted !== true || !isKept(row)) return undefined;
  return row.id.slice(row.id.indexOf(".") + 1) as PartnerId;
}

/** Those songs of the card, in the order the reader's language sorts titles. */
export function songsThat(card: Card, feeling: SongOnCard["feeling"], locale: string) {
  const { compare } = new Intl.Collator(locale);
  return card.songs
    .filter((song) => song.feeling === feeling)
    .toSorted((a, b) => compare(a.title, b.title));
}

/** A song as somebody named it: trimmed, its spaces made one. */
export function parseSongTitle(text: string): Result<string, "empty" | "too long"> {
  const title = text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  if (title === "") return refused("empty");
  if (title.length > longestOnCard.song) return refused("too long");
  return done(title);
}

/** A line in own words: trimmed, and no longer than the card has room for. */
export function cardWords(line: "likes" | "step", text: string): { words: string } {
  return { words: text.slice(0, longestOnCard[line]).trim() };
}

/**
 * As much help as is wished for. Only somebody with a fixed helper has names beside it, and the second one is another
 * person than the first. `[R053]`
 */
export function helpOf(
  before: Help | undefined,
  next: Partial<Help> & { helperId?: HelperId | null },
): Help {
  const help = { level: "self", helperId: null, secondId: null, ...before, ...next } as const;
  if (help.level !== "fixed") return { level: help.level, helperId: null, secondId: null };
  return help.secondId === help.helperId ? { ...help, secondId: null } : help;
}

/** In how many weeks a card may be looked at again; the first is what we suggest. */
export const weeksToNextLook = [13, 26, 52] as const;

export function suggestedLook(today: CivilDate, weeks: number = weeksToNextLook[0]): CivilDate {
  return weeksAfter(today, weeks);
}

/** The day of the next look after one today: what is still to come stands; what has come, or was never said, is suggested. */
export function nextLook(before: Card["looks"], today: CivilDate): CivilDate {
  const again = before?.againOn ?? null;
  return again !== null && again > today ? again : suggestedLook(today);
}

export type LookProblem = "no day" | "not to come";

/** A card is looked at again on a day that is still to come. */
export function parseLookAgain(
  date: CivilDate | undefined,
  today: CivilDate,
): Result<CivilDate, LookProblem> {
  if (date === undefined) return refused("no day");
  return date > today ? done(date) : refused("not to come");
}

/** Whether it is time to look at the card together again. What is to be left alone is left alone. */
export function isToLookAt(row: Row<"singer">, today: CivilDate): boolean {
  const singer = singerFrom(row);
  if (!singer || singer.archived || row.restriction?.restricted || row.merged?.into) return false;
  const againOn = row.looks?.againOn;
  return againOn !== undefined && againOn !== null && againOn <= today;
}
