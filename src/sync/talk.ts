import { refused, type Result } from "#domain/result.ts";
import { problems } from "#protocol/problems.ts";
import type { Store } from "#store/store.ts";
import { readLinkAndHow } from "#store/link.ts";
import type { Envelope, LinkRow, MeetingTrouble } from "#store/syncRows.ts";
import { keepHow } from "#store/syncWriting.ts";

import type { Call, Transport, Unanswered } from "./transport.ts";

/** What a meeting is done with: the choir's store, the link as it stands, and the door to the network. */
export interface Talk {
  readonly store: Store;
  readonly link: LinkRow;
  readonly call: Transport;
  /** Envelopes that were sent and not answered: sent again, they are the very same bytes. */
  readonly unanswered: Map<string, Envelope>;
  /** Nobody is looking at the screen. */
  readonly away: boolean;
}

/** Why a meeting ended before everything was done; `forMs`: when to come again, where the endpoint said so. */
export interface Ended {
  readonly why: MeetingTrouble | "too big";
  readonly forMs?: number;
  /** What the endpoint calls it, where it refused. */
  readonly problem?: string;
}

type Asked<Reply> = Omit<Call<Reply>, "address" | "token">;
type Asker = Pick<Talk, "store" | "link" | "call">;

/** Asks as this device. The difference of the clocks is noted by the way. */
export async function ask<Reply extends { readonly now: number }>(
  talk: Asker,
  asked: Asked<Reply>,
): Promise<Result<Reply, Ended>> {
  const answer = await askOnly(talk, asked);
  if (!answer.ok) return answer;
  const still = await readLinkAndHow(talk.store.database);
  if (!isStill(still, talk)) return refused({ why: "removed" });
  // Only of answers that come in one go: what is long on its way was written long ago.
  const aheadBy = roughly(talk.store.now() - answer.value.now);
  if (still.how.aheadBy !== aheadBy) await keepHow(talk.store.database, { aheadBy });
  return answer;
}

/** The same for whoever looks whether the answer is for us while doing something with it. */
export async function askOnly<Reply>(
  { link, call }: Asker,
  asked: Asked<Reply>,
): Promise<Result<Reply, Ended>> {
  const answer = await call({ ...asked, address: link.address, token: link.token });
  return answer.ok ? answer : refused(endOf(answer.why));
}

/** The person may have left the choir while we waited: what comes then is no longer for us. */
export async function isForUs(asker: Asker): Promise<boolean> {
  return isStill(await readLinkAndHow(asker.store.database), asker);
}

type LinkAndHow = Awaited<ReturnType<typeof readLinkAndHow>>;

const isStill = (now: LinkAndHow, { link }: Asker): boolean => now.link?.device === link.device;

export function endOf(why: Unanswered): Ended {
  switch (why.kind) {
    case "offline":
      return { why: "offline" };
    case "busy":
      return { why: "busy", forMs: why.forMs };
    case "too big":
      return { why: "too big" };
    case "no":
      return {
        why: troubles[why.type] ?? (why.status === 401 ? "removed" : "refused"),
        problem: why.type,
      };
  }
}

const troubles: Readonly<Record<string, MeetingTrouble>> = {
  [problems.notLetIn]: "removed",
  [problems.unknownChoir]: "lost",
  [problems.protocol]: "another version",
};

// To the next ten seconds: whoever watches is not to be told of every breath.
function roughly(ms: number): number {
  return Math.round(ms / 10_000) * 10_000;
}
