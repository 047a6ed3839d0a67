import type { ReactNode } from "react";

import { useLock } from "#store/react.tsx";
import { useTitleAfter } from "#ui/title.ts";

import { LockedRoom } from "./screens.ts";

interface CareDoorProps {
  /** What the screen behind it shows: names alone, as a roll call does, or what is on the cards too. */
  readonly shows: "names" | "cards";
  /** What can be done though it is locked. */
  readonly beside?: ReactNode;
  /** The screen has the whole page to itself: no way leads out but one of its own. */
  readonly isBare?: boolean | undefined;
  readonly children: ReactNode;
}

/** Stands before a screen with people's data: while that is locked, the unlock screen is there in its place. */
export function CareDoor({ shows, beside, isBare, children }: CareDoorProps) {
  const lock = useLock();
  const isOpen = lock === "open" || (lock === "names only" && shows === "names");
  useTitleAfter(isOpen);
  return isOpen ? children : <LockedRoom beside={beside} isBare={isBare} />;
}
