import { theChoir } from "#domain/choir.ts";
import { type CivilDate, daysBetween } from "#domain/civil.ts";
import { courseFrom } from "#domain/course.ts";
import { isEmptied, personOf } from "#domain/erasing.ts";
import { isKept, type Kind, type Row } from "#domain/facets.ts";
import { forgetCard, forgetContact } from "#domain/forgettingCard.ts";
import {
  areNamesDue,
  endOfTerm,
  isCardDue,
  isContactDue,
  isNoteDue,
  isRotaDue,
  type Retention,
  retentionFrom,
} from "#domain/retention.ts";
import { type Session, sessionFrom } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";

import { type Database, ownedBy } from "./database.ts";

/** What its term is over for, by the choir's day. */
export interface Due {
  /** Cards of singers who have left, and numbers to call them by. */
  readonly cards: readonly SingerId[];
  readonly contacts: readonly SingerId[];
  /** Sessions of which only the number is to stay, by their course; extra sessions each by themselves. */
  readonly terms: readonly Term[];
  /** On the roll calls of sessions that were taken away: they count for nothing. */
  readonly marks: readonly Old[];
  readonly rota: readonly Old[];
  readonly notes: readonly Old[];
}

export interface Term {
  readonly sessions: readonly Session[];
}

export interface Old {
  readonly kind: Kind;
  readonly id: string;
}

export function isNothing({ cards, contacts, terms, marks, rota, notes }: Due): boolean {
  return [cards, contacts, terms, marks, rota, notes].every(({ length }) => length === 0);
}

/** How long this choir keeps things. */
export async function readRetention(database: Database): Promise<Retention> {
  return retentionFrom(await database.rows("choir").get(theChoir));
}

/** What is due on a day, found out without changing anything. */
export async function readDue(database: Database, today: CivilDate): Promise<Due> {
  const [choir, archived, sessionRows, courseRows] = await Promise.all([
    database.rows("choir").get(theChoir),
    database.rows("singer").where("standing.state").equals("archived").toArray(),
    database.rows("session").toArray(),
    database.rows("course").toArray(),
  ]);
  const retention = retentionFrom(choir);
  const sessions = sessionRows.flatMap((row) => sessionFrom(row) ?? []);
  const courses = new Map(
    courseRows.flatMap((row) => {
      const course = courseFrom(row);
      return course ? [[course.id, course] as const] : [];
    }),
  );
  const withCard = await idsWithCard(database, archived);
  // What was written for a day that was taken away again has its term as well.
  const days = new Map<string, CivilDate>(
    sessionRows.flatMap(({ id, when }) => (when ? [[id, when.date] as const] : [])),
  );
  for (const { id, courseId, date } of sessions) {
    if (courseId && date > (days.get(courseId) ?? "")) days.set(courseId, date);
    days.set(id, date);
  }
  return {
    cards: archived
      .filter((row) => isCardDue(row, retention, today) && withCard.has(row.id))
      .map(({ id }) => id as SingerId),
    contacts: archived
      .filter((row) => isContactDue(row, today) && forgetContact(row).length > 0)
      .map(({ id }) => id as SingerId),
    terms: await dueTerms(database, sessions, courses, retention, today),
    marks: await oldMarks(database, sessionRows, retention, today),
    rota: await oldRota(database, days, retention, today),
    notes: await oldNotes(database, days, today),
  };
}

async function idsWithCard(
  database: Database,
  singers: readonly Row<"singer">[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const singer of singers) {
    const none = { needs: [], songLikings: [], cooperations: [], hallWords: [] };
    if (forgetCard(singer, none).length > 0) found.add(singer.id);
  }
  const ids = singers.map(({ id }) => `${id}.`);
  if (ids.length === 0) return found;
  for (const kind of ["need", "songLiking", "cooperation", "hallWord"] as const) {
    const rows = await database.rows(kind).where("id").startsWithAnyOf(ids).toArray();
    for (const row of rows) if (!isEmptied(row)) found.add(personOf(kind, row.id) ?? "");
  }
  return found;
}

