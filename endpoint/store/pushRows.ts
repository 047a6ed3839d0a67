import type { SealedFacet } from "#protocol/facets.ts";
import { limits } from "#protocol/limits.ts";
import type { RingName } from "#protocol/wire.ts";

import { bytes, text } from "./bytes.ts";
import type { Statements, Value } from "./sql.ts";

/** The few statements of a push: as many for one facet as for all that a push may have. */

interface Place {
  readonly choir: string;
  readonly ring: RingName;
}

/** What is already there under the same id. */
export interface Standing {
  readonly stamp: string;
  readonly kind: string;
  readonly size: number;
}

export interface RingRow {
  readonly head: number;
  readonly facets: number;
  readonly bytes: number;
  readonly digest: Uint8Array;
}

export interface HeldRing extends RingRow {
  /** What the other rings of the choir take, in bytes. */
  readonly beside: number;
  readonly epoch: number;
}

/** First of all the ring's own row: who holds it is alone, so that the order of numbers is the order of commits. */
export async function holdRing(
  inside: Statements,
  { choir, ring }: Place,
): Promise<HeldRing | undefined> {
  const [held] = await inside.all<HeldRing>(
    `UPDATE rings SET head = head + 1 WHERE choir = $1 AND ring = $2 RETURNING head, facets, bytes, digest,
      (SELECT epoch FROM choirs WHERE choir = $1) AS epoch,
      (SELECT CAST(SUM(others.bytes) AS bigint) FROM rings AS others WHERE others.choir = $1 AND others.ring <> $2) AS beside`,
    [bytes(choir), ring],
  );
  return held;
}

export async function readStanding(
  inside: Statements,
  { choir, ring }: Place,
  facets: readonly SealedFacet[],
): Promise<Map<string, Standing>> {
  if (facets.length === 0) return new Map();
  const rows = await inside.all<{ facet: Uint8Array; there: string }>(textsFor(facets).standing, [
    bytes(choir),
    ring,
    ...filled(facets, 1, ({ id }) => [bytes(id)]),
  ]);
  return new Map(
    rows.map(({ facet, there }) => {
      const [kind = "", stamp = "", size] = there.split(" ");
      return [text(facet), { kind, stamp, size: Number(size) }];
    }),
  );
}

/**
 * Each facet is looked up by the key of its table, whatever an engine believes about the size of a ring: joined or by a
 * list, a PostgreSQL that has not counted its rows yet reads the whole ring for every push.
 */
function standingText(size: number): string {
  return `SELECT facet, there FROM (SELECT column1 AS facet,
      (SELECT kind || ' ' || stamp || ' ' || octet_length(sealed) FROM facets WHERE choir = $1 AND ring = $2 AND facet = column1) AS there
      FROM (VALUES (${noBytes}), ${rowsOf(size, 1, 3)}) AS asked) AS looked WHERE there IS NOT NULL`;
}

export async function writeFacets(
  inside: Statements,
  { choir, ring }: Place,
  seq: number,
  facets: readonly SealedFacet[],
): Promise<void> {
  const values = filled(facets, 7, (facet) => [
    bytes(facet.id),
    facet.stamp,
    facet.epoch,
    facet.kind,
    bytes(facet.by),
    facet.prev,
    bytes(facet.sealed),
  ]);
  await inside.all(textsFor(facets).write, [bytes(choir), ring, seq, ...values]);
}

function writeText(size: number): string {
  return `INSERT INTO facets (choir, ring, seq, facet, stamp, epoch, kind, author, prev, sealed)
    SELECT $1, $2, $3, column1, column2, column3, column4, column5, column6, column7
    FROM (VALUES (${noBytes}, '', CAST(0 AS bigint), '', ${noBytes}, '', ${noBytes}), ${rowsOf(size, 7, 4)}) AS given
    WHERE column1 IS NOT NULL
    ON CONFLICT (choir, ring, facet) DO UPDATE SET seq = excluded.seq, stamp = excluded.stamp, epoch = excluded.epoch,
    kind = excluded.kind, author = excluded.author, prev = excluded.prev, sealed = excluded.sealed`;
}

/** Nothing, of the type that bytes are: says to PostgreSQL what the rows below it hold, where SQLite knows no such word. */
const noBytes = "(SELECT incarnation FROM store WHERE id = 0)";

/** `($3), ($4)` and so on: places for so many rows, numbered from `first`. */
function rowsOf(size: number, width: number, first: number): string {
  return Array.from({ length: size }, (_, row) => {
    const places = Array.from({ length: width }, (_, at) => `$${first + row * width + at}`);
    return `(${places.join(", ")})`;
  }).join(", ");
}

/** The values of all rows in one list, up to the next size with nothing. */
function filled(
  facets: readonly SealedFacet[],
  width: number,
  valuesOf: (facet: SealedFacet) => readonly Value[],
): Value[] {
  const values = facets.flatMap(valuesOf);
  return [
    ...values,
    ...Array.from<null>({ length: textsFor(facets).size * width - values.length }).fill(null),
  ];
}

/** Statements come in few sizes, so that an engine prepares each once; what is left over is filled with nothing. */
const texts = [1, 8, 32, 128, limits.pushFacets].map((size) => ({
  size,
  standing: standingText(size),
  write: writeText(size),
}));

function textsFor({ length }: readonly SealedFacet[]) {
  const found = texts.find(({ size }) => size >= length);
  if (!found) throw new RangeError("More facets than a push may have.");
  return found;
}

export async function writeRing(
  inside: Statements,
  { choir, ring }: Place,
  to: RingRow,
): Promise<void> {
  await inside.all(
    "UPDATE rings SET facets = $3, bytes = $4, digest = $5 WHERE choir = $1 AND ring = $2",
    [bytes(choir), ring, to.facets, to.bytes, to.digest],
  );
}
