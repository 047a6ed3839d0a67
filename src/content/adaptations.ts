import { demands } from "#domain/exercise.ts";
import type { VariantKey } from "#domain/hallWord.ts";
import type { Text3 } from "#domain/language.ts";
import type { Need, NeedKey, NeedKind } from "#domain/need.ts";
import type { Matrix, Severity } from "#domain/variants.ts";

import file from "./adaptations.json" with { type: "json" };

/** The 23 wishes that a singer can choose among, in the order they are shown. */
export const libraryNeeds: readonly Need[] = file.needs.map(({ id, kind, ...texts }) => ({
  key: id as NeedKey,
  kind: kind as NeedKind,
  ...texts,
}));

/** A variant of the library by its readable key. */
export type LibraryVariant = keyof typeof file.variants;

/** What to do, in a whole sentence, of each of the 32 variants. */
export const variantSentences: Readonly<Record<LibraryVariant, Text3>> = file.variants;

export const variantKeys: readonly VariantKey[] = Object.keys(file.variants).map(
  (key) => key as VariantKey,
);

/** Undefined for a variant that a newer Korlag may know. */
export function libraryVariantOf(key: VariantKey): LibraryVariant | undefined {
  return isLibraryVariant(key) ? key : undefined;
}

export function sentenceOf(key: VariantKey): Text3 | undefined {
  const known = libraryVariantOf(key);
  return known && variantSentences[known];
}

export function libraryNeedOf(key: NeedKey): Need | undefined {
  return libraryNeeds.find((need) => need.key === key);
}

/** The 82 places where a wish meets what an activity asks. */
export const needsMatrix: Matrix = file.matrix.flatMap(({ need, demand, severity, variant }) => {
  const asked = demands.find((one) => one === demand);
  return asked
    ? [
        {
          need: need as NeedKey,
          demand: asked,
          severity: severity as Severity,
          variant: variant as VariantKey,
        },
      ]
    : [];
});

function isLibraryVariant(key: string): key is LibraryVariant & VariantKey {
  return Object.hasOwn(file.variants, key);
}
