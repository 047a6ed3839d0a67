import { starterTasks } from "#content/tasks.ts";
import { type CivilDate, type LocalTime, weeksAfter } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import { type Answer, claimId, dutyId, type DutyId } from "#domain/duty.ts";
import { type Change, change } from "#domain/facets.ts";
import type { HelperId, Pillar } from "#domain/helper.ts";
import { rotaOf } from "#domain/rota.ts";
import type { Role } from "#domain/role.ts";
import type { SessionId } from "#domain/session.ts";
import type { TaskId } from "#domain/task.ts";
import { type ArrivingFacet, receive } from "#store/receive.ts";
import { readRotaFacts } from "#store/rota.ts";
import { readSessionsOfCourse } from "#store/sessions.ts";
import { rowsAt } from "#store/commit.ts";
import { syncTables } from "#store/syncRows.ts";
import type { Written } from "#store/writing.ts";
import type { TestStore } from "#tests/support/store.ts";

/** The day the test clock begins on. */
export const today = "2026-11-20" as CivilDate;
export const courseId = "c1" as CourseId;

/** Which places there are, so that a test names only those it is about. */
export function needed(places: Readonly<Record<string, number>>): Change[] {
  return starterTasks.map(({ id }) =>
    change("task", id, "places", { places: places[id as string] ?? 0 }),
  );
}

/** Sessions `s0`, `s1` … a week apart; the first so many weeks from today. */
export function course(sessions: number, fromWeek = 0): Change[] {
  const start = weeksAfter(today, fromWeek);
  const time = "19:00" as LocalTime;
  return [
    change("course", courseId, "card", { name: "Spring", place: "The parish hall" }),
    change("course", courseId, "frame", { start, time, minutes: 60, weeks: 12 }),
    ...Array.from({ length: sessions }, (_, week) =>
      change("session", `s${week}`, "when", {
        date: weeksAfter(start, week),
        time,
        minutes: 60,
        place: "",
        courseId,
      }),
    ),
  ];
}

export function helper(id: string, called: string, pillars: readonly Pillar[] = ["volunteer"]) {
  return [
    change("helper", id, "name", { called }),
    change("helper", id, "pillars", { pillars }),
  ] as Change[];
}

export function duty(session: string, task: string, place = 0): DutyId {
  return dutyId(session as SessionId, task as TaskId, place);
}

export function said(of: DutyId, who: string, kind: Answer = "yes", at = 0): Change {
  return change("claim", claimId(of, who as HelperId), "answer", { kind, by: null, at, past: [] });
}

export async function rotaIn(store: TestStore) {
  const sessions = await readSessionsOfCourse(store.database, courseId);
  const facts = await readRotaFacts(store.database, sessions, starterTasks, today);
  return { facts, rota: rotaOf(facts) };
}

/** Who has each place of a day, by task. */
export async function holdersOn(store: TestStore, session: string) {
  const { rota } = await rotaIn(store);
  const date = rota.dates.find((one) => one.session.id === (session as SessionId));
  return Object.fromEntries(
    (date?.places ?? []).map(({ duty: id, holder }) => [
      id.slice(id.indexOf(".") + 1),
      holder?.helperId,
    ]),
  );
}

/** What one device wrote comes to the other. */
export async function tell(from: TestStore, to: TestStore, written: readonly Written[]) {
  const rows = await rowsAt(from.database, written);
  const facets = written.flatMap(({ kind, id, facet, stamp }): ArrivingFacet[] => {
    const row = rows.get(`${kind}/${id}`);
    const value = Object.entries(row ?? {}).find(([name]) => name === facet)?.[1];
    return value ? [{ kind, id, facet, value: value as object, stamp }] : [];
  });
  await receive(to, facets);
}

/** The device belongs to a choir that meets, and is for somebody in this role. */
export async function roleOf(store: TestStore, role: Role) {
  await syncTables(store.database).links.put({
    key: "link",
    address: "https://choir.example",
    choir: "choir",
    device: "device",
    token: "token",
    role,
    owner: "",
    since: 0,
    keysDue: false,
  });
}
