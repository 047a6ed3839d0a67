import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { url: string; revision: string | null }[];
};

// Everything the app is made of is on the device before it is first needed without a network.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// Every address of the app is the same page; the endpoint's own addresses are not the app's.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/^\/v1\//, /^\/healthz$/, /^\/readyz$/],
  }),
);

// The page of the very first visit belongs to the worker too, so that an update waits for it like for any other.
self.addEventListener("activate", (event: ExtendableEvent) => {
  event.waitUntil(self.clients.claim());
});

// A new version waits until somebody takes it: it never changes a page under a leader's hand.
self.addEventListener("message", (event: ExtendableMessageEvent) => {
  const asked: unknown = event.data;
  if (
    typeof asked === "object" &&
    asked !== null &&
    "type" in asked &&
    asked.type === "SKIP_WAITING"
  ) {
    void self.skipWaiting();
  }
});
