import { type ReactNode, Suspense, useEffect } from "react";
import { useLocation } from "wouter";

import { useFirstWords } from "#i18n/react.tsx";
import { dismissUndo } from "#ui/undo.ts";
import { UndoBar } from "#ui/Undo.tsx";

import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LockedBanner } from "./LockKeeper.tsx";
import { StorageBanner } from "./StorageBanner.tsx";

/** For the running session: nothing but the session, trouble that must be seen, and undo. */
export function BareFrame({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const { common } = useFirstWords();
  // What was done at the desk is not taken back by a slip of the hand in the hall.
  useEffect(dismissUndo, []);
  return (
    <>
      <StorageBanner />
      <LockedBanner />
      {/* A screen that stumbled is left behind with its address. */}
      <ErrorBoundary key={location}>
        <Suspense fallback={null}>{children}</Suspense>
      </ErrorBoundary>
      <UndoBar words={{ undo: common.undo, close: common.close }} />
    </>
  );
}
