import { type ReactNode, Suspense } from "react";
import { useLocation } from "wouter";
import { useStore as useStateOf } from "zustand";

import { paths } from "#features/paths.ts";
import { useMet } from "#features/useMetLine.ts";
import { useFirstWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Frame } from "#ui/Frame.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { UndoBar } from "#ui/Undo.tsx";

import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { type Place, placeAt, placesFor } from "./places.ts";
import { LockedBanner } from "./LockKeeper.tsx";
import { ForgettingRoom, LockNowRoom, MeetingRoom } from "./screens.ts";
import { StorageBanner } from "./StorageBanner.tsx";
import { useRole } from "./useRole.ts";
import { walkInside } from "./walkInside.tsx";

const icons: Readonly<Record<Place, IconName>> = {
  amIOn: "today",
  today: "today",
  course: "course",
  singers: "singers",
  rota: "rota",
  library: "library",
  choir: "choir",
};

/** The frame round every screen but the running session: the way about, what is kept, and undo. */
export function AppFrame({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const role = useRole();
  const isShared = Boolean(useMet());
  const hasLock = useStateOf(useStore().database.keys.state, (state) => state.hasLock);
  const { common } = useFirstWords();
  return (
    <Frame
      items={placesFor(role).map((place) => ({
        href: paths[place],
        word: common[place],
        icon: icons[place],
        current: placeAt(location, role) === place,
      }))}
      brand={{ word: common.appName, href: role === "volunteer" ? paths.amIOn : paths.today }}
      navWord={common.mainMenu}
      skipWord={common.skipToContent}
      renderLink={walkInside}
      banner={
        <>
          <StorageBanner />
          <LockedBanner />
          {/* Who meets nobody need not fetch what it says of that. */}
          {isShared && (
            <LeftOut at={location}>
              <Suspense fallback={null}>
                <MeetingRoom />
              </Suspense>
            </LeftOut>
          )}
          {/* Whoever holds the singers' data forgets it when its time is over. */}
          {(role === "leader" || role === "coordinator") && (
            <LeftOut at={location}>
              <Suspense fallback={null}>
                <ForgettingRoom />
              </Suspense>
            </LeftOut>
          )}
        </>
      }
      // The lock's own page has it large.
      footer={
        hasLock && location !== paths.lock ? (
          <LeftOut at={location}>
            <Suspense fallback={null}>
              <LockNowRoom />
            </Suspense>
          </LeftOut>
        ) : undefined
      }
      undo={<UndoBar words={{ undo: common.undo, close: common.close }} />}
    >
      {/* A screen that stumbled is left behind with its address. */}
      <ErrorBoundary key={location}>{children}</ErrorBoundary>
    </Frame>
  );
}
