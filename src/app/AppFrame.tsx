import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { paths } from "#features/paths.ts";
import { useFirstWords } from "#i18n/react.tsx";
import { Frame } from "#ui/Frame.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { UndoBar } from "#ui/Undo.tsx";

import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { StorageBanner } from "./StorageBanner.tsx";
import { useTurnOfPage } from "./useTurnOfPage.ts";
import { walkInside } from "./walkInside.tsx";

const places = ["today", "course", "singers", "library", "choir"] as const;
type Place = (typeof places)[number];

const icons: Readonly<Record<Place, IconName>> = {
  today: "today",
  course: "course",
  singers: "singers",
  library: "library",
  choir: "choir",
};

/** The frame round every screen but the running session: the way about, what is kept, and undo. */
export function AppFrame({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const { common } = useFirstWords();
  useTurnOfPage(location);
  return (
    <Frame
      items={places.map((place) => ({
        href: paths[place],
        word: common[place],
        icon: icons[place],
        current: placeOf(location) === place,
      }))}
      brand={{ word: common.appName, href: paths.today }}
      navWord={common.mainMenu}
      skipWord={common.skipToContent}
      renderLink={walkInside}
      banner={<StorageBanner />}
      undo={<UndoBar words={{ undo: common.undo, close: common.close }} />}
    >
      {/* A screen that stumbled is left behind with its address. */}
      <ErrorBoundary key={location}>{children}</ErrorBoundary>
    </Frame>
  );
}

function placeOf(location: string): Place {
  if (location.startsWith("/course") || location.startsWith("/session")) return "course";
  return places.find((place) => place !== "today" && location.startsWith(paths[place])) ?? "today";
}
