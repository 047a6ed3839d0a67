import type { CivilDate } from "#domain/civil.ts";
import { consentId, type Purpose } from "#domain/consent.ts";
import { type Change, change } from "#domain/facets.ts";
import type { Helped } from "#domain/helped.ts";
import { type NeedKey, needId } from "#domain/need.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";

/** Somebody who is expected, with these wishes. */
export function somebody(
  id: string,
  needs: readonly string[],
  more: Partial<Omit<Helped, "id" | "needs">> = {},
): Helped {
  return {
    id: id as SingerId,
    called: id,
    needs: needs.map((need) => need as NeedKey),
    help: "self",
    helperId: null,
    secondId: null,
    tellsHelpers: false,
    followsAlong: false,
    ...more,
  };
}

/** The same as it is written down, with what has been agreed. */
export function cardOf(
  called: string,
  needs: readonly string[],
  agreed: readonly Purpose[] = ["rememberNeeds"],
): Change[] {
  const id = called.toLowerCase() as SingerId;
  return [
    ...newSinger(id, called),
    ...needs.map((need) => change("need", needId(id, need as NeedKey), "mark", { wished: true })),
    ...agreed.map((purpose) =>
      change("consent", consentId(id, purpose), "answer", {
        given: true,
        on: "2026-10-01" as CivilDate,
        how: "spoken",
        notedBy: "Birthe",
        onBehalf: "",
      }),
    ),
  ];
}
