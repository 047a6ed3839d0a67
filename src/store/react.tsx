import { useLiveQuery } from "dexie-react-hooks";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useStore as useStateOf } from "zustand";

import type { Database } from "./database.ts";
import type { Device, DeviceCard } from "./device.ts";
import type { House } from "./house.ts";
import type { Meeting } from "./meeting.ts";
import type { Openness } from "./sealedKeys.ts";
import type { Store } from "./store.ts";
import { troubleOf, unanswered } from "./trouble.ts";

interface Home {
  readonly house: House;
  readonly device: Device;
  readonly meeting?: Meeting;
}

const HomeContext = createContext<Home | undefined>(undefined);

export function HomeProvider({ home, children }: { home: Home; children: ReactNode }) {
  return <HomeContext value={home}>{children}</HomeContext>;
}

/** The house (which choir is open) and the device (how it speaks and looks), to hand to a command. */
export function useHome(): Home {
  const home = useContext(HomeContext);
  if (!home) throw new Error("A screen stands outside HomeProvider");
  return home;
}

/** How the devices of the choir meet, to hand to a command; what goes on by itself is read by `useLive(readMeeting)`. */
export function useMeeting(): Meeting {
  const { meeting } = useHome();
  if (!meeting) throw new Error("Nobody made a meeting: main does");
  return meeting;
}

export function useDeviceCard(): DeviceCard {
  return useStateOf(useHome().device.card);
}

const StoreContext = createContext<Store | undefined>(undefined);

export function StoreProvider({ store, children }: { store: Store; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The open choir's store, to hand to a command. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error("A screen that reads the choir stands outside StoreProvider");
  return store;
}

/**
 * What a read of `store` answers, again after every write that touches it, in this tab or another.
 * Undefined until the first answer has come: a screen shows its quiet outline meanwhile.
 *
 * When the storage is in trouble the last answer stands, and the screen with it; the banner tells.
 */
export function useLive<Answer>(
  question: (database: Database) => Promise<Answer>,
  deps: readonly unknown[] = [],
): Answer | undefined {
  const { database, keeping } = useStore();
  const reopened = useStateOf(database.reopened);
  const turned = useStateOf(database.keys.state, ({ times }) => times);
  const [tries, setTries] = useState(0);
  return useLiveQuery(async () => {
    try {
      return await question(database);
    } catch (error) {
      if (!troubleOf(error)) throw error;
      // Dexie does not ask again by itself. A timer, because nothing may be awaited inside a live question but answers.
      const askAgain = async () => {
        await keeping.tryAgain();
        setTries((before) => before + 1);
      };
      setTimeout(() => void askAgain(), pause);
      throw unanswered();
    }
  }, [database, reopened, turned, tries, ...deps]);
}

/**
 * What of the care ring can be read here now. `names only`: while a session runs, the roll call goes on though the cards
 * are locked. Where nobody has put a lock, it is always open.
 */
export function useLock(): Openness {
  return useStateOf(useStore().database.keys.state, ({ kind }) => kind);
}

/** Between a question that met trouble and asking it again. In milliseconds. */
const pause = 1_000;

/** The time, in milliseconds since 1970, looked at anew every so many milliseconds. */
export function useNow(every: number): number {
  const store = useStore();
  const [now, setNow] = useState(store.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(store.now()), every);
    return () => clearInterval(timer);
  }, [store, every]);
  return now;
}
