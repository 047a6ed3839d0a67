import type { Fit } from "./outcome.ts";
import type { Layer, LayerKind } from "./layer.ts";

/** What a layer draws on, each from 0 to 3 or a little above. */
export interface Channels {
  readonly memory: number;
  readonly split: number;
  readonly motor: number;
  readonly breath: number;
  readonly exposure: number;
}

/** How well the group knows it. */
export type Novelty = "new" | "known" | "secure";

/** Something a group does, and how well it knows it. */
export interface Carried {
  readonly layer: Layer;
  readonly novelty: Novelty;
}

// All weights are a first guess, to be tuned by use: the app says *about* and forbids nothing. [J]
const channelsOfKind: Readonly<Record<LayerKind, Channels>> = {
  listen: channels(0, 0, 0, 0, 0),
  pulse: channels(0, 0, 1, 0, 0),
  echo: channels(1, 0, 0, 1, 0),
  unisonLed: channels(1, 0, 0, 1, 0),
  unisonFree: channels(2, 0, 0, 1, 1),
  dynamics: channels(0, 1, 0, 1, 0),
  gesture: channels(1, 1, 1, 0, 0),
  bodyPercussion: channels(1, 1, 2, 0, 0),
  rhythmOstinato: channels(1, 2, 2, 0, 1),
  stepMove: channels(1, 1, 3, 1, 0),
  drone: channels(0, 1, 0, 2, 0),
  vocalOstinato: channels(1, 2, 0, 1, 1),
  partner: channels(2, 3, 0, 1, 1),
  canon: channels(1, 3, 0, 1, 1),
  instrument: channels(1, 1, 1, 0, 1),
  callSolo: channels(1, 0, 0, 1, 3),
};

const noveltyWeight: Readonly<Record<Novelty, number>> = { new: 1, known: 0.7, secure: 0.45 };

/** From here on faster is harder. */
const easyBpm = 88;
/** A layer that splits attention this much counts when a second one comes on top of it. */
const splitting = 2;

export function channelsOf(layer: Layer): Channels {
  const plain = channelsOfKind[layer.kind];
  if (layer.kind !== "canon") return plain;
  const further = layer.groups - 2;
  const close = layer.offsetBars < 2 ? 0.5 : 0;
  return {
    ...plain,
    split: plain.split + further + close,
    exposure: plain.exposure + further * 0.5,
  };
}

/** About how much it is for a group to do all of it at once; 2 is a new song sung with the leader. */
export function loadOf(carried: readonly Carried[], bpm: number): number {
  const sum = carried.reduce(
    (before, { layer, novelty }) => before + noveltyWeight[novelty] * channelSum(layer),
    0,
  );
  const splits = carried.filter(({ layer }) => channelsOf(layer).split >= splitting).length;
  return tempoFactor(bpm) * (sum + Math.max(0, splits - 1));
}

/** 1 up to 88 beats a minute, 2 at 176. */
export function tempoFactor(bpm: number): number {
  return 1 + Math.max(0, (bpm - easyBpm) / easyBpm);
}

/** As much as a group is thought to carry, before anything is known of it. */
export const firstCeiling = 6;

/** The group's ceiling after something of that load. It is learnt from, never pressed against. `[J]` */
export function ceilingAfter(ceiling: number, load: number, fit: Fit): number {
  switch (fit) {
    case "tooEasy":
      return Math.max(ceiling, load + 1);
    case "justRight":
      return Math.max(ceiling, load);
    case "tooMuch":
      return Math.max(0, Math.min(ceiling, load - 0.5));
  }
}

function channelSum(layer: Layer): number {
  const { memory, split, motor, breath, exposure } = channelsOf(layer);
  return memory + split + motor + breath + exposure;
}

function channels(
  memory: number,
  split: number,
  motor: number,
  breath: number,
  exposure: number,
): Channels {
  return { memory, split, motor, breath, exposure };
}
