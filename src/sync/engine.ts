import type { Later } from "#store/keeping.ts";
import type { Store } from "#store/store.ts";
import { beginAway, unpark } from "#store/seenTo.ts";
import { readLink } from "#store/link.ts";
import type { Envelope } from "#store/syncRows.ts";
import { keepHow } from "#store/syncWriting.ts";
import { watchOutbox } from "#store/watching.ts";

import { createHolding } from "./holding.ts";
import { meet, type Thorough } from "./meet.ts";
import type { Ended, Talk } from "./talk.ts";
import type { Transport } from "./transport.ts";

/** Time, chance and the page, as arguments. */
export interface EnginePorts {
  readonly call: Transport;
  readonly later: Later;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** Somebody is looking at the screen. */
  readonly isVisible: () => boolean;
  /** Tells when the page was shown, hidden, or the network may be back; returns how to stop that. */
  readonly onTurn: (tell: (turn: "shown" | "hidden" | "online") => void) => () => void;
  /** One at a time across tabs; where another tab is at it, nothing is run. For thrift: nothing rests on it. */
  readonly alone: (name: string, run: () => Promise<void>) => Promise<void>;
}

export interface Engine {
  /** Meets at once; fulfilled when that is over. */
  readonly meetNow: () => Promise<void>;
  readonly stop: () => void;
}

/** After the outbox grew: whoever marks one singer marks the next. In milliseconds. */
const gathering = 1_000;
/** While the screen is looked at, even if nobody calls. In milliseconds. */
const everyNow = 3 * 60_000;
const firstPause = 2_000;
const longestPause = 5 * 60_000;
/** Nobody is asked to stay away for longer. In milliseconds. */
const longestQuiet = 60 * 60_000;
/** After an answer that will not be another one soon. In milliseconds. */
const longRest = 10 * 60_000;
const thoroughEvery = 30 * 60_000;
const leadingEvery = 5 * 60_000;
/** So often another tab is left to it; one that takes longer may be asleep. */
const mostPasses = 30;

