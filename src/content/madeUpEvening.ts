import { type CivilDate, instantOf, type LocalTime } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import { type Change, change } from "#domain/facets.ts";
import { headCountId } from "#domain/headCount.ts";
import type { HelperId } from "#domain/helper.ts";
import type { Language } from "#domain/language.ts";
import { placeAt } from "#domain/placing.ts";
import { outcomeId } from "#domain/outcome.ts";
import { type PlanItemId, subjectOf } from "#domain/plan.ts";
import type { Session, SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { newNode } from "#domain/stamp.ts";
import { turnoutId } from "#domain/turnout.ts";

import type { Chance } from "./madeUpChance.ts";
import { type MadeUpClimb, madeUpClimb } from "./madeUpClimbs.ts";
import { madeUpSingers } from "./madeUpPeople.ts";
import { type MadeUpItem, madeUpPlans } from "./madeUpPlans.ts";
import {
  madeUpClosings,
  madeUpCourse,
  madeUpNotices,
  madeUpRemarks,
  usualNotice,
} from "./madeUpWords.ts";

/** What every evening of the made-up choir is made from. */
export interface Laid {
  readonly language: Language;
  readonly newId: () => string;
  readonly chance: Chance;
  readonly courseId: CourseId;
  readonly singers: readonly SingerId[];
  readonly helpers: readonly HelperId[];
}

/** An item of the evening's plan with the id it got. */
type LaidItem = MadeUpItem & { readonly id: PlanItemId };

/** Tonight is this week of the course. */
export const weekTonight = 8;
export const madeUpTime = "19:00" as LocalTime;
export const madeUpMinutes = 75;

const fewestHere = 20;
const mostHere = 30;
const minute = 60_000;

/** One week: its session, its plan if it has one, and what became of it if it lies behind. */
export function madeUpEvening(laid: Laid, date: CivilDate, week: number): Change[] {
  const held = week < weekTonight;
  const session = madeUpSession(laid, date, held ? "held" : "planned");
  const items = (madeUpPlans[week - 1] ?? []).map((item) => ({
    ...item,
    id: laid.newId() as PlanItemId,
  }));
  return [
    ...session.changes,
    ...plan(laid, session.id, week, items),
    ...(held ? whatWas(laid, session.id, date, week, items) : []),
  ];
}

export function madeUpSession(
  { courseId, language, newId }: Laid,
  date: CivilDate,
  kind: Session["state"],
): { readonly id: SessionId; readonly changes: Change[] } {
  const id = newId() as SessionId;
  const place = madeUpCourse.place[language];
  const when = { date, time: madeUpTime, minutes: madeUpMinutes, place, courseId };
  return {
    id,
    changes: [change("session", id, "when", when), change("session", id, "state", { kind })],
  };
}

function plan(
  { language }: Laid,
  sessionId: SessionId,
  week: number,
  items: readonly LaidItem[],
): Change[] {
  const text = (madeUpNotices[week] ?? usualNotice)[language];
  const ids = items.map(({ id }) => id);
  const places = placeAt([], ids, 0);
  return items.flatMap(({ id, part, content, minutes }, at) => [
    change("planItem", id, "place", { sessionId, index: places[at]?.index ?? "", part }),
    change("planItem", id, "content", content === "notice" ? { kind: content, text } : content),
    change("planItem", id, "minutes", { minutes }),
  ]);
}

function whatWas(
  laid: Laid,
  sessionId: SessionId,
  date: CivilDate,
  week: number,
  items: readonly LaidItem[],
): Change[] {
  const { chance, language } = laid;
  const words = madeUpClosings[week - 1];
  const howItWent = words?.howItWent[language] ?? "";
  const remember = words?.remember[language] ?? "";
  const counted = headCountId(sessionId, newNode(new Uint8Array(8)));
  return [
    ...turnout(laid, sessionId, week),
    change("headCount", counted, "count", {
      guests: chance.upTo(2),
      companions: 1 + chance.upTo(3),
    }),
    change("headCount", counted, "relatives", { resting: week % 3, notToday: (week + 1) % 2 }),
    ...outcomes(laid, sessionId, date, week, items),
    change("closing", sessionId, "words", { howItWent, remember }),
  ];
}

function turnout({ chance, singers }: Laid, sessionId: SessionId, week: number): Change[] {
  const wishes = madeUpSingers
    .map(({ comes, since }, place) => ({ id: singers[place], since, wish: comes - chance.share() }))
    .filter(({ since }) => since <= week)
    .toSorted((a, b) => b.wish - a.wish);
  const wished = wishes.filter(({ wish }) => wish >= 0).length;
  return wishes
    .slice(0, Math.min(Math.max(wished, fewestHere), mostHere))
    .flatMap(({ id }) =>
      id ? [change("turnout", turnoutId(sessionId, id), "mark", { here: true })] : [],
    );
}

function outcomes(
  { chance, language }: Laid,
  sessionId: SessionId,
  date: CivilDate,
  week: number,
  items: readonly LaidItem[],
): Change[] {
  let now = instantOf(date, madeUpTime) + chance.upTo(3) * minute;
  const inTime = items.filter(({ part }) => part !== "after");
  return inTime.flatMap(({ id: itemId, content, minutes }) => {
    const id = outcomeId(sessionId, itemId);
    const subject = content === "notice" ? undefined : subjectOf(content);
    const remark = madeUpRemarks.find((one) => one.week === week && one.subject === subject);
    const isSong = content !== "notice" && content.kind === "song";
    const climb = subject === undefined ? undefined : madeUpClimb(subject, week);
    const startedAt = now;
    // A minute under or over, as it goes.
    now += Math.max(1, minutes + chance.upTo(2) - 1) * minute;
    const fit = remark?.fit ?? (isSong ? ("justRight" as const) : undefined);
    return [
      change("outcome", id, "played", { startedAt, endedAt: now, how: "done" }),
      ...(fit ? [change("outcome", id, "fit", { fit })] : []),
      ...(climb ? howFar(id, climb) : []),
      ...(remark?.line ? [change("outcome", id, "word", { line: remark.line[language] })] : []),
    ];
  });
}

function howFar(id: string, { reached, steppedBack, signs }: MadeUpClimb): Change[] {
  return [
    change("outcome", id, "climb", { reached, steppedBack }),
    ...(signs.length > 0 ? [change("outcome", id, "signs", { signs })] : []),
  ];
}
