import { type Change, change, isKept, type Row } from "./facets.ts";
import type { GestureId, Layer, LayerId, Step } from "./layer.ts";
import { parsePattern, patternText } from "./rhythm.ts";

/** How this choir sings a song, of the library or its own; the record has the song's id. What is not set is usual. */
export interface ArrangementFacets {
  ladder: { steps: readonly WrittenStep[] };
  /** As in ABC. */
  key: { key: string };
  /** Beats a minute. */
  tempo: { bpm: number };
  /** Who leads each group of a canon, by name, first group first; empty where nobody has been asked. */
  leads: { leads: readonly string[] };
}

export interface Arrangement {
  readonly ladder: readonly Step[] | undefined;
  readonly key: string | undefined;
  readonly bpm: number | undefined;
  readonly leads: readonly string[];
}

/** A step as it is kept: a rhythm stands in its own letters, so that the file can be read. */
export interface WrittenStep {
  readonly id: string;
  readonly layer: WrittenLayer;
}

type WrittenLayer =
  | Exclude<Layer, { readonly pattern: unknown }>
  | {
      readonly [L in PatternLayer as L["kind"]]: Omit<L, "pattern"> & { readonly pattern: string };
    }[PatternLayer["kind"]];

type PatternLayer = Extract<Layer, { readonly pattern: unknown }>;

export function arrangementFrom(row: Row<"arrangement"> | undefined): Arrangement {
  const kept = row && isKept(row) ? row : undefined;
  return {
    ladder: kept?.ladder && kept.ladder.steps.flatMap((step) => stepFrom(step) ?? []),
    key: kept?.key?.key,
    bpm: kept?.tempo?.bpm,
    leads: kept?.leads?.leads ?? [],
  };
}

/**
 * What is written of an arrangement. When its record was deleted by an act taken back, it is kept again, and what had
 * been taken back stays so: facets that stood there become unknown.
 */
export function onArrangement(
  before: Row<"arrangement"> | undefined,
  written: Change<"arrangement">,
): Change<"arrangement">[] {
  if (!before || isKept(before)) return [written];
  const others = Object.keys(before.stamps).filter(
    (facet) => facet !== "life" && facet !== written.facet,
  );
  return [
    change("arrangement", written.id, "life", { state: "kept" }),
    ...others.map((facet) => ({ ...written, facet, value: {} })),
    written,
  ];
}

export function writtenStep({ id, layer }: Step): WrittenStep {
  return {
    id,
    layer: "pattern" in layer ? { ...layer, pattern: patternText(layer.pattern) } : layer,
  };
}

/** Undefined for a step whose rhythm this version cannot read. */
function stepFrom({ id, layer }: WrittenStep): Step | undefined {
  if (!("pattern" in layer)) return { id: id as LayerId, layer };
  const pattern = parsePattern(layer.pattern);
  return pattern.ok
    ? { id: id as LayerId, layer: { ...layer, pattern: pattern.value } }
    : undefined;
}

/** A leader's own gesture. */
export interface GestureFacets {
  card: { name: string };
}

export interface OwnGesture {
  readonly id: GestureId;
  readonly name: string;
}

export function ownGestureFrom(row: Row<"gesture">): OwnGesture | undefined {
  if (!row.card || !isKept(row)) return undefined;
  return { id: row.id as GestureId, name: row.card.name };
}
