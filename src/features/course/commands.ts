import { civilDateAt } from "#domain/civil.ts";
import {
  courseDays,
  type CourseFacets,
  courseFrom,
  type CourseId,
  type CoursePlan,
  openWeeksAhead,
} from "#domain/course.ts";
import { type Change, change, deletion } from "#domain/facets.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { isLed, runFrom } from "#domain/run.ts";
import { followers, nextDays, replan } from "#domain/schedule.ts";
import {
  type Session,
  sessionFrom,
  type SessionFacets,
  type SessionId,
  shiftFollowing,
  type When,
} from "#domain/session.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Reading } from "#store/deciding.ts";
import { occupiedAmong, occupyingKinds } from "#store/sessions.ts";
import type { Store } from "#store/store.ts";

type Kept = Promise<Result<Receipt, NotKept>>;

/** Lays the course out: the course and all its sessions in one act. */
export async function layOutCourse(
  store: Store,
  plan: CoursePlan,
): Promise<{ readonly courseId: CourseId; readonly answer: Result<Receipt, NotKept> }> {
  const courseId = store.newId() as CourseId;
  const days = courseDays(plan.frame.start, plan.frame.weeks, plan.holidays);
  const sessions = days.flatMap((date) =>
    newSession(store.newId() as SessionId, { ...whenOf(plan), date, courseId }),
  );
  const course: Change[] = [
    change("course", courseId, "card", plan.card),
    change("course", courseId, "frame", plan.frame),
    change("course", courseId, "holidays", { dates: plan.holidays }),
  ];
  const answer = await commit(store, ["course", "session"], () => done([...course, ...sessions]));
  return { courseId, answer };
}

/** Makes the course what it is wished to be, as far as nothing that was made or held is lost by it. */
export async function changeCourse(store: Store, courseId: CourseId, plan: CoursePlan): Kept {
  const today = civilDateAt(store.now());
  const idAt = idsOf(store);
  return commit(store, ["course", "session", ...occupyingKinds], async (reading) => {
    const row = await reading.get("course", courseId);
    const course = row && courseFrom(row);
    if (!course) return done([]);
    const sessions = await sessionsOf(reading, courseId);
    const toCome = sessions.filter(({ state, date }) => state === "planned" && date >= today);
    const occupied = await occupiedAmong(
      reading,
      toCome.map(({ id }) => id),
    );
    const wish = { ...plan.frame, holidays: plan.holidays };
    const { add, remove, move, keep } = replan(course, wish, sessions, occupied, today);
    const followed = followers(course, { ...plan.frame, ...plan.card }, sessions, today);
    const whens = new Map(sessions.map((session) => [session.id, whenIn(session)]));
    for (const { id, when } of followed) whens.set(id, when);
    for (const { id, date } of move) {
      const when = whens.get(id);
      if (when) whens.set(id, { ...when, date });
    }
    const gone = new Set(remove.map(({ id }) => id));
    const stayed = new Set(keep.map(({ date }) => date));
    return done([
      change("course", courseId, "card", plan.card),
      change("course", courseId, "frame", plan.frame),
      change("course", courseId, "holidays", {
        dates: plan.holidays.filter((date) => !stayed.has(date)),
      }),
      ...[...whens].flatMap(([id, when]) =>
        gone.has(id) ? [] : [change("session", id, "when", when)],
      ),
      ...remove.map(({ id }) => deletion("session", id)),
      ...add.flatMap((date, place) => newSession(idAt(place), { ...whenOf(plan), date, courseId })),
    ]);
  });
}

/** Twelve more weeks at the end of an open course. */
export async function layOutMore(store: Store, courseId: CourseId): Kept {
  const today = civilDateAt(store.now());
  const idAt = idsOf(store);
  return commit(store, ["course", "session"], async (reading) => {
    const row = await reading.get("course", courseId);
    const course = row && courseFrom(row);
    if (!course) return done([]);
    const sessions = await sessionsOf(reading, courseId);
    const { time, minutes, place } = course;
    const days = nextDays(course, sessions, openWeeksAhead, today);
    return done(
      days.flatMap((date, at) => newSession(idAt(at), { date, time, minutes, place, courseId })),
    );
  });
}

