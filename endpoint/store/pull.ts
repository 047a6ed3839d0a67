import type { DigestReply, PullReply } from "#protocol/facets.ts";
import { limits } from "#protocol/limits.ts";
import type { RingName } from "#protocol/wire.ts";

import { bytes, text } from "./bytes.ts";
import type { Sql } from "./sql.ts";

export interface Page extends Omit<PullReply, "now" | "incarnation"> {}

interface FacetRow {
  readonly facet: Uint8Array;
  readonly seq: number;
  readonly stamp: string;
  readonly epoch: number;
  readonly kind: PullReply["facets"][number]["kind"];
  readonly author: Uint8Array;
  readonly prev: string | null;
  readonly sealed: Uint8Array;
}

/** What comes after a cursor, whole pushes only. `undefined` when there is no such choir. */
export async function readPage(
  sql: Sql,
  choir: string,
  ring: RingName,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Page | undefined> {
  const owner = bytes(choir);
  // The head is read first: what is pushed from here on has a higher number and belongs to a later page.
  const [found] = await sql.all<{ head: number; epoch: number }>(
    "SELECT rings.head, choirs.epoch FROM rings JOIN choirs ON choirs.choir = rings.choir WHERE rings.choir = $1 AND rings.ring = $2",
    [owner, ring],
  );
  if (!found) return undefined;
  const { head, epoch } = found;
  const empty = { facets: [], next: head, more: false, head, epoch };
  if (after >= head) return empty;
  const upTo = await lastWholePush(sql, owner, ring, { after, limit, head });
  const rows = await sql.all<FacetRow>(
    "SELECT facet, seq, stamp, epoch, kind, author, prev, sealed FROM facets WHERE choir = $1 AND ring = $2 AND seq > 0 AND seq > $3 AND seq <= $4 ORDER BY seq",
    [owner, ring, after, upTo],
  );
  return { facets: rows.map(asSealed), next: upTo, more: upTo < head, head, epoch };
}

/**
 * The number up to which whole pushes fit in a page; the first push always does, whatever its size. Those of the same
 * number are counted together, and one more is looked at than may be in the page, so that a push cut off there is too many.
 */
async function lastWholePush(
  sql: Sql,
  owner: Uint8Array,
  ring: RingName,
  { after, limit, head }: { readonly after: number; readonly limit: number; readonly head: number },
): Promise<number> {
  const [sums] = await sql.all<{ first: number | null; whole: number | null; last: number | null }>(
    `SELECT MIN(seq) AS first, MAX(CASE WHEN count <= $5 AND filled <= $6 THEN seq END) AS whole, MAX(seq) AS last FROM
      (SELECT seq, COUNT(*) OVER (ORDER BY seq) AS count, SUM(size) OVER (ORDER BY seq) AS filled FROM
        (SELECT seq, octet_length(sealed) AS size FROM facets
          WHERE choir = $1 AND ring = $2 AND seq > 0 AND seq > $3 AND seq <= $4 ORDER BY seq LIMIT $7) AS page) AS sums`,
    [owner, ring, after, head, limit, limits.pageBytes, limit + 1],
  );
  if (!sums || sums.whole === sums.last) return head;
  return sums.whole ?? sums.first ?? head;
}

function asSealed({ facet, seq, stamp, epoch, kind, author, prev, sealed }: FacetRow) {
  return { id: text(facet), stamp, epoch, kind, by: text(author), prev, sealed: text(sealed), seq };
}

/** What a ring adds up to. */
export async function readDigest(
  sql: Sql,
  choir: string,
  ring: RingName,
): Promise<Omit<DigestReply, "now" | "incarnation"> | undefined> {
  const [found] = await sql.all<{ head: number; facets: number; digest: Uint8Array }>(
    "SELECT head, facets, digest FROM rings WHERE choir = $1 AND ring = $2",
    [bytes(choir), ring],
  );
  return found && { count: found.facets, head: found.head, digest: text(found.digest) };
}
