import { readLink } from "#store/link.ts";
import type { Store } from "#store/store.ts";
import type { Envelope } from "#store/syncRows.ts";

import { sayHello } from "./meet.ts";
import type { Transport } from "./transport.ts";

/** When to meet after an answer that was held back. In milliseconds. */
export interface Heard {
  readonly meetIn: number;
  /** So long the endpoint asks to be left alone. */
  readonly quietFor?: number;
}

export interface Holding {
  /** Fulfilled when there is something new or nobody answers; with nothing where it was let go, or was waiting already. */
  readonly untilNews: () => Promise<Heard | undefined>;
  readonly letGo: () => void;
}

interface HoldingPorts {
  readonly call: Transport;
  readonly random: () => number;
}

const holdSeconds = 25;
/** An answer that comes sooner than this was not held back. In milliseconds. */
const atOnce = 2_000;
/** In milliseconds. */
const longestPause = 5 * 60_000;

/** Waits at the endpoint until there is something new. */
export function createHolding(
  store: Store,
  { call, random }: HoldingPorts,
  unanswered: Map<string, Envelope>,
): Holding {
  let waiting: AbortController | undefined;
  let told: string | undefined;
  let toldInVain = 0;
  let epochThere: number | undefined;

  async function ask(signal: AbortSignal): Promise<Heard | undefined> {
    const link = await readLink(store.database);
    if (!link || signal.aborted) return undefined;
    const since = store.now();
    const talk = { store, link, call, unanswered, away: false };
    const heard = await sayHello(talk, { wait: holdSeconds, signal, epoch: epochThere });
    if (signal.aborted) return undefined;
    const news = heard.ok ? JSON.stringify([heard.value.heads, heard.value.epoch]) : "";
    // What is told at once, and was told before, no meeting will change: it is asked for ever more seldom.
    toldInVain = news === told && store.now() - since < atOnce ? toldInVain + 1 : 0;
    told = news;
    if (heard.ok) epochThere = heard.value.epoch;
    // Whatever came, an answer or none: the meeting finds out. To no longer be let in is an answer too.
    const isAnswer = heard.ok || heard.why.why === "removed";
    const most = Math.min(longestPause, atOnce * 2 ** toldInVain);
    const quietFor = heard.ok ? undefined : heard.why.forMs;
    return {
      meetIn: isAnswer && toldInVain === 0 ? 0 : random() * most,
      ...(quietFor !== undefined && { quietFor }),
    };
  }

  return {
    untilNews: async () => {
      if (waiting && !waiting.signal.aborted) return undefined;
      const mine = new AbortController();
      waiting = mine;
      try {
        return await ask(mine.signal);
      } finally {
        if (waiting === mine) waiting = undefined;
      }
    },
    letGo: () => waiting?.abort(),
  };
}
