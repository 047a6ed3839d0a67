import { array, type InferOutput, literal, number, object } from "valibot";

import { sealedFacet } from "./facets.ts";
import { choirId, ring } from "./wire.ts";

/** A file of this kind, of whatever version. */
export const anySealedFile = object({ format: literal("korlag-sealed"), version: number() });
export type AnySealedFile = InferOutput<typeof anySealedFile>;

/** What devices carry to each other where there is no endpoint: the very facets that they would push there. */
export const sealedFile = object({
  format: literal("korlag-sealed"),
  version: literal(1),
  choir: choirId,
  rings: array(object({ ring, facets: array(sealedFacet) })),
});
export type SealedFile = InferOutput<typeof sealedFile>;
