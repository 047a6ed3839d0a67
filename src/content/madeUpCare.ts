import { type CivilDate, daysAfter, weeksAfter } from "#domain/civil.ts";
import { theChoir } from "#domain/choir.ts";
import { consentId, type Purpose } from "#domain/consent.ts";
import { type Change, change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import { type NeedKey, needId } from "#domain/need.ts";
import type { HelpLevel, SingerId } from "#domain/singer.ts";

import { madeUpHelpers, madeUpSingers } from "./madeUpPeople.ts";

interface Care {
  readonly called: string;
  readonly needs: readonly string[];
  readonly help?: Exclude<HelpLevel, "self">;
  /** The fixed helper, and who steps in. */
  readonly by?: readonly [string, string?];
  /** Besides that wishes are remembered. */
  readonly agreed?: readonly Purpose[];
}

/** What helps some who do not exist. Nobody here has a reason either. */
const cared: readonly Care[] = [
  { called: "Astrid", needs: ["seated", "vision"], help: "little", agreed: ["tellHelpers"] },
  { called: "Arne", needs: ["seated", "hearing"] },
  { called: "Ayşe", needs: ["language", "unseen"], agreed: ["callMe"] },
  { called: "Berit", needs: ["balance"], help: "little" },
  { called: "Birgit", needs: ["breath", "voice"] },
  { called: "Bjørn", needs: ["hearing"] },
  {
    called: "Dagny",
    needs: ["seated", "memory", "buddy", "transport"],
    help: "fixed",
    by: ["Anne-Grethe", "Lis"],
    agreed: ["tellHelpers", "followAlong", "callMe"],
  },
  {
    called: "Else Marie",
    needs: ["memory", "focus", "buddy"],
    help: "fixed",
    by: ["Knut"],
    agreed: ["tellHelpers"],
  },
  { called: "Gunnar", needs: ["coordination", "hearing"] },
  { called: "Hanne", needs: ["touch", "unseen"] },
  { called: "Inger", needs: ["energy", "breath", "breaks"], help: "little" },
  { called: "Ingrid", needs: ["sound", "quiet_place"], agreed: ["tellHelpers"] },
  {
    called: "Jørgen",
    needs: ["arms", "speech"],
    help: "fixed",
    by: ["Lis", "Yusuf"],
    agreed: ["tellHelpers", "photo"],
  },
  { called: "Kari", needs: ["vision", "balance"], help: "little", agreed: ["photo", "film"] },
  { called: "Kåre", needs: ["space"], help: "little" },
  { called: "Mohammed", needs: ["language"] },
  { called: "Oddvar", needs: ["relative", "memory"], help: "little" },
  { called: "Solveig", needs: ["focus"], agreed: ["quote"] },
  { called: "Tove", needs: ["voice", "breath"] },
];

const waits = [
  { called: "Viggo", reach: "20 00 00 11", daysAgo: 19 },
  { called: "Marit", reach: "marit@example.org", daysAgo: 12 },
  { called: "Nils", reach: "", daysAgo: 3 },
];

/** How many the made-up team has settled that there is room for. */
const madeUpCeiling = 36;

/** What helps, what has been agreed, who helps whom, and who waits for a place. */
export function madeUpCare(
  today: CivilDate,
  newId: () => string,
  singers: readonly SingerId[],
  helpers: readonly HelperId[],
): Change[] {
  const madeOn = weeksAfter(today, -6);
  const helperOf = (called: string | undefined) =>
    helpers[madeUpHelpers.findIndex((helper) => helper.called === called)] ?? null;
  return [
    change("choir", theChoir, "ceiling", { singers: madeUpCeiling }),
    ...cared.flatMap(({ called, needs, help, by, agreed = [] }) => {
      const id = singers[madeUpSingers.findIndex((singer) => singer.called === called)];
      if (!id) return [];
      return [
        ...needs.map((need) =>
          change("need", needId(id, need as NeedKey), "mark", { wished: true }),
        ),
        ...(help
          ? [
              change("singer", id, "help", {
                level: help,
                helperId: helperOf(by?.[0]),
                secondId: helperOf(by?.[1]),
              }),
            ]
          : []),
        change("singer", id, "looks", { madeOn, againOn: weeksAfter(madeOn, 12) }),
        ...(["rememberNeeds", ...agreed] as const).map((purpose) =>
          change("consent", consentId(id, purpose), "answer", {
            given: true,
            on: madeOn,
            how: "spoken",
            notedBy: "Birthe",
            onBehalf: "",
          }),
        ),
      ];
    }),
    ...waits.flatMap(({ called, reach, daysAgo }) => {
      const id = newId();
      return [
        change("waiting", id, "person", { called, reach }),
        change("waiting", id, "asked", { on: daysAfter(today, -daysAgo) }),
        change("waiting", id, "state", { kind: "waiting" }),
      ];
    }),
  ];
}
