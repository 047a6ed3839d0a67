import type { AvailabilityId } from "./availability.ts";
import type { CivilDate } from "./civil.ts";
import type { CourseId } from "./course.ts";
import { byStamp, type Claim, type DutyId, dutyId, dutyParts, taskPlacesId } from "./duty.ts";
import { type HelperId, type HelperCard, pillars } from "./helper.ts";
import type { Pause } from "./pause.ts";
import { byDate, type Session, type SessionId } from "./session.ts";
import { inTaskOrder, mostPlaces, pillarOf, type Task, taskTimes } from "./task.ts";
import { awayFrom, type Away } from "./whoIsFree.ts";

/** All that the rules of the rota look at, of the sessions that are asked about. */
export interface RotaFacts {
  readonly today: CivilDate;
  readonly sessions: readonly Session[];
  readonly team: readonly HelperCard[];
  readonly tasks: readonly Task[];
  /** How many places a task has on one day, where it is not what the task says; by `taskPlacesId`. */
  readonly placesOn: ReadonlyMap<string, number>;
  readonly claims: readonly Claim[];
  readonly pauses: readonly Pause[];
  readonly said: ReadonlyMap<AvailabilityId, "yes" | "no">;
  /** Who did it in the end, where somebody has corrected the rota. */
  readonly done: ReadonlyMap<DutyId, HelperId | null>;
  /** Faces that the singers know; see `familiarFaces`. */
  readonly familiar: ReadonlySet<HelperId>;
}

/** One place in one task, on one day or for a whole course, and what people have said about it. */
export interface Place {
  readonly duty: DutyId;
  readonly owner: SessionId | CourseId;
  readonly task: Task;
  /** Counted from 0. */
  readonly place: number;
  readonly holder: Holder | undefined;
  /** Who has been asked and has not answered; first asked first. */
  readonly asked: readonly HelperId[];
  /** Who said yes after somebody else had: they are told, and offered another. */
  readonly beaten: readonly HelperId[];
  /** More than are needed by now; whoever said yes keeps it, and when nobody has it, it is no gap. */
  readonly extra: boolean;
}

export interface Holder {
  readonly helperId: HelperId;
  /** They have it for the whole course. */
  readonly forCourse: boolean;
  /** They said yes, and have since said that they are away that day. */
  readonly away: Away | undefined;
}

export interface RotaDate {
  readonly session: Session;
  /** In the order of the evening, pillars first. */
  readonly places: readonly Place[];
  /** Nobody has them; pillars first, and those nobody has been asked about before those that wait for an answer. */
  readonly gaps: readonly Place[];
}

export interface Rota {
  /** Earliest first, without those that were called off. */
  readonly dates: readonly RotaDate[];
  /** The places that are taken for a whole course, by course. */
  readonly forCourse: ReadonlyMap<CourseId, readonly Place[]>;
}

export function rotaOf(facts: RotaFacts): Rota {
  const sessions = facts.sessions.filter(({ state }) => state !== "cancelled").toSorted(byDate);
  const looking = lookingAt(facts);
  const courses = new Set(sessions.flatMap(({ courseId }) => courseId ?? []));
  const last = sessions.at(-1)?.date ?? facts.today;
  const forCourse = new Map(
    [...courses].map((courseId) => [courseId, placesForCourse(looking, courseId, last)]),
  );
  return { dates: sessions.map((session) => rotaOn(looking, session, forCourse)), forCourse };
}

/** A gap is a place that is needed and that nobody has, on a day that is still to come. */
export function isGap({ holder, extra }: Place): boolean {
  return holder === undefined && !extra;
}

/** Nobody has it and nobody has been asked. */
export function isOpen(place: Place): boolean {
  return isGap(place) && place.asked.length === 0;
}

export function placeOf(rota: Rota, duty: DutyId): Place | undefined {
  const all = [
    ...rota.dates.flatMap(({ places }) => places),
    ...[...rota.forCourse.values()].flat(),
  ];
  return all.find((place) => place.duty === duty);
}

/** Pillars, then as the evening goes; those that wait for an answer last. */
export function pressingFirst(places: readonly Place[]): Place[] {
  const rank = ({ task, asked }: Place) =>
    pillars.indexOf(pillarOf(task.id)) * 10 +
    taskTimes.indexOf(task.time) +
    (asked.length > 0 ? 100 : 0);
  return places.toSorted((a, b) => rank(a) - rank(b));
}

interface Looking {
  readonly facts: RotaFacts;
  readonly byDuty: ReadonlyMap<DutyId, readonly Claim[]>;
  readonly team: ReadonlyMap<HelperId, HelperCard>;
  readonly tasks: readonly Task[];
  /** How many places somebody has said yes to, by owner and task. */
  readonly taken: ReadonlyMap<string, number>;
}

