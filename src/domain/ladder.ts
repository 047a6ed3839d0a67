import {
  layerKinds,
  type CanonGroups,
  type DronePart,
  type GestureId,
  type Layer,
  type LayerId,
  type Step,
} from "./layer.ts";
import { missing, type Need } from "./layerNeeds.ts";
import { type Carried, loadOf, type Novelty } from "./load.ts";
import { type Pattern, patternText } from "./rhythm.ts";
import type { SongId } from "./song.ts";

/** What is known of a song that layers can be made of. */
export interface SongLayers {
  readonly canon: { readonly groups: CanonGroups; readonly offsetBars: number } | undefined;
  /** Easiest first. */
  readonly rhythms: readonly Pattern[];
  readonly gestures: readonly GestureId[];
  readonly drone: DronePart | undefined;
  readonly ostinato: readonly number[] | undefined;
  readonly partners: readonly SongId[];
}

export const nothingKnown: SongLayers = {
  canon: undefined,
  rhythms: [],
  gestures: [],
  drone: undefined,
  ostinato: undefined,
  partners: [],
};

/**
 * A ladder ready to use: listen, pulse, echo, unison with and then without the leader, gestures or body percussion,
 * drone, a second part, and the canon from the leader as second voice to as many groups as the song has. `[J from V]`
 */
export function ladderFor(song: SongLayers): Step[] {
  const [easiest, second] = song.rhythms.filter(hasSound);
  const layers: Layer[] = [
    { kind: "listen" },
    { kind: "pulse" },
    { kind: "echo" },
    { kind: "unisonLed" },
    { kind: "unisonFree" },
  ];
  if (song.gestures.length > 0) layers.push({ kind: "gesture", gestures: song.gestures });
  if (easiest) layers.push({ kind: "bodyPercussion", pattern: easiest, who: "all" });
  if (song.drone) layers.push({ kind: "drone", part: song.drone });
  // A rhythm of one's own against the tune comes after everybody has clapped the easier one.
  if (second) layers.push({ kind: "rhythmOstinato", pattern: second, who: "oneGroup" });
  if (song.ostinato && song.drone) {
    layers.push({ kind: "vocalOstinato", degrees: song.ostinato });
  }
  const [partner] = song.partners;
  if (partner) layers.push({ kind: "partner", songId: partner });
  layers.push(...canonLayers(song.canon));
  return withIds(layers);
}

/** A new step may be put in, and steps may be moved or left out, in whatever order: the ladder is the leader's. */
export function addStep(ladder: readonly Step[], step: Step, place: number): Step[] {
  const others = ladder.filter(({ id }) => id !== step.id);
  const at = Math.min(Math.max(place, 0), others.length);
  return [...others.slice(0, at), step, ...others.slice(at)];
}

export function moveStep(ladder: readonly Step[], id: LayerId, place: number): Step[] {
  const step = ladder.find((one) => one.id === id);
  return step ? addStep(ladder, step, place) : [...ladder];
}

export function removeStep(ladder: readonly Step[], id: LayerId): Step[] {
  return ladder.filter((step) => step.id !== id);
}

/** Where a new layer mostly stands: after the last of those that come before its kind. */
export function usualPlace(ladder: readonly Step[], layer: Layer): number {
  const rank = usualRank(layer);
  return ladder.findLastIndex((step) => usualRank(step.layer) <= rank) + 1;
}

/** Advice about a ladder; nothing is forbidden. Each is about one step. */
export type LadderAdvice =
  | { readonly kind: "needs"; readonly step: LayerId; readonly need: Need }
  /** More than one thing that the step below did not have. */
  | { readonly kind: "twoNewThings"; readonly step: LayerId }
  | { readonly kind: "overCeiling"; readonly step: LayerId; readonly load: number };

/**
 * @param timesRight how often each step, or one above it, has been just right
 * @param ceiling what the group is thought to carry
 */
