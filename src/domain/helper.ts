import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";

export type HelperId = string & { readonly is: "helper" };

/** The four pillars that a health choir stands on. */
export type Pillar = "conductor" | "pianist" | "coordinator" | "volunteer";

export const pillars: readonly Pillar[] = ["conductor", "pianist", "coordinator", "volunteer"];

export interface HelperFacets {
  name: { called: string };
  /** A person may stand in for several pillars. */
  pillars: { pillars: readonly Pillar[] };
}

export interface Helper {
  readonly id: HelperId;
  readonly called: string;
  readonly pillars: readonly Pillar[];
}

export function helperFrom(row: Row<"helper">): Helper | undefined {
  if (!row.name || !isKept(row)) return undefined;
  return { id: row.id as HelperId, called: row.name.called, pillars: row.pillars?.pillars ?? [] };
}
