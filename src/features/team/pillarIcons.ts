import type { Pillar } from "#domain/helper.ts";
import type { IconName } from "#ui/Icon.tsx";

export const pillarIcons: Readonly<Record<Pillar, IconName>> = {
  conductor: "voice",
  pianist: "note",
  coordinator: "person",
  volunteer: "help",
};
