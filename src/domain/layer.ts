import type { Demand } from "./exercise.ts";
import type { Pattern, Sound } from "./rhythm.ts";
import type { SongId } from "./song.ts";

/** One step of a song's ladder. A library layer keeps its readable id (`canon3`); an added one has a made one. */
export type LayerId = string & { readonly is: "layer" };

/** A gesture of the library (`row`), or a leader's own. */
export type GestureId = string & { readonly is: "gesture" };

/** Who does it: everybody, one group against the others, or those who like to. */
export type Who = "all" | "oneGroup" | "volunteers";

export type CanonGroups = 2 | 3 | 4;

/**
 * How a canon of two begins: the leader alone behind all the others, a few confident ones beside the leader, or
 * halves. `[V]`
 */
export type EntryStyle = "leaderSecond" | "fewConfident" | "halves";

export type CanonEnding = "oneByOne" | "holdOnSign";

export type DronePart = "tonic" | "fifth" | "alternating";

/** What is put on top of a song, with what only that kind of layer has. */
export type Layer =
  | { readonly kind: "listen" }
  | { readonly kind: "pulse" }
  | { readonly kind: "echo" }
  | { readonly kind: "unisonLed" }
  | { readonly kind: "unisonFree" }
  | { readonly kind: "dynamics"; readonly shape: "echo" | "grow" | "softLoud" }
  | { readonly kind: "bodyPercussion"; readonly pattern: Pattern; readonly who: Who }
  | { readonly kind: "rhythmOstinato"; readonly pattern: Pattern; readonly who: Who }
  /** A gesture to each phrase; fewer gestures than phrases are spread over them. */
  | { readonly kind: "gesture"; readonly gestures: readonly GestureId[] }
  | { readonly kind: "stepMove" }
  | { readonly kind: "drone"; readonly part: DronePart }
  /** Degrees of the scale, one a beat; 1 is the tonic, 0 is silent. */
  | { readonly kind: "vocalOstinato"; readonly degrees: readonly number[] }
  | { readonly kind: "partner"; readonly songId: SongId }
  | {
      readonly kind: "canon";
      readonly groups: CanonGroups;
      readonly offsetBars: number;
      readonly entry: EntryStyle;
      readonly times: number;
      readonly ending: CanonEnding;
    }
  | { readonly kind: "instrument"; readonly name: string }
  | { readonly kind: "callSolo" };

export type LayerKind = Layer["kind"];

/** In the order in which they mostly come on a ladder. */
export const layerKinds: readonly LayerKind[] = [
  "listen",
  "pulse",
  "echo",
  "unisonLed",
  "unisonFree",
  "dynamics",
  "instrument",
  "gesture",
  "stepMove",
  "bodyPercussion",
  "drone",
  "rhythmOstinato",
  "vocalOstinato",
  "partner",
  "canon",
  "callSolo",
];

/** A layer in its place on a ladder. */
export interface Step {
  readonly id: LayerId;
  readonly layer: Layer;
}

/** What a layer asks for. Everything can be done sitting, so `standing` is never among it. */
export function demandsOf(layer: Layer): Demand[] {
  switch (layer.kind) {
    case "listen":
    case "pulse":
    case "dynamics":
      return [];
    case "echo":
    case "unisonLed":
    case "unisonFree":
      return ["memory"];
    case "bodyPercussion":
      return ["coordination", ...strikeDemands(layer.pattern)];
    case "rhythmOstinato":
      return ["coordination", "split_attention", ...strikeDemands(layer.pattern)];
    case "gesture":
      return ["memory", "coordination"];
    case "stepMove":
      return ["coordination", "balance"];
    case "drone":
      return ["long_exhale"];
    case "vocalOstinato":
      return ["memory", "split_attention"];
    case "partner":
    case "canon":
      return ["memory", "split_attention"];
    case "instrument":
      return ["coordination", "split_attention"];
    case "callSolo":
      return ["solo_exposure"];
  }
}

/** How anybody can join at a step without doing it. There is always a way: who taps or hums is taking part. `[J]` */
export type OpenDoor =
  | "listen"
  | "tap"
  | "hum"
  | "singLa"
  | "joinAtTheEnd"
  | "watch"
  | "stayOnTune";

export function openDoor(layer: Layer): OpenDoor {
  switch (layer.kind) {
    case "listen":
      return "listen";
    case "pulse":
      return "tap";
    case "echo":
    case "dynamics":
      return "hum";
    case "unisonLed":
    case "unisonFree":
      return "singLa";
    case "bodyPercussion":
    case "rhythmOstinato":
    case "instrument":
      return "tap";
    case "gesture":
    case "stepMove":
      return "watch";
    case "drone":
      return "hum";
    case "vocalOstinato":
    case "partner":
      return "stayOnTune";
    case "canon":
      return "joinAtTheEnd";
    case "callSolo":
      return "listen";
  }
}

/** The gesture that goes with a phrase; the first phrase is 0. Undefined when there are none. */
export function gestureAt(
  gestures: readonly GestureId[],
  phrases: number,
  phrase: number,
): GestureId | undefined {
  const spread = phrases > 0 ? Math.floor((phrase * gestures.length) / phrases) : 0;
  return gestures[gestures.length === phrases ? phrase : spread];
}

const onOneself: readonly Sound[] = ["P", "H", "X"];
const withBothHands: readonly Sound[] = ["C", "R", "X"];

function strikeDemands({ bars }: Pattern): Demand[] {
  const struck = bars
    .flat()
    .flatMap((cell) => (cell.kind === "strike" ? cell.strikes.map(({ sound }) => sound) : []));
  const asks = (those: readonly Sound[]) => struck.some((sound) => those.includes(sound));
  return [
    ...(asks(onOneself) ? (["touch_self"] as const) : []),
    ...(asks(withBothHands) ? (["two_hands"] as const) : []),
  ];
}
