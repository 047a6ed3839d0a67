import { availabilityId } from "./availability.ts";
import type { CivilDate } from "./civil.ts";
import {
  answered,
  byStamp,
  type Claim,
  claimFrom,
  claimId,
  type DutyId,
  dutyParts,
  type Said,
} from "./duty.ts";
import { type Change, change, type Row } from "./facets.ts";
import type { HelperId } from "./helper.ts";
import { isOpen, type Place, pressingFirst, type Rota, type RotaDate } from "./rota.ts";
import { done, refused, type Result } from "./result.ts";
import type { TaskId } from "./task.ts";

/**
 * All the claims that a person's act may rest on: those of the duty's session, and those of its course. Read inside
 * `commit` by `reading.owned("claim", owner)`.
 */
export type ClaimRows = readonly Row<"claim">[];

/** Who is to be noted, when (milliseconds since 1970), and who writes it down. */
export type Saying = Omit<Said, "kind">;

/** Somebody else had said yes before. */
export interface Taken {
  readonly kind: "taken";
  readonly by: HelperId;
}

/**
 * *I would like this one.* A yes to another place of the same task that somebody else had taken before goes back with
 * it, so that nobody comes to have two.
 *
 * @param holder who has the place now by the rota, as far as this device knows
 */
export function take(
  rows: ClaimRows,
  holder: HelperId | undefined,
  saying: Saying,
): Result<Change[], Taken> {
  if (holder !== undefined && holder !== saying.helperId) {
    return refused({ kind: "taken", by: holder });
  }
  return done([
    ...answered(rowOf(rows, saying.duty, saying.helperId), { ...saying, kind: "yes" }),
    ...beatenElsewhere(rows, saying),
  ]);
}

/**
 * *I can't.* No reason is asked. It is a gap at once. Somebody who has the task for the whole course gives back this day
 * only when the duty is the day's, and all of it when it is the course's.
 */
export function handBack(rows: ClaimRows, saying: Saying): Change[] {
  return answered(rowOf(rows, saying.duty, saying.helperId), { ...saying, kind: "back" });
}

/** *I have asked X, who says yes.* Both in one act, so that it is never a gap in between. */
export function swap(rows: ClaimRows, saying: Saying, to: HelperId): Change[] {
  if (to === saying.helperId) return [];
  return [
    ...handBack(rows, saying),
    ...answered(rowOf(rows, saying.duty, to), { ...saying, helperId: to, kind: "yes" }),
  ];
}

/** The coordinator asks somebody; it is a gap until they say yes. Whoever has said yes is not asked again. */
export function ask(rows: ClaimRows, saying: Saying): Change[] {
  const row = rowOf(rows, saying.duty, saying.helperId);
  if (row && claimFrom(row)?.kind === "yes") return [];
  return answered(row, { ...saying, kind: "asked" });
}

/**
 * *I cannot come that day*: said once, and what they have or are asked about that day is given back with it.
 *
 * @param rows the claims of the day's session
 */
export function cannotCome(
  rows: ClaimRows,
  { session, places }: RotaDate,
  who: Omit<Saying, "duty">,
): Change[] {
  const theirs = places.filter(
    ({ holder, asked, beaten }) =>
      holder?.helperId === who.helperId ||
      asked.includes(who.helperId) ||
      beaten.includes(who.helperId),
  );
  return [
    change("availability", availabilityId(session.id, who.helperId), "answer", { can: "no" }),
    ...theirs.flatMap(({ duty }) => handBack(rows, { ...who, duty })),
  ];
}

/** What somebody has or is asked about from a day on, earliest first. */
export interface MyDuty {
  readonly session: RotaDate["session"];
  readonly place: Place;
  readonly isAsked: boolean;
}

export function dutiesOf(rota: Rota, helperId: HelperId, from: CivilDate): MyDuty[] {
  return rota.dates
    .filter(({ session }) => session.date >= from)
    .flatMap(({ session, places }) =>
      places.flatMap((place) => {
        const has = place.holder?.helperId === helperId;
        const isAsked = !place.holder && place.asked.includes(helperId);
        return has || isAsked ? [{ session, place, isAsked }] : [];
      }),
    );
}

/** A yes of mine that stands, where somebody had said yes before me. */
export interface Beaten {
  readonly place: Place;
  readonly date: CivilDate;
  readonly by: HelperId;
  /** What is free instead: first the same task, then the same day, then the nearest day. */
  readonly instead: { readonly place: Place; readonly date: CivilDate } | undefined;
}

/** Told kindly, with another to take instead; nothing that lies behind. */
export function beatenTo(
  rota: Rota,
  helperId: HelperId,
  today: CivilDate,
  canTake: (place: Place, date: CivilDate) => boolean,
): Beaten[] {
  return rota.dates.flatMap(({ session: { date }, places }) =>
    places.flatMap((place) => {
      const by = place.holder?.helperId;
      if (by === undefined || date < today || !place.beaten.includes(helperId)) return [];
      return [{ place, date, by, instead: nextGap(rota, place.task.id, date, today, canTake) }];
    }),
  );
}

/** The gap that is nearest to a task on a day, of those that the person can take. */
export function nextGap(
  rota: Rota,
  taskId: TaskId,
  near: CivilDate,
  today: CivilDate,
  canTake: (place: Place, date: CivilDate) => boolean,
): { readonly place: Place; readonly date: CivilDate } | undefined {
  const open = rota.dates
    .filter(({ session }) => session.date >= today)
    .flatMap(({ session: { date }, gaps }) =>
      pressingFirst(gaps.filter(isOpen)).map((place) => ({ place, date })),
    )
    .filter(({ place, date }) => canTake(place, date));
  const sameDay = open.filter(({ date }) => date === near);
  const after = open.filter(({ date }) => date > near);
  const same = ({ place }: { place: Place }) => place.task.id === taskId;
  return sameDay.find(same) ?? after.find(same) ?? sameDay[0] ?? after[0] ?? open[0];
}

/** What has been said of a duty over time, oldest first: for the coordinator. */
export interface SaidOnce {
  readonly helperId: HelperId;
  readonly kind: Claim["kind"];
  readonly by: HelperId | null;
  readonly at: number;
}

export function historyOf(claims: readonly Claim[], duty: DutyId): SaidOnce[] {
  return claims
    .filter((claim) => claim.duty === duty)
    .toSorted(byStamp)
    .flatMap(({ helperId, kind, by, at, past }) =>
      [...past, { kind, by, at }].map((one) => ({ helperId, ...one })),
    )
    .toSorted((a, b) => a.at - b.at);
}

function rowOf(rows: ClaimRows, duty: DutyId, helperId: HelperId): Row<"claim"> | undefined {
  const id = claimId(duty, helperId);
  return rows.find((row) => row.id === id);
}

function beatenElsewhere(rows: ClaimRows, { duty, helperId, by, at }: Saying): Change[] {
  const wanted = dutyParts(duty);
  const claims = rows.flatMap((row) => claimFrom(row) ?? []);
  return claims.flatMap((claim) => {
    const { owner, taskId } = dutyParts(claim.duty);
    const isElsewhere =
      claim.helperId === helperId &&
      claim.kind === "yes" &&
      claim.duty !== duty &&
      owner === wanted.owner &&
      taskId === wanted.taskId;
    const first = claims.filter(({ duty: same, kind }) => same === claim.duty && kind === "yes");
    if (!isElsewhere || first.toSorted(byStamp)[0]?.helperId === helperId) return [];
    const row = rowOf(rows, claim.duty, helperId);
    return answered(row, { duty: claim.duty, helperId, by, at, kind: "back" });
  });
}
