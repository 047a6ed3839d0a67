import type { Layer, Step } from "#domain/layer.ts";

import type { Words } from "./words.ts";

/**
 * What a layer is called: an instrument by its own name, a canon by how many groups there are or how the second voice
 * begins, all others by their kind.
 */
export function layerName(words: Words["layers"], layer: Layer): string {
  if (layer.kind === "instrument" && layer.name.trim() !== "") return layer.name;
  if (layer.kind !== "canon") return words.kinds[layer.kind];
  return layer.groups === 2 ? words.canonOfTwo[layer.entry] : words.canonOf(layer.groups);
}

/** The step at a place of a ladder; empty where there is none. */
export function stepName(words: Words["layers"], ladder: readonly Step[], place: number): string {
  const step = ladder[place];
  return step ? layerName(words, step.layer) : "";
}
