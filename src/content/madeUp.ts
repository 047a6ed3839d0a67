import { type CivilDate, weeksAfter } from "#domain/civil.ts";
import { theChoir } from "#domain/choir.ts";
import { type CourseId, usualWeeks } from "#domain/course.ts";
import { type Change, change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import type { Language } from "#domain/language.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";

import { madeUpCare } from "./madeUpCare.ts";
import { chanceFrom } from "./madeUpChance.ts";
import {
  type Laid,
  madeUpEvening,
  madeUpMinutes,
  madeUpSession,
  madeUpTime,
  weekTonight,
} from "./madeUpEvening.ts";
import { madeUpHelpers, madeUpSingers } from "./madeUpPeople.ts";
import { madeUpRota } from "./madeUpRota.ts";
import { madeUpChoirName, madeUpCourse } from "./madeUpWords.ts";

export interface MadeUpArguments {
  /** The made-up choir meets tonight, whatever day it is. */
  readonly today: CivilDate;
  readonly language: Language;
  readonly newId: () => string;
  readonly seed?: number;
}

/**
 * A whole choir that does not exist, to look around in: a course of twelve weeks with seven behind, tonight's, and four
 * before it; one week left out for a holiday and one called off. The same arguments give the same choir.
 */
export function madeUpChoir({ today, language, newId, seed = 1 }: MadeUpArguments): Change[] {
  const laid: Laid = {
    language,
    newId,
    chance: chanceFrom(seed),
    courseId: newId() as CourseId,
    singers: madeUpSingers.map(() => newId() as SingerId),
    helpers: madeUpHelpers.map(() => newId() as HelperId),
  };
  // Two weeks on the way gave no session: a holiday, and one called off.
  const start = weeksAfter(today, -(weekTonight - 1) - 2);
  const holiday = weeksAfter(start, 4);
  const calledOff = weeksAfter(start, 6);
  const weeks = Array.from({ length: usualWeeks + 2 }, (_, week) => weeksAfter(start, week));
  const met = weeks.filter((date) => date !== holiday && date !== calledOff);
  const evenings = met.map((date, place) => {
    const changes = madeUpEvening(laid, date, place + 1);
    const id = changes.find(({ kind }) => kind === "session")?.id as SessionId;
    return { id, date, changes };
  });
  return [
    change("choir", theChoir, "card", { name: madeUpChoirName[language] }),
    change("choir", theChoir, "origin", { kind: "madeUp" }),
    ...people(laid),
    ...madeUpCare(today, newId, laid.singers, laid.helpers),
    change("course", laid.courseId, "card", {
      name: madeUpCourse.name[language],
      place: madeUpCourse.place[language],
    }),
    change("course", laid.courseId, "frame", {
      start,
      time: madeUpTime,
      minutes: madeUpMinutes,
      weeks: usualWeeks,
    }),
    change("course", laid.courseId, "holidays", { dates: [holiday] }),
    ...madeUpSession(laid, calledOff, "cancelled").changes,
    ...evenings.flatMap(({ changes }) => changes),
    ...madeUpRota(laid, evenings),
  ];
}

function people({ language, singers, helpers }: Laid): Change[] {
  return [
    ...singers.flatMap((id, place) => {
      const singer = madeUpSingers[place];
      if (!singer) return [];
      const { called, said } = singer;
      return [
        change("singer", id, "name", said ? { called, said: said[language] } : { called }),
        change("singer", id, "standing", { state: "singing" }),
      ];
    }),
    ...helpers.flatMap((id, place) => {
      const helper = madeUpHelpers[place];
      if (!helper) return [];
      const { called, pillars } = helper;
      return [
        change("helper", id, "name", { called }),
        change("helper", id, "pillars", { pillars }),
      ];
    }),
  ];
}
