import type { Workbox } from "workbox-window";
import { createStore, type StoreApi } from "zustand/vanilla";

/** Whether a newer Korlag lies ready on this device. */
export type UpdateState = "none" | "ready" | "taking";

export interface Updates {
  readonly state: StoreApi<UpdateState>;
  /** Registers the service worker; without one (an old browser, plain http) the app works on, but only with a network. */
  readonly register: () => Promise<void>;
  /** Takes the newer version: the page is loaded anew. Never offered while a session runs. */
  readonly take: () => void;
}

const hour = 60 * 60 * 1000;

export function createUpdates(): Updates {
  const state = createStore<UpdateState>(() => "none");
  let workbox: Workbox | undefined;
  let registration: ServiceWorkerRegistration | undefined;

  async function register(): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    // Not needed to show the first screen, so it does not hold it up.
    const { Workbox } = await import("workbox-window");
    workbox = new Workbox("/service-worker.js");
    workbox.addEventListener("waiting", () => state.setState("ready", true));
    // Only the tab that asked is loaded anew: another one may be showing a session.
    workbox.addEventListener("controlling", ({ isUpdate }) => {
      if (state.getState() === "taking") window.location.reload();
      // The others are still the older version, and are told so, whether or not they knew what waited.
      else if (isUpdate) state.setState("ready", true);
    });
    try {
      registration = await workbox.register();
    } catch {
      // Refused by the browser or out of reach: what is here works, and the next start tries again.
      return;
    }
    setInterval(look, hour);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") look();
    });
  }

  function look(): void {
    workbox?.update().catch(() => {
      // Out of reach: that is how it mostly is in a hall.
    });
  }

  function take(): void {
    // Taken in another tab meanwhile: nothing waits any more, and only this page is left to be loaded anew.
    if (!registration?.waiting) return window.location.reload();
    state.setState("taking", true);
    workbox?.messageSkipWaiting();
  }

  return { state, register, take };
}
