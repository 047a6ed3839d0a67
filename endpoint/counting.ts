import type { FastifyRateLimitStore } from "@fastify/rate-limit";

/** How many of those who ask are remembered; whoever has not asked for longest is forgotten first. */
const room = 20_000;

interface Count {
  readonly current: number;
  /** On the clock of the process, in milliseconds. */
  readonly began: number;
}

type Told = Parameters<FastifyRateLimitStore["incr"]>[1];

/**
 * Counts how often each one asks, by the clock of the process: by the one on the wall, whoever asks would be shut out for
 * as long as that one is set back.
 */
export class Counts implements FastifyRateLimitStore {
  readonly #counts = new Map<string, Count>();

  incr(key: string, told: Told, timeWindow: number): void {
    const now = performance.now();
    const { current, began } = this.#countOf(key, now, timeWindow);
    this.#counts.delete(key);
    this.#counts.set(key, { current: current + 1, began });
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= room) break;
      this.#counts.delete(oldest);
    }
    told(null, { current: current + 1, ttl: began + timeWindow - now });
  }

  /** The same without counting. */
  read(key: string, told: Told, timeWindow: number): void {
    const now = performance.now();
    const { current, began } = this.#countOf(key, now, timeWindow);
    told(null, { current, ttl: began + timeWindow - now });
  }

  child(): Counts {
    return new Counts();
  }

  #countOf(key: string, now: number, timeWindow: number): Count {
    const there = this.#counts.get(key);
    return there && now < there.began + timeWindow ? there : { current: 0, began: now };
  }
}
