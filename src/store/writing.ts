import { erasedRow, isErased, isErasure } from "#domain/erasing.ts";
import type { Change, Kind, Row } from "#domain/facets.ts";
import { sameContent } from "#domain/laterWins.ts";
import { writtenOver } from "#domain/shape.ts";
import { seenOver, soundSeen } from "#domain/seen.ts";
import { type Clock, notBehind, type Stamp, tick } from "#domain/stamp.ts";

/** One facet that an act wrote, and what stood there before it. */
export interface Written {
  readonly kind: Kind;
  readonly id: string;
  readonly facet: string;
  readonly stamp: Stamp;
  readonly before: object | undefined;
  /** The record did not exist before this act. */
  readonly created: boolean;
}

/** All that an act will put, worked out before anything is put. */
export interface Writing {
  readonly written: readonly Written[];
  /** The stamp that each written facet had before the act, in the order of `written`. */
  readonly replaced: readonly (Stamp | null)[];
  readonly rows: readonly { readonly kind: Kind; readonly row: Row<Kind> }[];
  readonly clock: Clock;
}

/**
 * Lays changes over rows as they stand, each with a stamp of its own. A change that changes nothing writes nothing, and
 * neither does one of a record that was erased, or that belongs to somebody who was.
 *
 * @param standing the whole row, with what this version cannot read
 * @param isGone whether a record belongs to somebody who was erased
 */
export function layOver(
  standing: (kind: Kind, id: string) => Row<Kind> | undefined,
  changes: readonly Change[],
  clock: Clock,
  now: number,
  isGone: (kind: Kind, id: string) => boolean,
): Writing {
  const written: Written[] = [];
  const replaced: (Stamp | null)[] = [];
  const rows = new Map<string, { readonly kind: Kind; readonly row: Row<Kind> }>();
  let moment = clock;
  for (const { kind, id, facet, value } of changes) {
    const key = `${kind}/${id}`;
    const row = rows.get(key)?.row ?? standing(kind, id);
    if (isErased(row)) continue;
    if (isErasure({ facet, value })) {
      const ticked = tick(moment, now);
      moment = ticked.clock;
      // Nothing of what stood there goes along: whoever holds this act must not hold the person.
      written.push({ kind, id, facet, stamp: ticked.stamp, before: undefined, created: false });
      replaced.push(row?.stamps[facet] ?? null);
      rows.set(key, { kind, row: erasedRow(row ?? { id, stamps: {} }, ticked.stamp) });
      continue;
    }
    if (isGone(kind, id)) continue;
    const before = facetIn(row, facet);
    const after = writtenOver(kind, facet, before, value);
    if (before !== undefined && sameContent(before, after)) continue;
    const ticked = tick(notBehind(moment, row?.stamps[facet]), now);
    moment = ticked.clock;
    const created = standing(kind, id) === undefined;
    written.push({ kind, id, facet, stamp: ticked.stamp, before, created });
    replaced.push(row?.stamps[facet] ?? null);
    const over = { stamp: row?.stamps[facet], seen: seenOf(row, facet) };
    const seen = seenOver(over, moment.node);
    const next = withFacet(row ?? { id, stamps: {} }, facet, after, ticked.stamp, seen);
    rows.set(key, { kind, row: next });
  }
  return { written, replaced, rows: [...rows.values()], clock: moment };
}

/** @param seen the edits of others that this value was built on */
export function withFacet(
  row: Row<Kind>,
  facet: string,
  value: object,
  stamp: Stamp,
  seen: readonly Stamp[],
): Row<Kind> {
  const { [facet]: _, ...others } = row.seen ?? {};
  const known = seen.length > 0 ? { ...others, [facet]: seen } : others;
  const { seen: _before, ...rest } = row;
  // Mostly one person writes a facet: then there is nothing to note down.
  const noted = Object.keys(known).length > 0 && { seen: known };
  return { ...rest, [facet]: value, stamps: { ...row.stamps, [facet]: stamp }, ...noted };
}

/** The edits of others that what stands in a facet was built on. */
export function seenOf(row: Row<Kind> | undefined, facet: string): readonly Stamp[] {
  return soundSeen(row?.seen?.[facet]) ?? [];
}

/** What stands in a facet, known here or not; undefined when it is not there or is no facet at all. */
export function facetIn(row: Row<Kind> | undefined, facet: string): object | undefined {
  const found = Object.entries(row ?? {}).find(([name]) => name === facet)?.[1];
  return typeof found === "object" && found !== null ? found : undefined;
}
