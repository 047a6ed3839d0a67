import "#ui/base.css";

import { nanoid } from "nanoid";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "#app/App.tsx";
import { createInstalls } from "#app/installs.ts";
import { fetchScreenAt, wordsAt } from "#app/screens.ts";
import { createUpdates } from "#app/updates.ts";
import { preferredLanguage } from "#domain/language.ts";
import { loadFirstWords, loadWords, loadWordsOfHall } from "#i18n/words.ts";
import { createDevice } from "#store/device.ts";
import { createHouse } from "#store/house.ts";
import type { Later } from "#store/keeping.ts";
import { createLateMeeting, takeOffered } from "#store/lateMeeting.ts";
import { readLink } from "#store/link.ts";

// Before anything else: what stands in the address of an invitation is not to stay there.
let offered = takeOffered(window.location, window.history);
// A link that is pasted into the address bar of this very page loads nothing anew.
window.addEventListener("hashchange", () => {
  offered = takeOffered(window.location, window.history) ?? offered;
});
const now = () => Date.now();
const chance = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const device = createDevice(deviceStorage());
const house = createHouse({ device, now, chance, newId: () => nanoid(), later });
const meeting = createLateMeeting(
  async () => {
    const { meetOnPage } = await import("#sync/onPage.ts");
    return meetOnPage({ house, now, chance, later, appAddress: window.location.origin });
  },
  () => offered,
);
const updates = createUpdates();
const installs = createInstalls(window);

void start();

/** The choir, the words and the screen set out together; nothing is shown before it can be shown whole. */
async function start(): Promise<void> {
  void house.open();
  const card = device.card.getState();
  const language = card.language ?? preferredLanguage(navigator.languages);
  const { pathname } = window.location;
  const waitsFor = wordsAt(pathname);
  const needed = Promise.all([
    loadFirstWords(language),
    waitsFor === "hall" ? loadWordsOfHall(language) : undefined,
    // A screen that cannot be had is told of where screens are shown.
    fetchScreenAt(pathname, card.open !== undefined).catch(() => undefined),
    waitsFor === "all" ? loadWords(language) : undefined,
  ]);
  // What is not waited for does not get in the way of what is.
  const words = needed.then(async () => loadWords(language));
  const [first, hall, all] = await needed;
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has lost its root");
  createRoot(root).render(
    <StrictMode>
      <App
        home={{ house, device, meeting }}
        updates={updates}
        installs={installs}
        greeting={{ language, first, hall, words: all ?? words }}
      />
    </StrictMode>,
  );
  house.state.subscribe(() => void meetIfShared());
  // In another tab it may have been shared meanwhile; and what it takes may not have been there to be had.
  document.addEventListener("visibilitychange", () => void meetIfShared());
  void meetIfShared();
}

/** A choir that is shared meets once it is open; one that is not never loads what it takes. */
async function meetIfShared(): Promise<void> {
  const here = house.state.getState();
  if (here.kind !== "open" || here.madeUp) return;
  const link = await readLink(here.store.database).catch(() => undefined);
  if (link) await meeting.begin();
}

// The worker fetches the whole app for later: it waits until this page has what it needs now.
if (import.meta.env.PROD) window.addEventListener("load", () => void updates.register());

// Some browsers throw when storage is merely mentioned.
function deviceStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
