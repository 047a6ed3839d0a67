// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";

import { watchTouch } from "#app/watchTouch.ts";

afterEach(() => void vi.useRealTimers());

function watched(minutes: number) {
  vi.useFakeTimers();
  const told = { still: 0, gone: 0 };
  const stop = watchTouch(
    minutes * 60_000,
    () => Date.now(),
    () => (told.still += 1),
    () => (told.gone += 1),
  );
  return { told, stop };
}

it("says when nobody has touched the page for so long, and not before", () => {
  const { told, stop } = watched(2);
  vi.advanceTimersByTime(110_000);
  window.dispatchEvent(new Event("pointerdown"));
  vi.advanceTimersByTime(110_000);
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(110_000);
  expect(told.still).toBe(0);
  vi.advanceTimersByTime(15_000);
  expect(told.still).toBeGreaterThan(0);
  stop();
});

it("a device that slept says so as soon as it is seen again", () => {
  const { told, stop } = watched(10);
  vi.setSystemTime(Date.now() + 60 * 60_000);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(told.still).toBe(1);
  stop();
  document.dispatchEvent(new Event("visibilitychange"));
  expect(told.still).toBe(1);
});

it("says at once when the page goes", () => {
  const { told, stop } = watched(10);
  window.dispatchEvent(new Event("pagehide"));
  expect(told).toEqual({ still: 0, gone: 1 });
  stop();
});
