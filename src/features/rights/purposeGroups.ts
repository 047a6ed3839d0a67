import { mediaPurposes, type Purpose } from "#domain/consent.ts";

/** What is agreed on, in the order it is gone through; what belongs together stands together. */
export const purposeGroups: readonly {
  readonly key: "helps" | "reach" | "shown";
  readonly purposes: readonly Purpose[];
}[] = [
  { key: "helps", purposes: ["rememberNeeds", "tellHelpers"] },
  { key: "reach", purposes: ["callMe", "followAlong"] },
  { key: "shown", purposes: mediaPurposes },
];