export function adviceOn(
  ladder: readonly Step[],
  timesRight: (step: Step) => number,
  ceiling: number,
  bpm: number,
): LadderAdvice[] {
  return ladder.flatMap((step, place): LadderAdvice[] => {
    const { id } = step;
    const before = ladder[place - 1];
    const load = loadAt(ladder, place, bpm, (one) => noveltyAfter(timesRight(one)));
    return [
      ...missing(step, ladder.slice(0, place), timesRight).map((need): LadderAdvice => ({
        kind: "needs",
        step: id,
        need,
      })),
      ...(before && addsTwo(before.layer, step.layer)
        ? [{ kind: "twoNewThings", step: id } as const]
        : []),
      ...(load > ceiling ? [{ kind: "overCeiling", step: id, load } as const] : []),
    ];
  });
}

/**
 * About how much a step is: its layer on top of the tune, sung as well as it has come to be sung below. The layers
 * between are not all done at once: each is put on the tune alone.
 */
export function loadAt(
  ladder: readonly Step[],
  place: number,
  bpm: number,
  noveltyOf: (step: Step) => Novelty,
): number {
  const step = ladder[place];
  if (!step) return 0;
  const carried = (one: Step): Carried => ({ layer: one.layer, novelty: noveltyOf(one) });
  if (isTune(step.layer)) return loadOf([carried(step)], bpm);
  const tune = ladder.slice(0, place).findLast(({ layer }) => isTune(layer));
  return loadOf(tune ? [carried(tune), carried(step)] : [carried(step)], bpm);
}

/** Twice right is secure, once is known. */
export function noveltyAfter(timesRight: number): Novelty {
  return timesRight >= 2 ? "secure" : timesRight === 1 ? "known" : "new";
}

function canonLayers(canon: SongLayers["canon"]): Layer[] {
  if (!canon) return [];
  const { groups, offsetBars } = canon;
  const plain = { kind: "canon", offsetBars, times: 2, ending: "oneByOne" } as const;
  return [
    { ...plain, groups: 2, entry: "leaderSecond" },
    { ...plain, groups: 2, entry: "fewConfident" },
    { ...plain, groups: 2, entry: "halves" },
    ...(groups >= 3 ? [{ ...plain, groups: 3, entry: "halves" } as const] : []),
    ...(groups >= 4 ? [{ ...plain, groups: 4, entry: "halves" } as const] : []),
  ];
}

/** The same on every device, so that two that have never met have the same steps. */
function withIds(layers: readonly Layer[]): Step[] {
  return layers.map((layer) => ({ id: readableId(layer) as LayerId, layer }));
}

function readableId(layer: Layer): string {
  if (layer.kind !== "canon") return layer.kind;
  return layer.groups === 2 ? `canon2-${layer.entry}` : `canon${layer.groups}`;
}

/** `canon3` stands above `canon2`, and each way of beginning above the one before. */
function usualRank(layer: Layer): number {
  const order = layerKinds.indexOf(layer.kind) * 10;
  if (layer.kind !== "canon") return order;
  const entries = ["leaderSecond", "fewConfident", "halves"];
  return order + layer.groups + entries.indexOf(layer.entry) / 10;
}

function isTune({ kind }: Layer): boolean {
  return ["listen", "echo", "unisonLed", "unisonFree"].includes(kind);
}

/** Whether a step changes more than one thing about the layer of the same kind just below it. */
function addsTwo(before: Layer, layer: Layer): boolean {
  if (before.kind === "canon" && layer.kind === "canon") {
    const grown = Math.abs(layer.groups - before.groups);
    const isCloser = layer.offsetBars !== before.offsetBars ? 1 : 0;
    const isOtherEntry = layer.entry !== before.entry ? 1 : 0;
    return grown + isCloser + isOtherEntry > 1;
  }
  if (before.kind !== layer.kind || !("pattern" in before) || !("pattern" in layer)) return false;
  return patternText(before.pattern) !== patternText(layer.pattern) && before.who !== layer.who;
}

function hasSound({ bars }: Pattern): boolean {
  return bars.flat().some(({ kind }) => kind === "strike");
}
