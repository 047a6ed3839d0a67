import type { EventEmitter } from "node:events";

import type { Waiters } from "./waiting.ts";

interface Holding {
  readonly waiters: Waiters;
  readonly device: string;
  readonly topics: readonly string[];
  /** 0 answers at once. */
  readonly seconds: number;
  /** Closes when whoever asked has gone. */
  readonly connection: EventEmitter;
}

/**
 * Reads until there is news or the time is over, and gives what was read last.
 * `full`: there are too many who wait already.
 */
export async function holdBack<T>(
  { waiters, device, topics, seconds, connection }: Holding,
  read: () => Promise<T>,
  isNews: (found: T) => boolean,
): Promise<T | "full"> {
  if (seconds === 0) return read();
  // Before reading: what is announced in between must not be missed.
  const waiter = waiters.join(device, topics);
  if (waiter === "full") return "full";
  const onGone = () => waiter.end();
  connection.once("close", onGone);
  const until = performance.now() + seconds * 1000;
  try {
    for (;;) {
      waiter.settle();
      const found = await read();
      const left = until - performance.now();
      if (isNews(found) || left <= 0 || waiter.isOver()) return found;
      await waiter.woken(left);
    }
  } finally {
    waiter.leave();
    connection.off("close", onGone);
  }
}
