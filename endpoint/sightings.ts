import type { RingName } from "#protocol/wire.ts";

import type { Member } from "./store/choirs.ts";
import { dayOf } from "./store/day.ts";
import { type Sighting, writeSightings } from "./store/devices.ts";
import type { Sql } from "./store/sql.ts";

/** How often sightings are written down, in milliseconds. */
const every = 30_000;
/** How many devices are remembered between two writings. */
const room = 20_000;

export interface Sightings {
  /** The device was here, and shows by its cursors how far it keeps what it was given. */
  readonly saw: (
    member: Pick<Member, "choir" | "device">,
    now: number,
    reached?: Partial<Record<RingName, number>>,
  ) => void;
  readonly write: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Collects who was here, so that looking for news writes nothing; what is lost when the process dies is seen again. */
export function collectSightings(sql: Sql): Sightings {
  const known = new Map<string, Sighting>();
  // Only what is new here: another process may have seen the device get further in the other rings.
  let unwritten = new Map<string, Sighting>();
  const keep = (key: string, sighting: Sighting, older = unwritten.get(key)) => {
    unwritten.set(key, { ...sighting, reached: { ...older?.reached, ...sighting.reached } });
  };

  const write = async () => {
    const written = unwritten;
    unwritten = new Map();
    try {
      if (written.size > 0) await writeSightings(sql, [...written.values()]);
      if (known.size > room) known.clear();
    } catch {
      for (const [key, older] of written) keep(key, unwritten.get(key) ?? older, older);
    }
  };
  const writing = setInterval(() => void write(), every);
  writing.unref();

  return {
    saw: ({ choir, device }, now, reached = {}) => {
      const key = `${choir}/${device}`;
      const before = known.get(key);
      const day = dayOf(now);
      const isNews =
        before?.day !== day ||
        Object.entries(reached).some(([ring, seq]) => before.reached[ring as RingName] !== seq);
      if (!isNews) return;
      known.set(key, { choir, device, day, reached: { ...before?.reached, ...reached } });
      keep(key, { choir, device, day, reached });
    },
    write,
    stop: async () => {
      clearInterval(writing);
      await write();
    },
  };
}
