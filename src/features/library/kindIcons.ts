import type { ExerciseKind } from "#domain/exercise.ts";
import type { IconName } from "#ui/Icon.tsx";

export const kindIcons: Readonly<Record<ExerciseKind, IconName>> = {
  body: "body",
  breath: "breath",
  face: "face",
  voice: "voice",
  rhythm: "rhythm",
  coordination: "coordination",
  social: "singers",
  relax: "rest",
};
