import { createKeeping } from "#store/keeping.ts";
import { Database, type Version } from "#store/database.ts";
import type { Store } from "#store/store.ts";

let made = 0;

/** A clock that a test turns by hand; starts on Friday 20 November 2026, 19:00 UTC. */
export interface HandClock {
  now: number;
}

export interface TestStore extends Store {
  readonly clock: HandClock;
  /** Acts that wait to be tried again; run them by hand. */
  readonly later: (() => void)[];
}

/** An empty store of its own, with time, ids and chance in the test's hands. */
export function newTestStore(
  options: { name?: string; history?: readonly Version[]; seed?: number } = {},
): TestStore {
  made += 1;
  const seed = options.seed ?? made;
  const clock: HandClock = { now: Date.UTC(2026, 10, 20, 19) };
  const later: (() => void)[] = [];
  let ids = 0;
  return {
    clock,
    later,
    database: new Database(options.name ?? `test-${made}`, options.history),
    now: () => clock.now,
    chance: (bytes) =>
      Uint8Array.from({ length: bytes }, (_, place) => (seed * 31 + place * 7) % 256),
    newId: () => {
      ids += 1;
      return `id${seed}x${ids}`;
    },
    keeping: createKeeping((run) => {
      later.push(run);
      return () => {
        const place = later.indexOf(run);
        if (place !== -1) later.splice(place, 1);
      };
    }),
  };
}
