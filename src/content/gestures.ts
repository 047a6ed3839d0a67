import type { Text3 } from "#domain/language.ts";
import type { GestureId } from "#domain/layer.ts";

import songsFile from "./songs.json" with { type: "json" };

/** The thirty gestures that have a picture, by the key of the picture. All can be done sitting. */
export type GestureKey = keyof typeof songsFile.gestures;

export const gestureNames: Readonly<Record<GestureKey, Text3>> = songsFile.gestures;

export const gestureKeys: readonly GestureKey[] = Object.keys(gestureNames).filter(isGestureKey);

/** Undefined for a gesture of a leader's own. */
export function gestureKeyOf(id: GestureId): GestureKey | undefined {
  return gestureKeys.find((key) => key === id);
}

export function gestureId(key: GestureKey): GestureId {
  return key as GestureId;
}

function isGestureKey(key: string): key is GestureKey {
  return Object.hasOwn(gestureNames, key);
}
