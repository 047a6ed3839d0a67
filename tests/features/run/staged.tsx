import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

import { RunScreen } from "#features/run/RunScreen.tsx";
import { dismissUndo } from "#ui/undo.ts";
import { stage } from "#tests/support/stage.tsx";
import type { TestStore } from "#tests/support/store.ts";

import { sessionId } from "./evening.ts";

/** What is awaited comes, but on a busy machine not within a second. */
export const wait = { timeout: 10_000 };

/** A browser that keeps the screen awake, and nothing left over from one test to the next. */
export function eachAnew(): void {
  beforeEach(() => wakeLock(async () => ({ release: async () => undefined })));
  afterEach(() => {
    cleanup();
    dismissUndo();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, "wakeLock");
  });
}

export async function shown(store: TestStore, title = "Notice") {
  const staged = stage(store, <RunScreen sessionId={sessionId} />);
  await heading(title);
  return staged;
}

export async function heading(name: string) {
  return screen.findByRole("heading", { level: 1, name }, wait);
}

export async function press(name: string) {
  fireEvent.click(await screen.findByRole("button", { name }, wait));
}

export async function settled() {
  await new Promise((resolve) => setTimeout(resolve, 150));
}

export function wakeLock(request: () => Promise<{ release: () => Promise<undefined> }>) {
  Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
}
