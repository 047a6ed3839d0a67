import { done, refused, type Result } from "./result.ts";

/**
 * When a facet was written, as fixed-width text that sorts as it happened:
 * 12 hex digits of milliseconds, 4 of a counter, 16 of the node, joined by hyphens.
 *
 * A hybrid logical clock: never behind what this database has seen, whatever the wall clock does.
 */
export type Stamp = string & { readonly is: "stamp" };

/** Which database wrote. Made anew for each database, so that a copied profile cannot collide for long. */
export type NodeId = string & { readonly is: "node" };

/** The clock as a database keeps it between two writes. `ms` is milliseconds since 1970. */
export interface Clock {
  readonly ms: number;
  readonly counter: number;
  readonly node: NodeId;
}

/** A stamp further ahead of this device than this is kept aside and not applied. In milliseconds. */
export const farAhead = 5 * 60 * 1000;

const lastCounter = 0xffff;
const lastMs = 0xffff_ffff_ffff;

/** The next moment: later than every stamp this clock has made or heard, also when `now` jumps back. */
export function tick(clock: Clock, now: number): { readonly clock: Clock; readonly stamp: Stamp } {
  const next = advance(clock, whole(now));
  return { clock: next, stamp: stampOf(next) };
}

/**
 * The clock after it has heard a stamp from elsewhere; what is made from now on is later than it.
 * A stamp far ahead of `now` does not move the clock.
 */
export function hear(clock: Clock, stamp: Stamp, now: number): Clock {
  const heard = stampParts(stamp);
  if (heard.ms > whole(now) + farAhead) return clock;
  if (heard.ms < clock.ms || (heard.ms === clock.ms && heard.counter <= clock.counter))
    return clock;
  return { ms: heard.ms, counter: heard.counter, node: clock.node };
}

/** The clock, not behind this stamp however far ahead that is: what is written over something is later than it. */
export function notBehind(clock: Clock, stamp: Stamp | undefined): Clock {
  if (stamp === undefined) return clock;
  const { ms, counter } = stampParts(stamp);
  const isBehind = ms > clock.ms || (ms === clock.ms && counter > clock.counter);
  return isBehind ? { ms, counter, node: clock.node } : clock;
}

export function isFarAhead(stamp: Stamp, now: number): boolean {
  return stampParts(stamp).ms > whole(now) + farAhead;
}

/** `undefined` counts as earlier than any stamp. */
export function isLater(stamp: Stamp, than: Stamp | undefined): boolean {
  return than === undefined || stamp > than;
}

export function stampParts(stamp: Stamp): Clock {
  return {
    ms: Number.parseInt(stamp.slice(0, 12), 16),
    counter: Number.parseInt(stamp.slice(13, 17), 16),
    node: stamp.slice(18) as NodeId,
  };
}

export function parseStamp(text: unknown): Result<Stamp, "not a stamp"> {
  const isStamp = typeof text === "string" && /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{16}$/.test(text);
  return isStamp ? done(text as Stamp) : refused("not a stamp");
}

/** `bytes` are eight bytes of chance. */
export function newNode(bytes: Uint8Array): NodeId {
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  ) as NodeId;
}

/**
 * Who writes what bore this stamp when it is told again under another one: nobody else writes under that node, and whoever
 * knows the old stamp can tell that it is the same.
 */
export function nodeAfter(stamp: Stamp): NodeId {
  const moment = stamp.slice(0, 12) + stamp.slice(13, 17);
  const mixed = Array.from(stamp.slice(18), (digit, at) =>
    (Number.parseInt(digit, 16) ^ Number.parseInt(moment.charAt(at), 16)).toString(16),
  );
  return mixed.join("") as NodeId;
}

/** The very next moment after a stamp, by this node. */
export function stampAfter(stamp: Stamp, node: NodeId): Stamp {
  return stampOf(advance({ ...stampParts(stamp), node }, 0));
}

/** The very moment before a stamp, by the same node: it covers all that this node wrote earlier, and not the stamp itself. */
export function stampBefore(stamp: Stamp): Stamp {
  const { ms, counter, node } = stampParts(stamp);
  return stampOf(
    counter > 0
      ? { ms, counter: counter - 1, node }
      : { ms: Math.max(0, ms - 1), counter: lastCounter, node },
  );
}

function advance(clock: Clock, now: number): Clock {
  if (now > clock.ms) return { ms: now, counter: 0, node: clock.node };
  if (clock.counter < lastCounter) return { ...clock, counter: clock.counter + 1 };
  return { ms: clock.ms + 1, counter: 0, node: clock.node };
}

function stampOf({ ms, counter, node }: Clock): Stamp {
  return `${hex(ms, 12)}-${hex(counter, 4)}-${node}` as Stamp;
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, "0");
}

// A wall clock set before 1970 or past the year 10889 must not break a write.
function whole(now: number): number {
  return Math.min(Math.max(Math.floor(now), 0), lastMs);
}
