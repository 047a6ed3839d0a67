// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Dexie } from "dexie";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";

import { StorageBanner } from "#app/StorageBanner.tsx";
import { change } from "#domain/facets.ts";
import { refused } from "#domain/result.ts";
import { Copy } from "#features/choir/Copy.tsx";
import { Leave } from "#features/devices/Leave.tsx";
import { StuckScreen } from "#features/devices/StuckScreen.tsx";
import { PutLock } from "#features/lock/PutLock.tsx";
import { TakeOffDialog } from "#features/TakeOffDialog.tsx";
import { en } from "#i18n/en.ts";
import { lockNow, turnOnLock } from "#store/lock.ts";
import { park } from "#store/syncWriting.ts";
import { createDevice } from "#store/device.ts";
import { laySinger, light, passphrase } from "#tests/support/locks.ts";
import { aMeeting, share } from "#tests/support/meeting.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const nothing = () => undefined;
const { app, choir, devices, lock, takeOff } = en;

/** Each place that promises a file: what its button is called, and what has to be pressed before. */
const places: readonly [name: string, screen: () => ReactNode, button: string, before?: string][] =
  [
    ["the banner of the storage", () => <StorageBanner />, app.saveFile],
    ["what did not get through", () => <StuckScreen />, devices.stuck.saveFile],
    ["taking the choir off", () => <TakeOffDialog onClose={nothing} />, takeOff.saveFirst],
    [
      "leaving as one who was removed",
      () => <Leave isIn={false} onLeft={nothing} />,
      devices.leave.saveFirst,
      devices.leave.go,
    ],
    ["the choir's own file", () => <Copy madeUp={false} />, choir.saveFile],
  ];

async function come(store: TestStore, shown: ReactNode, before?: string) {
  await lay(store, [change("song", "a", "card", { title: "Long" })]);
  await share(store, "leader", { trouble: "removed" });
  const [row] = await store.database.outbox.toArray();
  await park(store, [{ key: row?.key ?? "", stamp: row!.stamp, why: "too large" }]);
  store.keeping.troubled("failed");
  const device = createDevice(undefined);
  const meeting = aMeeting({ leave: async () => refused("something waits") });
  render(
    <TestRooms store={store} device={device} meeting={meeting}>
      {shown}
    </TestRooms>,
  );
  if (before !== undefined) {
    await userEvent.click(await screen.findByRole("button", { name: before }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: before }));
  }
  return device;
}

const says = (sentence: string) => screen.queryAllByText(sentence, { exact: false }).length > 0;

describe("a file that is promised", () => {
  it.each([...places, ["the lock", () => <PutLock />, lock.saveFirst] as const])(
    "from %s: that there came none is said, and why; and once there is one, no more",
    async (_, shown, button, before?: string) => {
      const store = newTestStore();
      const device = await come(store, shown(), before);
      const broken = vi
        .spyOn(store.database, "transaction")
        .mockRejectedValue(new Dexie.OpenFailedError("gone"));
      await userEvent.click(await screen.findByRole("button", { name: button }));
      await waitFor(() => expect(says(`${app.noFile} ${app.trouble.unavailable}`)).toBe(true));
      expect(device.card.getState().savedFileAt).toBeUndefined();
      broken.mockRestore();
      await userEvent.click(screen.getByRole("button", { name: button }));
      await waitFor(() => expect(says(app.noFile)).toBe(false));
      expect(device.card.getState().savedFileAt).toBe(store.now());
    },
  );

  it.each(places)("from %s: that names and cards are locked is said before", async (...place) => {
    const [, shown, button, before] = place;
    const store = newTestStore();
    await laySinger(store, "s", "Åse");
    await turnOnLock(store, passphrase, 10, light);
    await come(store, shown(), before);
    await screen.findByRole("button", { name: button });
    expect(says(lock.file), "nothing is left out yet").toBe(false);
    await lockNow(store);
    await waitFor(() => expect(says(lock.file)).toBe(true));
  });
});
