import { type ReactNode, useState } from "react";
import { createStore } from "zustand/vanilla";

import type { Change } from "#domain/facets.ts";
import type { Language } from "#domain/language.ts";
import { done, refused } from "#domain/result.ts";
import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";
import { WordsProvider } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { createDevice, type Device } from "#store/device.ts";
import type { House, HouseState } from "#store/house.ts";
import type { Meeting } from "#store/meeting.ts";
import { HomeProvider, StoreProvider } from "#store/react.tsx";
import type { SavedChoir } from "#store/savedChoir.ts";
import type { Store } from "#store/store.ts";

/** A house that only remembers what it was asked for. */
export interface ListeningHouse extends House {
  readonly asked: {
    readonly started: string[];
    readonly lookedAround: (readonly Change[])[];
    readonly opened: SavedChoir[];
    removed: number;
    takenOff: number;
  };
}

export function newListeningHouse(): ListeningHouse {
  const asked: ListeningHouse["asked"] = {
    started: [],
    lookedAround: [],
    opened: [],
    removed: 0,
    takenOff: 0,
  };
  return {
    asked,
    now: () => Date.UTC(2026, 10, 20, 19),
    state: createStore<HouseState>(() => ({ kind: "empty" })),
    open: async () => {},
    startChoir: async (name) => {
      asked.started.push(name);
      return done(undefined);
    },
    lookAround: async (changes) => {
      asked.lookedAround.push(changes);
      return done(undefined);
    },
    removeMadeUp: async () => {
      asked.removed += 1;
    },
    openSaved: async (saved) => {
      asked.opened.push(saved);
      return done(undefined);
    },
    takeOff: async () => {
      asked.takenOff += 1;
      return done(undefined);
    },
    letIn: async () => refused("a choir is here"),
    forgetWiped: () => {},
  };
}

interface RoomsProps {
  readonly house?: House;
  readonly device?: Device;
  readonly store?: Store;
  readonly meeting?: Meeting;
  /** What the browser would like best. */
  readonly language?: Language;
  readonly children: ReactNode;
}

/** Everything that stands round a screen in the app, with nothing behind it. */
export function TestRooms({
  house = newListeningHouse(),
  device = createDevice(undefined),
  store,
  meeting,
  language = "en",
  children,
}: RoomsProps) {
  const [spoken, speak] = useState(language);
  return (
    <HomeProvider home={{ house, device, ...(meeting && { meeting }) }}>
      <WordsProvider spoken={{ language: spoken, words: catalogues[spoken], speak }}>
        {store ? <StoreProvider store={store}>{children}</StoreProvider> : children}
      </WordsProvider>
    </HomeProvider>
  );
}

const catalogues: Readonly<Record<Language, Words>> = { en, da, nb };
