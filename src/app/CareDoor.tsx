import type { ReactNode } from "react";

import { paths } from "#features/paths.ts";
import { useFirstWords } from "#i18n/react.tsx";
import { useLock } from "#store/react.tsx";
import { useTitleAfter } from "#ui/title.ts";

import { LockedRoom } from "./screens.ts";

interface CareDoorProps {
  /** What the screen behind it shows: names alone, as a roll call does, or what is on the cards too. */
  readonly shows: "names" | "cards";
  /** What can be done though it is locked. */
  readonly beside?: ReactNode;
  /** The screen has the whole page to itself: no way leads out but one of its own. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** Stands before a screen with people's data: while that is locked, the unlock screen is there in its place. */
export function CareDoor({ shows, beside, isBare = false, children }: CareDoorProps) {
  const lock = useLock();
  const isOpen = lock === "open" || (lock === "names only" && shows === "names");
  useTitleAfter(isOpen);
  const { common } = useFirstWords();
  if (isOpen) return children;
  if (!isBare) return <LockedRoom beside={beside} />;
  return (
    <main>
      <LockedRoom beside={beside} back={{ href: paths.today, word: common.today }} />
    </main>
  );
}
