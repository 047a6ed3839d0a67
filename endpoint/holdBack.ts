import type { EventEmitter } from "node:events";

import type { Member } from "./store/choirs.ts";
import type { Waiters } from "./waiting.ts";

interface Holding {
  readonly waiters: Waiters;
  /** Who waits: devices make their own names, so that only with its choir it is one device. */
  readonly member: Pick<Member, "choir" | "device">;
  readonly topics: readonly string[];
  /** 0 answers at once. */
  readonly seconds: number;
  /** Closes when whoever asked has gone; it is destroyed if that was before. */
  readonly connection: EventEmitter & { readonly destroyed?: boolean };
}

/**
 * Reads until there is news or the time is over, and gives what was read last.
 * `full`: there are too many who wait already.
 */
export async function holdBack<T>(
  { waiters, member, topics, seconds, connection }: Holding,
  read: () => Promise<T>,
  isNews: (found: T) => boolean,
): Promise<T | "full"> {
  if (seconds === 0 || connection.destroyed) return read();
  // Before reading: what is announced in between must not be missed.
  const waiter = waiters.join(`${member.choir}/${member.device}`, topics);
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
