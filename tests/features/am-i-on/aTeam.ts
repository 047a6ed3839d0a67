import { theChoir } from "#domain/choir.ts";
import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { type Answer, claimId, type DutyId, dutyId } from "#domain/duty.ts";
import { type Change, change } from "#domain/facets.ts";
import type { HelperId, Pillar } from "#domain/helper.ts";
import { theOwner } from "#domain/owner.ts";
import type { SessionId } from "#domain/session.ts";
import type { TaskId } from "#domain/task.ts";
import { rotaOf } from "#domain/rota.ts";
import { starterTasks } from "#content/tasks.ts";
import { readRotaFacts } from "#store/rota.ts";
import { readSessionsFrom } from "#store/sessions.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

export const lis = "lis" as HelperId;
export const ole = "ole" as HelperId;
/** Tonight, a week later, and two weeks later. */
export const [tonight, nextWeek, after] = ["s0", "s1", "s2"] as readonly string[] as readonly [
  SessionId,
  SessionId,
  SessionId,
];

export const today = "2026-11-20" as CivilDate;

export function duty(session: SessionId, task: string, place = 0): DutyId {
  return dutyId(session, task as TaskId, place);
}

export function claim(of: DutyId, who: HelperId, kind: Answer = "yes"): Change {
  return change("claim", claimId(of, who), "answer", { kind, by: who, at: 0, past: [] });
}

const aSession = (id: SessionId, date: string) =>
  change("session", id, "when", {
    date: date as CivilDate,
    time: "23:00" as LocalTime,
    minutes: 45,
    place: "The hall",
    courseId: null,
  });

const person = (id: string, called: string, pillars: readonly Pillar[], phone = "") => [
  change("helper", id, "name", { called }),
  change("helper", id, "pillars", { pillars }),
  change("helper", id, "reach", { phone, mail: "" }),
];

/** Lis welcomes tonight and makes coffee in two weeks; Birthe coordinates. So late that it is still to come. */
export async function aTeam(owner: HelperId | null = lis): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [
    change("choir", theChoir, "card", { name: "Tirsdagskoret" }),
    change("choir", theChoir, "hall", {
      address: "4 School Lane",
      key: "In the grey box",
      good: "The last window sticks",
      callFirst: "birthe" as HelperId,
    }),
    aSession(tonight, today),
    aSession(nextWeek, "2026-11-27"),
    aSession(after, "2026-12-04"),
    ...person("birthe", "Birthe", ["coordinator"], "11 22 33 44"),
    ...person("lis", "Lis", ["volunteer"]),
    ...person("ole", "Ole", ["volunteer"]),
    ...person("per", "Per", ["conductor"], "55 66 77 88"),
    claim(duty(tonight, "coordinator"), "birthe" as HelperId),
    claim(duty(tonight, "welcome"), lis),
    claim(duty(after, "coffee"), lis),
    change("owner", theOwner, "who", { helperId: owner }),
  ]);
  return store;
}

/** Who has a duty by the rota, as every device would reckon it. */
export async function holderOf({ database }: TestStore, of: DutyId): Promise<string | undefined> {
  const sessions = await readSessionsFrom(database, today, 10);
  const rota = rotaOf(await readRotaFacts(database, sessions, starterTasks, today));
  const places = rota.dates.flatMap((date) => date.places);
  return places.find((place) => place.duty === of)?.holder?.helperId;
}
