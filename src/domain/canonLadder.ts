import { usualPlace } from "./ladder.ts";
import type { CanonEnding, CanonGroups, EntryStyle, Layer, LayerId, Step } from "./layer.ts";

/** How a choir sings a song in canon: all the canon steps of its ladder at once. */
export interface CanonSetting {
  /** The most there are to be. */
  readonly groups: CanonGroups;
  readonly offsetBars: number;
  /** How a canon of two begins; the ways that are harder follow. */
  readonly entry: EntryStyle;
  readonly times: number;
  readonly ending: CanonEnding;
}

type CanonStep = Step & { readonly layer: Extract<Layer, { kind: "canon" }> };

/** The gentlest first. */
export const entryStyles: readonly EntryStyle[] = ["leaderSecond", "fewConfident", "halves"];
export const mostTimes = 9;

/** Undefined where the ladder has no canon. */
export function canonOn(ladder: readonly Step[]): CanonSetting | undefined {
  const steps = canonSteps(ladder);
  const [first] = steps.toSorted((a, b) => a.layer.groups - b.layer.groups);
  const last = steps.toSorted((a, b) => b.layer.groups - a.layer.groups)[0];
  if (!first || !last) return undefined;
  const { groups, offsetBars, times, ending } = last.layer;
  const entries = steps.flatMap(({ layer }) => (layer.groups === 2 ? [layer.entry] : []));
  const entry = entryStyles.find((style) => entries.includes(style)) ?? first.layer.entry;
  return { groups, offsetBars, entry, times, ending };
}

/**
 * The ladder with its canon sung so: a step for each way of beginning with two, from the chosen one on, and one for each
 * further group. Steps that stay keep what they are known by, so that what was logged of them still holds; all other
 * steps stay where they are.
 */
export function withCanon(ladder: readonly Step[], setting: CanonSetting): Step[] {
  const { groups, offsetBars, entry, times, ending } = setting;
  const before = canonSteps(ladder);
  const plain = { kind: "canon", offsetBars, times, ending } as const;
  const layers: CanonStep["layer"][] = [
    ...entryStyles
      .slice(entryStyles.indexOf(entry))
      .map((style) => ({ ...plain, groups: 2, entry: style }) as const),
    ...([3, 4] as const)
      .filter((count) => count <= groups)
      .map((count) => ({ ...plain, groups: count, entry: "halves" }) as const),
  ];
  const steps = layers.map((layer): Step => ({ id: idOf(layer, before, ladder), layer }));
  const others = ladder.filter(({ layer }) => layer.kind !== "canon");
  const [top] = layers;
  const at = before[0]
    ? ladder.slice(0, ladder.indexOf(before[0])).filter(({ layer }) => layer.kind !== "canon")
        .length
    : top
      ? usualPlace(others, top)
      : others.length;
  return [...others.slice(0, at), ...steps, ...others.slice(at)];
}

function idOf(
  layer: CanonStep["layer"],
  before: readonly CanonStep[],
  ladder: readonly Step[],
): LayerId {
  const same = before.find(
    (step) =>
      step.layer.groups === layer.groups && (layer.groups > 2 || step.layer.entry === layer.entry),
  );
  if (same) return same.id;
  const readable = layer.groups === 2 ? `canon2-${layer.entry}` : `canon${layer.groups}`;
  const isTaken = ladder.some(({ id }) => id === readable);
  return (isTaken ? `${readable}-again` : readable) as LayerId;
}

function canonSteps(ladder: readonly Step[]): CanonStep[] {
  return ladder.flatMap(({ id, layer }) => (layer.kind === "canon" ? [{ id, layer }] : []));
}
