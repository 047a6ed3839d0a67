import type { CivilDate } from "#domain/civil.ts";
import { courseFrom } from "#domain/course.ts";
import { type HallWord, hallWordFrom } from "#domain/hallWord.ts";
import { helperFrom } from "#domain/helper.ts";
import { type HelpNote, helpNoteFrom } from "#domain/helpNote.ts";
import { isWished, type NeedKey, needKeyOf } from "#domain/need.ts";
import { unitedNeeds } from "#domain/merging.ts";
import { type Partner, partnerFrom, type PartnerId } from "#domain/partner.ts";
import { endOfTerm, leftOn, type Retention, retentionFrom } from "#domain/retention.ts";
import { daysAfter } from "#domain/civil.ts";
import { theChoir } from "#domain/choir.ts";
import { isKept, type Row } from "#domain/facets.ts";
import { sessionFrom } from "#domain/session.ts";
import { type Singer, singerFrom, type SingerId } from "#domain/singer.ts";
import type { Feeling } from "#domain/songLiking.ts";
import { singerOfTurnout } from "#domain/turnout.ts";

import { type Agreements, readAgreements } from "./consents.ts";
import type { Database } from "./database.ts";
import { rowsOfPerson } from "./ending.ts";
import { readCardsOf } from "./merges.ts";

/** All that is kept about a singer, whatever was agreed: for the singer to see. `[P13]` */
export interface KeptAbout {
  readonly agreements: Agreements;
  readonly said: string;
  readonly likes: string;
  readonly songs: readonly { readonly title: string; readonly feeling: Feeling }[];
  readonly needs: readonly NeedKey[];
  readonly help: Row<"singer">["help"];
  /** The helpers of the card, by the name they are called. */
  readonly helpers: readonly string[];
  readonly partners: readonly Partner[];
  readonly capacity: Row<"singer">["capacity"];
  readonly step: string;
  readonly looks: Row<"singer">["looks"];
  readonly words: readonly HallWord[];
  readonly notes: readonly HelpNote[];
  /** The days on which the singer was marked here, latest first. */
  readonly days: readonly CivilDate[];
  /** Other cards that count as part of this one. */
  readonly otherCards: readonly Singer[];
  readonly left: CivilDate | undefined;
  /** When what is kept is forgotten by itself; undefined while nobody can say. */
  readonly forgets: {
    readonly card: CivilDate | undefined;
    readonly days: CivilDate | undefined;
    readonly retention: Retention;
  };
}

/** Undefined when nobody of this id is kept. */
export async function readKeptAbout(
  database: Database,
  singerId: SingerId,
): Promise<KeptAbout | undefined> {
  const agreements = await readAgreements(database, singerId);
  const root = agreements?.grounds[0]?.singer;
  if (!agreements || !root) return undefined;
  const cards = await readCardsOf(database, agreements.id);
  const grounds = agreements.grounds;
  const needs = grounds.map(({ card }) =>
    card.needs.filter((row) => isWished(row)).map(({ id }) => needKeyOf(id)),
  );
  const partnerIds = grounds
    .flatMap(({ card }) => card.cooperations)
    .filter((row) => row.mark?.wanted === true && isKept(row))
    .map(({ id }) => id.slice(id.indexOf(".") + 1) as PartnerId);
  const helperIds = [root.help?.helperId, root.help?.secondId].flatMap((id) => id ?? []);
  const [helpers, partners, others, choir] = await Promise.all([
    database.rows("helper").bulkGet(helperIds),
    database.rows("partner").bulkGet(partnerIds),
    database.rows("singer").bulkGet(cards.slice(1)),
    database.rows("choir").get(theChoir),
  ]);
  const retention = retentionFrom(choir);
  const left = leftOn(root);
  const turnout = await readDays(database, cards, retention);
  return {
    agreements,
    said: root.name?.said ?? "",
    likes: root.likes?.words ?? "",
    songs: grounds
      .flatMap(({ card }) => card.songLikings)
      .flatMap((row) =>
        row.mark && isKept(row) && row.mark.feeling !== "neither" ? row.mark : [],
      ),
    needs: unitedNeeds(needs),
    help: root.help,
    helpers: helpers.flatMap((row) => (row && helperFrom(row)?.called) ?? []),
    partners: partners.flatMap((row) => (row && partnerFrom(row)) ?? []),
    capacity: root.capacity,
    step: root.step?.words ?? "",
    looks: root.looks,
    words: grounds.flatMap(({ card }) => card.hallWords.flatMap((row) => hallWordFrom(row) ?? [])),
    notes: grounds.flatMap(({ notes }) => notes.flatMap((row) => helpNoteFrom(row) ?? [])),
    days: turnout.days,
    otherCards: others.flatMap((row) => (row && singerFrom(row)) ?? []),
    left,
    forgets: {
      card: left && daysAfter(left, retention.cardDays),
      days: turnout.lastGoes,
      retention,
    },
  };
}

async function readDays(
  database: Database,
  cards: readonly SingerId[],
  { turnoutDays }: Retention,
): Promise<{ days: CivilDate[]; lastGoes: CivilDate | undefined }> {
  const marked = new Set<string>();
  for (const id of cards) {
    for (const row of await rowsOfPerson(database, "turnout", id)) {
      const { mark } = row as Row<"turnout">;
      if (mark?.here === true && isKept(row) && singerOfTurnout(row.id) === id)
        marked.add(row.id.slice(0, row.id.indexOf(".")));
    }
  }
  const rows = await database.rows("session").bulkGet([...marked]);
  const sessions = rows.flatMap((row) => (row && sessionFrom(row)) ?? []);
  const goes: CivilDate[] = [];
  for (const session of sessions) {
    const { courseId } = session;
    const courseRow = courseId ? await database.rows("course").get(courseId) : undefined;
    const ofCourse = courseId
      ? await database.rows("session").where("when.courseId").equals(courseId).toArray()
      : [];
    const all = ofCourse.flatMap((row) => sessionFrom(row) ?? []);
    const course = courseRow && courseFrom(courseRow);
    goes.push(daysAfter(endOfTerm(session, course, all), turnoutDays));
  }
  return {
    days: [...new Set(sessions.map(({ date }) => date))].toSorted().toReversed(),
    lastGoes: goes.toSorted().at(-1),
  };
}
