import type { CanonGroups, Layer, LayerKind, Step } from "./layer.ts";

/**
 * What comes before a layer: another kind on the ladder below it. A canon of two wants singing without the leader to
 * have been just right twice, a canon of more wants one group fewer to have been so once.
 */
export type Need =
  | { readonly kind: "layer"; readonly layer: LayerKind; readonly right: 0 | 1 | 2 }
  | { readonly kind: "canon"; readonly groups: CanonGroups; readonly right: 1 };

/** Which layers each kind stands on; those not named stand on nothing. `[J]` */
const standsOn: Partial<Record<LayerKind, readonly LayerKind[]>> = {
  echo: ["listen"],
  unisonLed: ["echo"],
  unisonFree: ["unisonLed"],
  dynamics: ["unisonLed"],
  gesture: ["unisonLed"],
  drone: ["unisonLed"],
  instrument: ["unisonLed"],
  bodyPercussion: ["pulse", "unisonLed"],
  rhythmOstinato: ["bodyPercussion"],
  stepMove: ["gesture"],
  vocalOstinato: ["unisonFree", "drone"],
  partner: ["unisonFree"],
  callSolo: ["unisonFree"],
};

export function needsOf(layer: Layer): Need[] {
  if (layer.kind !== "canon") {
    return (standsOn[layer.kind] ?? []).map((kind) => ({ kind: "layer", layer: kind, right: 0 }));
  }
  switch (layer.groups) {
    case 2:
      return [{ kind: "layer", layer: "unisonFree", right: 2 }];
    case 3:
      return [{ kind: "canon", groups: 2, right: 1 }];
    case 4:
      return [{ kind: "canon", groups: 3, right: 1 }];
  }
}

export function answers({ layer }: Step, need: Need): boolean {
  if (need.kind === "layer") return layer.kind === need.layer;
  return layer.kind === "canon" && layer.groups >= need.groups;
}

/**
 * What a step needs that is not there yet.
 *
 * @param below the steps before it
 * @param timesRight how often each step, or one above it, has been just right
 */
export function missing(
  { layer }: Step,
  below: readonly Step[],
  timesRight: (step: Step) => number,
): Need[] {
  return needsOf(layer).filter(
    (need) => !below.some((step) => answers(step, need) && timesRight(step) >= need.right),
  );
}
