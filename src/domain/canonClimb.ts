import { climbedTo, type Standing } from "./climbing.ts";
import type { Formation } from "./formation.ts";
import type { Layer, Step } from "./layer.ts";

type CanonLayer = Extract<Layer, { kind: "canon" }>;

/**
 * Where a song stands on its ladder once it is sung in such a formation; undefined when the ladder has no such step, or
 * it stands there already. Of several that fit, the nearest.
 */
export function climbedInto(
  ladder: readonly Step[],
  standing: Standing,
  formation: Formation,
): Standing | undefined {
  const fitting = ladder.flatMap(({ id, layer }, place) =>
    fits(layer, formation) ? [{ id, place }] : [],
  );
  const far = (place: number) => Math.abs(place - standing.step);
  const [nearest] = fitting.toSorted((a, b) => far(a.place) - far(b.place));
  if (!nearest || (nearest.place === standing.step && standing.isTold)) return undefined;
  return climbedTo(ladder, standing, { kind: "jump", to: nearest.id });
}

function fits(layer: Layer, formation: Formation): boolean {
  switch (formation.kind) {
    case "unison":
      return layer.kind === "unisonLed" || layer.kind === "unisonFree";
    case "leaderSecond":
      return layer.kind === "canon" && layer.groups === 2 && layer.entry === "leaderSecond";
    case "groups":
      return (
        layer.kind === "canon" &&
        layer.groups === formation.groups &&
        !(layer.groups === 2 && layer.entry === "leaderSecond")
      );
  }
}

/** How a song is conducted from where it stands: its step where that is a canon, else its gentlest one. */
export function canonAt(ladder: readonly Step[], step: number, phraseBars: number): CanonLayer {
  const here = ladder[step]?.layer;
  if (here?.kind === "canon") return here;
  const first = ladder.find(({ layer }) => layer.kind === "canon")?.layer;
  if (first?.kind === "canon") return first;
  const offsetBars = Math.max(1, phraseBars);
  const plain = { kind: "canon", groups: 2, times: 2, ending: "oneByOne" } as const;
  return { ...plain, offsetBars, entry: "leaderSecond" };
}
