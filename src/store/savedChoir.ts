import type { AsideRow } from "./database.ts";
import type { ArrivingFacet } from "./receive.ts";

/** The whole choir as one readable JSON file: every record with its stamps, nothing of this device. */
export interface SavedChoir {
  readonly format: "korlag-choir";
  readonly version: 1;
  /** ISO 8601 with the zone. */
  readonly savedAt: string;
  readonly choirName: string;
  readonly facets: readonly ArrivingFacet[];
  /** Facets this app could not read; they are carried along. */
  readonly aside: readonly AsideRow[];
}
