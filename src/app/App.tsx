import { Suspense, useEffect } from "react";
import { useLocation } from "wouter";
import { useStore as useStateOf } from "zustand";

import { paths } from "#features/paths.ts";
import type { House, HouseState } from "#store/house.ts";
import type { Meeting } from "#store/meeting.ts";
import { HomeProvider, StoreProvider } from "#store/react.tsx";
import type { Device } from "#store/device.ts";
import { LinkProvider } from "#ui/Link.tsx";

import { ErrorBoundary } from "./ErrorBoundary.tsx";
import type { Installs } from "./installs.ts";
import { LockKeeper } from "./LockKeeper.tsx";
import { Rooms } from "./Rooms.tsx";
import { ShutScreen } from "./ShutScreen.tsx";
import { type Greeting, Spoken } from "./Spoken.tsx";
import { ThemeOnPage } from "./ThemeOnPage.tsx";
import type { Updates } from "./updates.ts";
import { walkInside } from "./walkInside.tsx";
import { JoinRoom, WelcomeRoom } from "./screens.ts";

export interface AppProps {
  readonly home: { readonly house: House; readonly device: Device; readonly meeting?: Meeting };
  readonly updates: Updates;
  readonly installs: Installs;
  readonly greeting: Greeting;
}

export function App({ home, updates, installs, greeting }: AppProps) {
  const state = useStateOf(home.house.state);
  return (
    <HomeProvider home={home}>
      <ThemeOnPage />
      <Spoken greeting={greeting}>
        <LinkProvider renderLink={walkInside}>
          <ErrorBoundary>
            <Suspense fallback={null}>
              <Door state={state} updates={updates} installs={installs} />
            </Suspense>
          </ErrorBoundary>
        </LinkProvider>
      </Spoken>
    </HomeProvider>
  );
}

/** Where no choir is yet: the three doors, and behind one of them the way into a choir that others have. */
function Outside() {
  const [address] = useLocation();
  useEffect(() => {
    const fetch = async () => (await import("./ahead.ts")).fetchForFounding();
    const timer = setTimeout(() => void fetch(), 1_500);
    return () => clearTimeout(timer);
  }, []);
  if (address !== paths.join) return <WelcomeRoom />;
  return (
    <main>
      <JoinRoom />
    </main>
  );
}

type DoorProps = Pick<AppProps, "updates" | "installs"> & { readonly state: HouseState };

function Door({ state, updates, installs }: DoorProps) {
  switch (state.kind) {
    case "opening":
      return null;
    case "empty":
      return <Outside />;
    case "shut":
      return <ShutScreen why={state.why} updates={updates} />;
    case "open":
      return (
        // Another choir is another set of screens: nothing of the one may be seen in the other.
        <StoreProvider store={state.store} key={state.store.database.name}>
          <LockKeeper />
          <Rooms updates={updates} installs={installs} />
        </StoreProvider>
      );
  }
}
