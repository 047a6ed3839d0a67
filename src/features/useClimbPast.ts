import type { CivilDate } from "#domain/civil.ts";
import type { ClimbPast } from "#domain/climbPast.ts";
import { readClimbPast } from "#store/climbs.ts";
import { useLive } from "#store/react.tsx";

/** What the sessions before a day tell about songs; undefined until it has been read, and while the day is not known. */
export function useClimbPast(before: CivilDate | undefined): ClimbPast | undefined {
  return (
    useLive(async (database) => before && readClimbPast(database, before), [before]) || undefined
  );
}
