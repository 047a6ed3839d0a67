import { type CanonQuestion, canonFindings } from "#music/pure/canonFindings.ts";

// Trying a song against itself in every way takes a phone longer than a picture may wait.
self.addEventListener("message", (event: MessageEvent<CanonQuestion>) => {
  self.postMessage(canonFindings(event.data), { transfer: [] });
});
