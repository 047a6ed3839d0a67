import "fake-indexeddb/auto";
import { afterAll, vi } from "vitest";

// The files share a worker: each finds the clock and the globals as they are.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