export async function addExtraSession(
  store: Store,
  when: When,
): Promise<{ readonly sessionId: SessionId; readonly answer: Result<Receipt, NotKept> }> {
  const sessionId = store.newId() as SessionId;
  const answer = await commit(store, ["session"], () =>
    done(newSession(sessionId, { ...when, courseId: null })),
  );
  return { sessionId, answer };
}

export async function moveSession(store: Store, sessionId: SessionId, when: When): Kept {
  return commit(store, ["session"], async (reading) => {
    const before = (await reading.get("session", sessionId))?.when;
    if (!before) return done([]);
    return done([change("session", sessionId, "when", { ...when, courseId: before.courseId })]);
  });
}

/** Moves a session and all of its course that follow by whole weeks. */
export async function shiftFrom(store: Store, sessionId: SessionId, weeks: number): Kept {
  return commit(store, ["course", "session"], async (reading) => {
    const row = await reading.get("session", sessionId);
    const from = row && sessionFrom(row);
    if (!from?.courseId) return done([]);
    const sessions = await sessionsOf(reading, from.courseId);
    const holidays = (await reading.get("course", from.courseId))?.holidays?.dates ?? [];
    const byId = new Map(sessions.map((session) => [session.id, session]));
    return done(
      shiftFollowing(from, sessions, weeks, holidays).flatMap(({ id, date }) => {
        const session = byId.get(id);
        return session ? [change("session", id, "when", { ...whenIn(session), date })] : [];
      }),
    );
  });
}

export async function cancelSession(store: Store, sessionId: SessionId): Kept {
  return setState(store, sessionId, "cancelled");
}

/** A session that was cancelled, or marked as held by mistake, is planned again. */
export async function takeUpSession(store: Store, sessionId: SessionId): Kept {
  return setState(store, sessionId, "planned");
}

/** For a session that was led from paper. */
export async function markHeld(store: Store, sessionId: SessionId): Kept {
  return setState(store, sessionId, "held");
}

/** Refused while it is led on this very device: whoever leads it would lose it under the hand. */
export async function removeExtraSession(
  store: Store,
  sessionId: SessionId,
): Promise<Result<Receipt, "running" | NotKept>> {
  const now = store.now();
  return commit<"running">(store, ["session", "run"], async (reading) => {
    const run = runFrom(await reading.get("run", sessionId));
    return run && isLed(run, now) ? refused("running") : done([deletion("session", sessionId)]);
  });
}

async function setState(store: Store, id: SessionId, kind: Session["state"]): Kept {
  return commit(store, ["session"], () => done([change("session", id, "state", { kind })]));
}

// The state is said from the first: a facet that was never written cannot be given back by undo.
function newSession(id: SessionId, when: SessionFacets["when"]): Change[] {
  return [change("session", id, "when", when), change("session", id, "state", { kind: "planned" })];
}

function whenOf({ frame, card }: CoursePlan): Pick<When, "time" | "minutes" | "place"> {
  const { time, minutes }: CourseFacets["frame"] = frame;
  return { time, minutes, place: card.place };
}

function whenIn({ date, time, minutes, place, courseId }: Session): SessionFacets["when"] {
  return { date, time, minutes, place, courseId };
}

async function sessionsOf(reading: Reading, courseId: CourseId): Promise<Session[]> {
  const rows = await reading.where("session", "when.courseId", courseId);
  return rows.flatMap((row) => sessionFrom(row) ?? []);
}

// Decided once: an act that has to be tried again makes the same records, not others.
function idsOf(store: Store): (place: number) => SessionId {
  const ids: SessionId[] = [];
  return (place) => {
    ids[place] ??= store.newId() as SessionId;
    return ids[place];
  };
}
