import { availabilityId } from "#domain/availability.ts";
import { type DutyId, dutyParts } from "#domain/duty.ts";
import { type Change, change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import { ownerFrom, theOwner } from "#domain/owner.ts";
import { done, type Result } from "#domain/result.ts";
import { revived } from "#domain/reviving.ts";
import type { Place, RotaDate } from "#domain/rota.ts";
import type { SessionId } from "#domain/session.ts";
import {
  ask,
  cannotCome,
  type ClaimRows,
  handBack,
  type Saying,
  swap,
  take,
  type Taken,
} from "#domain/taking.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Reading } from "#store/deciding.ts";
import type { Store } from "#store/store.ts";

/*
 * What is said about a duty: by the volunteer on the own page, and by the coordinator for somebody on the rota. The
 * words are the same, and who wrote them down is kept with them.
 */

export type Kept<Why = never> = Promise<Result<Receipt, Why | NotKept>>;

/** Notes that somebody has been asked. It stays a gap until they say yes. */
export async function askAbout(store: Store, duty: DutyId, helperId: HelperId): Kept {
  return say(store, duty, helperId, (rows, saying) => done(ask(rows, saying)));
}

/**
 * *I would like this one*, or a yes noted for somebody.
 *
 * @param place as it stood on the screen: whoever has it keeps it
 */
export async function sayYes(
  store: Store,
  { duty, holder }: Pick<Place, "duty" | "holder">,
  helperId: HelperId,
): Kept<Taken> {
  return say(store, duty, helperId, (rows, saying) => take(rows, holder?.helperId, saying));
}

/** *I can't*: no reason is asked or noted. */
export async function giveBack(store: Store, duty: DutyId, helperId: HelperId): Kept {
  return say(store, duty, helperId, (rows, saying) => done(handBack(rows, saying)));
}

/** *I have asked X, who says yes.* */
export async function swapTo(store: Store, duty: DutyId, from: HelperId, to: HelperId): Kept {
  return say(store, duty, from, (rows, saying) => done(swap(rows, saying, to)));
}

/** Whoever was too late for one place takes another; both are said in one act. */
export async function takeInstead(
  store: Store,
  duty: DutyId,
  instead: Pick<Place, "duty" | "holder">,
  helperId: HelperId,
): Kept<Taken> {
  const at = store.now();
  return commit<Taken>(store, ["claim", "owner"], async (reading) => {
    const by = await whoWrites(reading);
    const rows = await claimsOf(reading, [duty, instead.duty]);
    const who = { helperId, by, at };
    const taken = take(rows, instead.holder?.helperId, { ...who, duty: instead.duty });
    if (!taken.ok) return taken;
    const back = handBack(rows, { ...who, duty });
    // Taking another place of the same task may have given the first one back already.
    const written = new Set(taken.value.map(({ id }) => id));
    return done([...taken.value, ...back.filter(({ id }) => !written.has(id))]);
  });
}

/** Somebody cannot come that day; what they had or were asked about is free at once. */
export async function sayCannot(store: Store, date: RotaDate, helperId: HelperId): Kept {
  const at = store.now();
  return commit(store, ["availability", "claim", "owner"], async (reading) => {
    const by = await whoWrites(reading);
    const rows = await reading.owned("claim", date.session.id);
    const before = await reading.get("availability", availabilityId(date.session.id, helperId));
    const [answer, ...claims] = cannotCome(rows, date, { helperId, by, at });
    return done([...(answer ? revived(before, answer) : []), ...claims]);
  });
}

export async function sayCanAfterAll(store: Store, session: SessionId, helperId: HelperId): Kept {
  const id = availabilityId(session, helperId);
  return commit(store, ["availability"], () =>
    done([change("availability", id, "answer", { can: "unsaid" })]),
  );
}

async function say<Why = never>(
  store: Store,
  duty: DutyId,
  helperId: HelperId,
  decide: (rows: ClaimRows, saying: Saying) => Result<readonly Change[], Why>,
): Kept<Why> {
  const at = store.now();
  return commit<Why>(store, ["claim", "owner"], async (reading) => {
    const by = await whoWrites(reading);
    return decide(await claimsOf(reading, [duty]), { duty, helperId, by, at });
  });
}

/** Whose device this is; null when it is nobody's in particular. */
export async function whoWrites(reading: Reading): Promise<HelperId | null> {
  return ownerFrom(await reading.get("owner", theOwner)).helperId;
}

/** All that has been said at the sessions, and in the courses, of these duties. */
export async function claimsOf(reading: Reading, duties: readonly DutyId[]): Promise<ClaimRows> {
  const rows: ClaimRows[number][] = [];
  // One after the other: only Dexie's own promises may be awaited here.
  for (const owner of new Set(duties.map((duty) => dutyParts(duty).owner))) {
    rows.push(...(await reading.owned("claim", owner)));
  }
  return rows;
}
