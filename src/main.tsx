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

// The choir, the words and the screen set out together; what comes last is what is waited for.
void house.open();
const { language, open } = device.card.getState();
const spoken = language ?? preferredLanguage(navigator.languages);
void loadFirstWords(spoken);
void loadWords(spoken);
void fetchScreenAt(window.location.pathname, open !== undefined);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has lost its root");
createRoot(root).render(
  <StrictMode>
    <App home={{ house, device }} updates={updates} installs={installs} />
  </StrictMode>,
);

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
