import { type Kind, ringOf, type Row } from "#domain/facets.ts";
import { sameContent, takesOver } from "#domain/laterWins.ts";
import { type Clock, hear, newNode, type Stamp, stampParts, tick } from "#domain/stamp.ts";

import { facetKey, type OutboxRow } from "./database.ts";
import type { Arrival } from "./receiveNew.ts";
import type { Store } from "./store.ts";
import { seenIn, type Standing, toTellAgain, versionBeside } from "./twoVersions.ts";
import { facetIn, seenOf, withFacet } from "./writing.ts";

/** Lays what arrives over what stands, one after the other, and says in the end what is to be put because of it. */
export class Laying {
  private readonly store: Store;
  private readonly rows: Map<string, Row<Kind>>;
  private readonly now: number;
  /** Rows that are not as they were, by kind and id. */
  readonly changed = new Map<Kind, Map<string, Row<Kind>>>();
  /** Keys of the facets that were laid: what waited to be told of them waits no more. */
  readonly overtaken: string[] = [];
  /** What is to be told to the others because of what came. */
  readonly telling: OutboxRow[] = [];
  clock: Clock;

  /**
   * @param rows the rows that the arrivals are about, by kind and id; those that change are put into it
   * @param clock as it stands in this transaction
   * @param now what counts as now for what arrives, in milliseconds since 1970
   */
  constructor(store: Store, rows: Map<string, Row<Kind>>, clock: Clock, now: number) {
    this.store = store;
    this.rows = rows;
    this.clock = clock;
    this.now = now;
  }

  /** Whatever is written here from now on is later. */
  hear(stamp: Stamp): void {
    this.clock = hear(this.clock, stamp, this.now);
  }

  /** Lays one over what stands, if it is the later; and keeps beside it, or tells once more, what would be lost by that. */
  lay(arrival: Arrival): void {
    const { kind, id, facet, value, stamp } = arrival;
    const row = this.rows.get(`${kind}/${id}`) ?? { id, stamps: {} };
    const standing: Standing = {
      stamp: row.stamps[facet],
      value: facetIn(row, facet),
      seen: seenOf(row, facet),
    };
    if (this.isFromOurTwin(arrival, standing)) {
      this.clock = { ...this.clock, node: newNode(this.store.chance(8)) };
    }
    this.keepBeside(arrival, row, standing);
    const again = toTellAgain(
      arrival,
      standing,
      () => tick(hear(this.clock, stamp, this.now), this.now).stamp,
    );
    if (again) {
      this.hear(again.stamp);
      this.set(arrival, facet, again.value ?? {}, again.stamp, again.seen);
      this.tell({ kind, id, facet, stamp: again.stamp, prev: stamp });
    } else if (takesOver(arrival, standing)) {
      this.hear(stamp);
      this.set(arrival, facet, value, stamp, seenIn(arrival));
      this.overtaken.push(facetKey(kind, id, facet));
    }
  }

  private keepBeside(arrival: Arrival, row: Row<Kind>, standing: Standing): void {
    const other = versionBeside(arrival, standing);
    if (!other || row.stamps[other.facet] !== undefined) return;
    const { value, ...pointer } = other;
    this.set(arrival, other.facet, value, other.stamp, []);
    this.telling.push(pointer);
  }

  private set(
    { kind, id }: Pick<Arrival, "kind" | "id">,
    facet: string,
    value: object,
    stamp: Stamp,
    seen: readonly Stamp[],
  ): void {
    const key = `${kind}/${id}`;
    const row = withFacet(this.rows.get(key) ?? { id, stamps: {} }, facet, value, stamp, seen);
    this.rows.set(key, row);
    this.changed.set(kind, (this.changed.get(kind) ?? new Map<string, Row<Kind>>()).set(id, row));
  }

  private tell(told: Pick<Arrival, "kind" | "id" | "facet"> & Pick<OutboxRow, "stamp" | "prev">) {
    const { kind, id, facet } = told;
    const ring = ringOf[kind];
    if (ring !== "device") this.telling.push({ key: facetKey(kind, id, facet), ring, ...told });
  }

  /** A copied profile makes stamps under our node: from now on we make ours under another. */
  private isFromOurTwin({ stamp, value }: Arrival, standing: Standing): boolean {
    const isOurs = stampParts(stamp).node === this.clock.node;
    return isOurs && standing.stamp === stamp && !sameContent(value, standing.value);
  }
}
