import type { CivilDate } from "./civil.ts";
import { hoursOfDuty } from "./calendar.ts";
import type { Hall } from "./hall.ts";
import type { HelperCard, HelperId, Suited } from "./helper.ts";
import { isOpen, type Place, type Rota, type RotaDate, type RotaFacts } from "./rota.ts";
import type { Session } from "./session.ts";
import { dutiesOf, type MyDuty } from "./taking.ts";
import { type Could, whoCouldBe } from "./whoCould.ts";

/** What somebody has and is asked about, from now on; a duty that is over is no longer looked at. */
export interface MyDuties {
  readonly next: MyDuty | undefined;
  readonly later: readonly MyDuty[];
  readonly asked: readonly MyDuty[];
}

/** @param now milliseconds since 1970 */
export function myDuties(rota: Rota, helperId: HelperId, today: CivilDate, now: number): MyDuties {
  const coming = dutiesOf(rota, helperId, today)
    .map((duty) => ({ duty, ...hoursOfDuty(duty.place.task, duty.session) }))
    .filter(({ until }) => until > now)
    .toSorted((a, b) => a.from - b.from)
    .map(({ duty }) => duty);
  const [next, ...later] = coming.filter(({ isAsked }) => !isAsked);
  return { next, later, asked: coming.filter(({ isAsked }) => isAsked) };
}

/** A place that nobody has and nobody was asked about, that somebody could take. */
export interface FreePlace {
  readonly session: Session;
  readonly place: Place;
  readonly suited: Suited;
}

const order: readonly Suited[] = ["own", "likes", "standsIn", "free"];

/**
 * What somebody could take, what suits them best first: their own and what they like, then by date; what they gave back
 * comes last. Of several places in one task one is enough to say yes to.
 */
export function freeFor(facts: RotaFacts, rota: Rota, helperId: HelperId): FreePlace[] {
  const couldAt = couldOf(facts, rota, helperId);
  const found = rota.dates.flatMap((date) => {
    const seen = new Set<string>();
    return date.gaps.flatMap((place) => {
      if (!isOpen(place) || seen.has(place.task.id)) return [];
      const could = couldAt(date, place);
      if (!could) return [];
      seen.add(place.task.id);
      return [{ session: date.session, place, could }];
    });
  });
  const rank = ({ gaveBack, rests, hasEnough, suited }: Could) =>
    (gaveBack ? 100 : 0) + (rests || hasEnough ? 10 : 0) + order.indexOf(suited);
  // Sorting leaves those of one rank in the order of their dates.
  return found
    .toSorted((a, b) => rank(a.could) - rank(b.could))
    .map(({ session, place, could }) => ({ session, place, suited: could.suited }));
}

/** Whether somebody could take a place on a day: for the next one that is offered. */
export function canTakeOf(
  facts: RotaFacts,
  rota: Rota,
  helperId: HelperId,
): (place: Place, date: CivilDate) => boolean {
  const couldAt = couldOf(facts, rota, helperId);
  return (place) => {
    const date = rota.dates.find(({ session }) => session.id === place.owner);
    return date !== undefined && couldAt(date, place) !== undefined;
  };
}

/** Whom one may have asked to take a place over: those it fits first, then everybody else on the team. */
export function whoMayTakeOver(
  facts: RotaFacts,
  rota: Rota,
  date: RotaDate,
  place: Place,
  helperId: HelperId,
): { readonly fitting: readonly HelperCard[]; readonly others: readonly HelperCard[] } {
  const fitting = whoCouldBe(facts, rota)(date, place.task)
    .filter(({ helper, gaveBack }) => helper.id !== helperId && !gaveBack)
    .map(({ helper }) => helper);
  const known = new Set([helperId, ...fitting.map(({ id }) => id)]);
  return { fitting, others: facts.team.filter(({ id, left }) => !left && !known.has(id)) };
}

/** Whom to ask about a day: who is to be called first, and who coordinates that day; never oneself. */
export function whomToAsk(
  { callFirst }: Pick<Hall, "callFirst">,
  date: Pick<RotaDate, "places"> | undefined,
  team: readonly HelperCard[],
  myself: HelperId | undefined,
): HelperCard[] {
  const coordinating = (date?.places ?? [])
    .filter(({ task, holder }) => task.id === "coordinator" && holder && !holder.away)
    .map(({ holder }) => holder?.helperId);
  return [...new Set([callFirst, ...coordinating])].flatMap((id) => {
    const helper = team.find((one) => one.id === id);
    return helper && !helper.left && id !== myself ? [helper] : [];
  });
}

function couldOf(facts: RotaFacts, rota: Rota, helperId: HelperId) {
  const whoCould = whoCouldBe(facts, rota);
  return (date: RotaDate, place: Place): Could | undefined =>
    whoCould(date, place.task).find(({ helper }) => helper.id === helperId);
}
