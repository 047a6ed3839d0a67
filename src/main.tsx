import "#ui/base.css";

import { nanoid } from "nanoid";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "#app/App.tsx";
import { createInstalls } from "#app/installs.ts";
import { fetchScreenAt } from "#app/screens.ts";
import { createUpdates } from "#app/updates.ts";
import { preferredLanguage } from "#domain/language.ts";
import { loadFirstWords, loadWords } from "#i18n/words.ts";
import { createDevice } from "#store/device.ts";
import { createHouse } from "#store/house.ts";

const device = createDevice(deviceStorage());
const house = createHouse({
  device,
  now: () => Date.now(),
  chance: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  newId: () => nanoid(),
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});
const updates = createUpdates();
const installs = createInstalls(window);

void start();

/** The choir, the words and the screen set out together; nothing is shown before it can be shown whole. */
async function start(): Promise<void> {
  void house.open();
  const card = device.card.getState();
  const language = card.language ?? preferredLanguage(navigator.languages);
  const words = loadWords(language);
  const [first] = await Promise.all([
    loadFirstWords(language),
    // A screen that cannot be had is told of where screens are shown.
    fetchScreenAt(window.location.pathname, card.open !== undefined).catch(() => undefined),
    // Today and the three doors have their own words; any other screen waits for all of them.
    window.location.pathname === "/" ? undefined : words,
  ]);
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has lost its root");
  createRoot(root).render(
    <StrictMode>
      <App
        home={{ house, device }}
        updates={updates}
        installs={installs}
        greeting={{ language, first, words: (await soon(words)) ?? words }}
      />
    </StrictMode>,
  );
}

/** What has come already; undefined for what is still on its way. */
async function soon<Value>(coming: Promise<Value>): Promise<Value | undefined> {
  return Promise.race([coming, Promise.resolve(undefined)]);
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
