import { createStore, type StoreApi } from "zustand/vanilla";

/** Whether Korlag can be put on this device's home screen, or is there. */
export type InstallState = "unknown" | "offered" | "installed";

export interface Installs {
  readonly state: StoreApi<InstallState>;
  /** Lets the browser ask; what the person answers is theirs. */
  readonly install: () => Promise<void>;
}

// Not in TypeScript's library: only Chromium has it.
interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: "accepted" | "dismissed" }>;
}

export function createInstalls(page: Window): Installs {
  const standalone = page.matchMedia("(display-mode: standalone)").matches;
  const state = createStore<InstallState>(() => (standalone ? "installed" : "unknown"));
  let prompt: InstallPrompt | undefined;

  page.addEventListener("beforeinstallprompt", (event) => {
    // Kept, so that it is asked where a person looks for it and not over a running session.
    event.preventDefault();
    prompt = event as InstallPrompt;
    state.setState("offered", true);
  });
  page.addEventListener("appinstalled", () => state.setState("installed", true));

  async function install(): Promise<void> {
    const answer = await prompt?.prompt();
    prompt = undefined;
    state.setState(answer?.outcome === "accepted" ? "installed" : "unknown", true);
  }

  return { state, install };
}
