import type { Conducting } from "./canonConduct.ts";
import type { ConductPlan } from "./canonLane.ts";
import { type Formation, mostGroups } from "./formation.ts";

// Apart from what is done with a round: every start reads rows, and few lead a canon.

export function isRoundPlan(value: unknown): value is ConductPlan {
  if (!isObject(value)) return false;
  const { formation, offsetBars, times, ending } = value;
  return (
    isFormation(formation) &&
    isWhole(offsetBars) &&
    isWhole(times) &&
    (ending === "oneByOne" || ending === "holdOnSign")
  );
}

export function isConducting(value: unknown): value is Conducting {
  if (!isObject(value) || !Number.isFinite(value["at"])) return false;
  return (
    value["kind"] === "holdSign" || (value["kind"] === "form" && isFormation(value["formation"]))
  );
}

function isFormation(value: unknown): value is Formation {
  if (!isObject(value)) return false;
  const { kind, groups } = value;
  if (kind === "unison" || kind === "leaderSecond") return true;
  return kind === "groups" && isWhole(groups) && groups >= 2 && groups <= mostGroups;
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
