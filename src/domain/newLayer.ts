import type { SongLayers } from "./ladder.ts";
import type { Layer, LayerKind } from "./layer.ts";
import type { Metre } from "./metre.ts";
import type { Pattern } from "./rhythm.ts";
import { plainPattern } from "./rhythmGrid.ts";

/** The kinds that have something to be set or chosen. */
export function hasSettings(kind: LayerKind): boolean {
  return settable.includes(kind);
}

const settable: readonly LayerKind[] = [
  "dynamics",
  "instrument",
  "gesture",
  "bodyPercussion",
  "drone",
  "rhythmOstinato",
  "vocalOstinato",
  "partner",
  "canon",
];

/**
 * A layer of that kind as it is mostly begun with, from what is known of the song. Undefined where something has to be
 * chosen first: which song, which instrument, which gestures.
 */
export function newLayer(kind: LayerKind, song: SongLayers, metre: Metre): Layer | undefined {
  switch (kind) {
    case "listen":
    case "pulse":
    case "echo":
    case "unisonLed":
    case "unisonFree":
    case "stepMove":
    case "callSolo":
      return { kind };
    case "dynamics":
      return { kind, shape: "grow" };
    case "bodyPercussion":
      return { kind, pattern: rhythmOf(song, 0, metre), who: "all" };
    case "rhythmOstinato":
      return { kind, pattern: rhythmOf(song, 1, metre), who: "oneGroup" };
    case "gesture":
      return song.gestures.length === 0 ? undefined : { kind, gestures: song.gestures };
    case "drone":
      return { kind, part: song.drone ?? "tonic" };
    case "vocalOstinato":
      return { kind, degrees: song.ostinato ?? [1, 0, 1, 0] };
    case "partner": {
      const [songId] = song.partners;
      return songId && { kind, songId };
    }
    case "canon":
      return {
        kind,
        groups: 2,
        offsetBars: song.canon?.offsetBars ?? 2,
        entry: "leaderSecond",
        times: 2,
        ending: "oneByOne",
      };
    case "instrument":
      return undefined;
  }
}

/** The lowest and highest degree of the scale that a choir is asked to repeat. */
export const lowestDegree = -7;
export const highestDegree = 9;
const mostDegrees = 16;

/** From `1 5 1 0`; undefined for anything that is not whole degrees with spaces or commas between. */
export function parseDegrees(text: string): readonly number[] | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  // A minus sign as it is typed by some keyboards.
  const degrees = words.map((word) => Number(word.replace("−", "-")));
  const areDegrees = degrees.every(
    (degree) => Number.isInteger(degree) && degree >= lowestDegree && degree <= highestDegree,
  );
  const isLongEnough = degrees.length > 0 && degrees.length <= mostDegrees;
  return areDegrees && isLongEnough && degrees.some((degree) => degree !== 0) ? degrees : undefined;
}

function rhythmOf({ rhythms }: SongLayers, place: number, metre: Metre): Pattern {
  const sounding = rhythms.filter(({ bars }) => bars.flat().some(({ kind }) => kind === "strike"));
  return sounding[place] ?? sounding[0] ?? plainPattern(metre);
}