/** When to talk. Watches the outbox and the page, and calls `meet`; nobody calls it but main. */
export function createEngine(store: Store, ports: EnginePorts): Engine {
  const { later, isVisible } = ports;
  const unanswered = new Map<string, Envelope>();
  const holding = createHolding(store, ports, unanswered);
  let isStopped = false;
  let failures = 0;
  let comparedAt = Number.NEGATIVE_INFINITY;
  let ledAt = Number.NEGATIVE_INFINITY;
  let meeting: Promise<void> | undefined;
  let isAskedAgain = false;
  let next: { at: number; callOff: () => void } | undefined;
  let wasHidden = true;
  let quietUntil = 0;
  let waiting = 0;
  let passes = 0;

  const stopWatching = watchOutbox(store.database, (count) => {
    waiting = count;
    // While the endpoint is not to be had, what is done here does not make it asked more often.
    if (waiting > 0 && failures === 0) meetIn(gathering);
  });
  // What was locked away can be told and heard again.
  const stopUnlocking = store.database.keys.state.subscribe(({ kind }, before) => {
    if (kind === "open" && before.kind !== "open") meetIn(0);
  });
  const stopTurning = ports.onTurn((turn) => {
    if (turn === "hidden") return hide();
    failures = 0;
    meetIn(0);
  });
  meetIn(0);

  /** The sooner of what was planned and this; what the endpoint has asked for is kept to. */
  function meetIn(ms: number): void {
    if (isStopped) return;
    // The clock was set back meanwhile.
    if (quietUntil > store.now() + longestQuiet) quietUntil = 0;
    const at = Math.max(store.now() + ms, quietUntil);
    if (next && next.at <= at) return;
    next?.callOff();
    const callOff = later(() => {
      next = undefined;
      void meetOnce();
    }, at - store.now());
    next = { at, callOff };
  }

  async function meetOnce(): Promise<void> {
    if (meeting) {
      isAskedAgain = true;
      return meeting;
    }
    holding.letGo();
    let isOurs = false;
    const ours = async () => {
      isOurs = true;
      await run();
    };
    const name = `korlag.meeting.${store.database.name}`;
    meeting = (passes < mostPasses ? ports.alone(name, ours) : ours()).catch(stumble);
    await meeting;
    meeting = undefined;
    passes = isOurs ? 0 : passes + 1;
    if (isStopped) return undefined;
    if (isAskedAgain) {
      isAskedAgain = false;
      meetIn(0);
    }
    if (isVisible()) {
      meetIn(isOurs ? everyNow : firstPause);
      // What another tab is fetching just now would be told at once, over and over.
      if (isOurs && failures === 0) void hold();
    }
    return undefined;
  }

  async function run(): Promise<void> {
    const link = await readLink(store.database);
    if (!link || isStopped) return;
    const talk: Talk = { store, link, call: ports.call, unanswered, away: wasHidden };
    const thorough = whatIsDue();
    const went = await meet(talk, thorough);
    // What is locked waits where it is; with all else it went well.
    if (!went.ok && went.why.why !== "locked") return rest(went.why);
    const wasFailing = failures > 0;
    failures = 0;
    quietUntil = 0;
    // What was done while it was under way made nobody ask again: until now the endpoint was not to be had.
    if (wasFailing && waiting > 0) meetIn(gathering);
    // From now on what comes is seen as it comes.
    if (isVisible()) wasHidden = false;
    if (!went.ok) return;
    if (thorough.compares) comparedAt = store.now();
    if (thorough.leads) ledAt = store.now();
  }

  function whatIsDue(): Thorough {
    const now = store.now();
    return {
      compares: Math.abs(now - comparedAt) >= thoroughEvery,
      leads: Math.abs(now - ledAt) >= leadingEvery,
    };
  }

  /** Comes again after a while that nobody can foretell, so that all who were cut off do not come at once. */
  async function rest({ why, forMs }: Ended): Promise<void> {
    failures += 1;
    // A place that was just founded anew lets the devices in one after the other: at first it is asked again soon.
    const longest = why === "removed" ? longRest : longestPause;
    const most = Math.min(longest, firstPause * 2 ** (failures - 1));
    const usual = why === "another version" ? longRest : ports.random() * most;
    const pause = forMs ?? usual;
    if (forMs !== undefined) stayAway(forMs);
    await keepHow(store.database, { againAt: store.now() + Math.round(pause) }).catch(() => {});
    meetIn(pause);
  }

  /** As the endpoint asks; what was planned before it did is called off. */
  function stayAway(ms: number): void {
    quietUntil = store.now() + ms;
    next?.callOff();
    next = undefined;
  }

  /** Waits at the endpoint until there is something new, for as long as somebody looks at the screen. */
  async function hold(): Promise<void> {
    const heard = await holding.untilNews().catch(stumble);
    if (!heard || isStopped || !isVisible()) return;
    if (heard.quietFor !== undefined) stayAway(heard.quietFor);
    meetIn(heard.meetIn);
  }

  function hide(): void {
    holding.letGo();
    next?.callOff();
    next = undefined;
    if (wasHidden) return;
    wasHidden = true;
    void beginAway(store).catch(() => {});
  }

  /** A bug, not the network: it is told where bugs are heard, and tried again like any failure. */
  async function stumble(error: unknown): Promise<undefined> {
    later(() => {
      throw error;
    }, 0);
    if (!isStopped) await rest({ why: "refused" });
    return undefined;
  }

  return {
    meetNow: async () => {
      quietUntil = 0;
      comparedAt = Number.NEGATIVE_INFINITY;
      ledAt = Number.NEGATIVE_INFINITY;
      // Where nothing can be written, what is not stuck is told all the same.
      await unpark(store).catch(() => {});
      next?.callOff();
      next = undefined;
      await meeting;
      await meetOnce();
    },
    stop: () => {
      isStopped = true;
      next?.callOff();
      holding.letGo();
      stopWatching();
      stopTurning();
      stopUnlocking();
    },
  };
}
