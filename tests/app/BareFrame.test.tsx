// @vitest-environment happy-dom
import { act, cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";

import { BareFrame } from "#app/BareFrame.tsx";
import { FurtherBareRooms } from "#app/FurtherRooms.tsx";
import { LockedRoom } from "#app/screens.ts";
import { en } from "#i18n/en.ts";
import { lockNow, turnOnLock } from "#store/lock.ts";
import { laySinger, light, passphrase } from "#tests/support/locks.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it("a screen that stumbled is left behind with its address", async () => {
  // React tells of every error, also of one that was caught.
  vi.spyOn(console, "error").mockImplementation(() => {});
  let stumbles = true;
  function Led() {
    if (stumbles) throw new Error("stumbled");
    return <h1>The session</h1>;
  }
  const store = newTestStore();
  const { place } = stage(
    store,
    <TestRooms store={store}>
      <BareFrame>
        <Led />
      </BareFrame>
    </TestRooms>,
    { path: "/session/s/run/conduct" },
  );
  expect(await screen.findByText(en.app.stumbled)).toBeDefined();
  stumbles = false;
  act(() => place.navigate("/session/s/run"));
  expect(screen.getByRole("heading", { level: 1, name: "The session" })).toBeDefined();
  expect(screen.queryByText(en.app.stumbled)).toBeNull();
});

it("where the lock falls on a page that stands alone, there is a way out without the passphrase", async () => {
  const store = newTestStore();
  await laySinger(store, "a", "Åse");
  await turnOnLock(store, passphrase, 10, light);
  await lockNow(store);
  await LockedRoom.fetch();
  stage(
    store,
    <TestRooms store={store}>
      <BareFrame>
        <FurtherBareRooms />
      </BareFrame>
    </TestRooms>,
    { path: "/singers/a/together" },
  );
  const main = within(await screen.findByRole("main"));
  expect(await main.findByRole("heading", { level: 1, name: en.lock.locked })).toBeDefined();
  const out = main.getByRole("link", { name: en.common.today });
  expect(out.getAttribute("href")).toBe("/");
});