function lookingAt(facts: RotaFacts): Looking {
  const byDuty = new Map<DutyId, Claim[]>();
  for (const claim of facts.claims) {
    const known = byDuty.get(claim.duty);
    if (known) known.push(claim);
    else byDuty.set(claim.duty, [claim]);
  }
  const taken = new Map<string, number>();
  for (const [duty, claims] of byDuty) {
    claims.sort(byStamp);
    if (!claims.some(({ kind }) => kind === "yes")) continue;
    const { owner, taskId, place } = dutyParts(duty);
    const key = `${owner}.${taskId}`;
    taken.set(key, Math.max(taken.get(key) ?? 0, place + 1));
  }
  return {
    facts,
    byDuty,
    taken,
    team: new Map(facts.team.map((member) => [member.id, member])),
    tasks: inTaskOrder(facts.tasks),
  };
}

function placesForCourse(looking: Looking, courseId: CourseId, last: CivilDate): Place[] {
  return looking.tasks.flatMap((task) => {
    if (task.span !== "course") return [];
    const duties = dutiesOf(looking, courseId, task, task.places);
    return duties.map((duty, place) => {
      const { yes, asked } = standing(looking, duty, last);
      const [first, ...beaten] = yes;
      return {
        duty,
        owner: courseId,
        task,
        place,
        holder: first && { helperId: first.helperId, forCourse: true, away: undefined },
        asked: asked.map(({ helperId }) => helperId),
        beaten: beaten.map(({ helperId }) => helperId),
        extra: place >= task.places,
      };
    });
  });
}

function rotaOn(looking: Looking, session: Session, forCourse: Rota["forCourse"]): RotaDate {
  const places = looking.tasks.flatMap((task) => {
    const needed = looking.facts.placesOn.get(taskPlacesId(session.id, task.id)) ?? task.places;
    const ofCourse = session.courseId
      ? (forCourse.get(session.courseId) ?? []).filter((place) => place.task.id === task.id)
      : [];
    const heldForCourse = ofCourse.filter(({ holder }) => holder).length;
    return dutiesOf(looking, session.id, task, Math.max(needed, heldForCourse)).map(
      (duty, place): Place => ({
        duty,
        owner: session.id,
        task,
        place,
        ...whoHas(looking, session, duty, ofCourse[place]),
        extra: place >= needed,
      }),
    );
  });
  const coming = session.state === "planned" && session.date >= looking.facts.today;
  return {
    session,
    places: places.filter(({ extra, holder }) => !extra || holder),
    gaps: coming ? pressingFirst(places.filter(isGap)) : [],
  };
}

function whoHas(
  looking: Looking,
  session: Session,
  duty: DutyId,
  ofCourse: Place | undefined,
): Pick<Place, "holder" | "asked" | "beaten"> {
  const { yes, asked } = standing(looking, duty, session.date);
  const claims = looking.byDuty.get(duty) ?? [];
  const courseHolder = ofCourse?.holder?.helperId;
  // What they have said of this day since then counts for it, in place of what they said for the course.
  const ofDay = claims.find(({ helperId, kind }) => helperId === courseHolder && kind !== "asked");
  const courseClaim = ofDay
    ? undefined
    : looking.byDuty
        .get(ofCourse?.duty ?? duty)
        ?.find(({ helperId, kind }) => helperId === courseHolder && kind === "yes");
  const line = courseClaim ? [...yes, courseClaim].toSorted(byStamp) : yes;
  const [first, ...beaten] = line;
  return {
    holder: first && {
      helperId: first.helperId,
      forCourse: first === courseClaim,
      away: awayFrom(looking.facts, first.helperId, session),
    },
    asked: asked.map(({ helperId }) => helperId),
    beaten: beaten.flatMap((claim) => (claim === courseClaim ? [] : claim.helperId)),
  };
}

/** What people on the team have said; somebody who has left keeps only what lies behind. */
function standing({ facts, byDuty, team }: Looking, duty: DutyId, date: CivilDate) {
  const claims = (byDuty.get(duty) ?? []).filter(({ helperId }) => {
    const member = team.get(helperId);
    return member && (!member.left || date < facts.today);
  });
  return {
    yes: claims.filter(({ kind }) => kind === "yes"),
    asked: claims.filter(({ kind }) => kind === "asked"),
  };
}

/** As many places as are needed, and those beyond them that somebody has said yes to. */
function dutiesOf(
  { taken }: Looking,
  owner: SessionId | CourseId,
  task: Task,
  needed: number,
): DutyId[] {
  const count = Math.max(needed, Math.min(taken.get(`${owner}.${task.id}`) ?? 0, mostPlaces));
  return Array.from({ length: count }, (_, place) => dutyId(owner, task.id, place));
}
