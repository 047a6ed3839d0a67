import { starterTasks } from "#content/tasks.ts";
import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import { type DutyId, dutyParts } from "#domain/duty.ts";
import type { Hall } from "#domain/hall.ts";
import type { HelperCard } from "#domain/helper.ts";
import type { HelpNote } from "#domain/helpNote.ts";
import type { Owner } from "#domain/owner.ts";
import {
  type Place,
  placeOf,
  type Rota,
  type RotaDate,
  rotaOf,
  type RotaFacts,
} from "#domain/rota.ts";
import type { Session, SessionId } from "#domain/session.ts";
import { inNameOrder } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { readChoir, readHall } from "#store/choir.ts";
import type { Database } from "#store/database.ts";
import { readHelpers } from "#store/helpers.ts";
import { readHelpNotes } from "#store/helpNotes.ts";
import { useLive, useNow } from "#store/react.tsx";
import { readRotaFacts } from "#store/rota.ts";
import { readRole } from "#store/role.ts";
import { readSession, readSessionsFrom } from "#store/sessions.ts";
import { readOwner } from "#store/team.ts";

const minute = 60_000;
// A course, and what may lie beside and after it.
const mostToCome = 40;

/** All that a volunteer's page rests on: nothing of it lies outside the ring that a volunteer's device holds. */
export interface AmIOn {
  readonly today: CivilDate;
  readonly owner: Owner;
  /** Those on the team, in the order of their names. */
  readonly team: readonly HelperCard[];
  /** Whose device this is; undefined while nobody has said, or when they have left. */
  readonly me: HelperCard | undefined;
  readonly choir: string;
  readonly hall: Hall;
  /** From today on, also those that were called off. */
  readonly sessions: readonly Session[];
  readonly facts: RotaFacts;
  readonly rota: Rota;
  /** What I am told of whom I accompany, today and on no other day. */
  readonly notes: readonly HelpNote[];
  /** For whom this page is the first there is. */
  readonly isFirstPage: boolean;
}

export interface Mine extends AmIOn {
  readonly me: HelperCard;
}

export function useAmIOn(): AmIOn | undefined {
  const today = useToday();
  const language = useLanguage();
  return useLive(
    async (database) => {
      const sessions = await readSessionsFrom(database, today, mostToCome);
      const [owner, helpers, choir, hall, facts, role] = await Promise.all([
        readOwner(database),
        readHelpers(database),
        readChoir(database),
        readHall(database),
        readRotaFacts(database, sessions, starterTasks, today),
        readRole(database),
      ]);
      const team = inNameOrder(helpers, language);
      const me = team.find(({ id }) => id === owner.helperId);
      return {
        today,
        owner,
        team,
        me,
        choir: choir?.name ?? "",
        hall,
        sessions,
        facts,
        rota: rotaOf(facts),
        notes: await readNotesFor(database, sessions, today, me),
        isFirstPage: role === "volunteer",
      };
    },
    [today, language],
  );
}

export interface OneDuty {
  readonly session: Session;
  readonly date: RotaDate;
  readonly place: Place;
  readonly hall: Hall;
  readonly team: readonly HelperCard[];
  readonly me: HelperCard | undefined;
}

/** Null when it is not on the rota. */
export function useDuty(id: DutyId): OneDuty | null | undefined {
  const today = useToday();
  return useLive(
    async (database) => {
      const session = await readSession(database, dutyParts(id).owner as SessionId);
      if (!session) return null;
      const [owner, hall, facts] = await Promise.all([
        readOwner(database),
        readHall(database),
        readRotaFacts(database, [session], starterTasks, today),
      ]);
      const rota = rotaOf(facts);
      const place = placeOf(rota, id);
      const [date] = rota.dates;
      if (!place || !date) return null;
      const me = facts.team.find((helper) => helper.id === owner.helperId && !helper.left);
      return { session, date, place, hall, team: facts.team, me };
    },
    [id, today],
  );
}

/** The time, in milliseconds since 1970, looked at every minute. */
export function useMinute(): number {
  return useNow(minute);
}

export function useToday(): CivilDate {
  return civilDateAt(useMinute());
}

async function readNotesFor(
  database: Database,
  sessions: readonly Session[],
  today: CivilDate,
  me: HelperCard | undefined,
): Promise<HelpNote[]> {
  if (!me) return [];
  const todays = sessions.filter(({ date, state }) => date === today && state !== "cancelled");
  const notes = await Promise.all(todays.map(({ id }) => readHelpNotes(database, id)));
  return notes.flat().filter(({ helperId }) => helperId === me.id);
}