async function dueTerms(
  database: Database,
  sessions: readonly Session[],
  courses: ReadonlyMap<string, { readonly weeks: number | "open" }>,
  retention: Retention,
  today: CivilDate,
): Promise<Term[]> {
  const counts = await database.rows("headCount").toArray();
  const counted = new Set(
    counts.flatMap(({ id, singers }) => (singers ? id.slice(0, id.indexOf(".")) : [])),
  );
  const terms = new Map<string, Session[]>();
  const byCourse = new Map<string | null, Session[]>();
  for (const one of sessions)
    byCourse.set(one.courseId, [...(byCourse.get(one.courseId) ?? []), one]);
  for (const session of sessions) {
    const ofCourse = byCourse.get(session.courseId) ?? [];
    const end = endOfTerm(session, courses.get(session.courseId ?? ""), ofCourse);
    if (!areNamesDue(end, retention, today)) continue;
    if (counted.has(session.id) && daysBetween(session.date, today) > longestLate) continue;
    if (!(await hasNames(database, session))) continue;
    const isOpen = courses.get(session.courseId ?? "")?.weeks === "open";
    const term = session.courseId === null || isOpen ? session.id : session.courseId;
    terms.set(term, [...(terms.get(term) ?? []), session]);
  }
  return [...terms.values()].map((one) => ({ sessions: one }));
}

// A device that was away may bring a mark long after the others were counted; after so many days nobody looks any more.
const longestLate = 400;

async function hasNames(database: Database, { id }: Session): Promise<boolean> {
  const rows = await ownedBy(database, "turnout", id).toArray();
  return rows.some((row) => !isEmptied(row) && row.stamps["mark"] !== undefined);
}

async function oldMarks(
  database: Database,
  sessions: readonly Row<"session">[],
  retention: Retention,
  today: CivilDate,
): Promise<Old[]> {
  const old: Old[] = [];
  for (const session of sessions) {
    const day = session.when?.date;
    if (!day || isKept(session) || !areNamesDue(day, retention, today)) continue;
    for (const row of await ownedBy(database, "turnout", session.id).toArray()) {
      if (!isEmptied(row)) old.push({ kind: "turnout", id: row.id });
    }
  }
  return old;
}

const kindsOfRota = ["claim", "duty", "availability", "taskPlaces", "thanks"] as const;

async function oldRota(
  database: Database,
  days: ReadonlyMap<string, CivilDate>,
  retention: Retention,
  today: CivilDate,
): Promise<Old[]> {
  const old: Old[] = [];
  for (const kind of kindsOfRota) {
    for (const row of await database.rows(kind).toArray()) {
      const day = days.get(row.id.slice(0, row.id.indexOf(".")));
      if (day && isRotaDue(day, retention, today) && !isEmptied(row))
        old.push({ kind, id: row.id });
    }
  }
  for (const row of await database.rows("pause").toArray()) {
    const to = row.span?.to;
    if (to && isRotaDue(to, retention, today) && !isEmptied(row))
      old.push({ kind: "pause", id: row.id });
  }
  return old;
}

async function oldNotes(
  database: Database,
  days: ReadonlyMap<string, CivilDate>,
  today: CivilDate,
): Promise<Old[]> {
  const rows = await database.rows("helpNote").toArray();
  const due = rows.filter((row) => {
    const day = days.get(row.id.slice(0, row.id.indexOf(".")));
    return day !== undefined && isNoteDue(day, today) && !isEmptied(row);
  });
  const notes = new Set(due.map(({ id }) => id));
  const links = await database.rows("helpNoteOf").toArray();
  return [
    ...due.map(({ id }): Old => ({ kind: "helpNote", id })),
    ...links
      .filter((row) => notes.has(row.id.slice(row.id.indexOf(".") + 1)) && !isEmptied(row))
      .map(({ id }): Old => ({ kind: "helpNoteOf", id })),
  ];
}
