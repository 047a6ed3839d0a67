// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { FurtherRooms } from "#app/FurtherRooms.tsx";
import { AmIOnRoom } from "#app/furtherScreens.ts";
import { createInstalls } from "#app/installs.ts";
import { ShutScreen } from "#app/ShutScreen.tsx";
import { UpdateOffer } from "#app/UpdateOffer.tsx";
import { createUpdates, type Updates } from "#app/updates.ts";
import { en } from "#i18n/en.ts";
import { beginRun } from "#tests/support/locks.ts";
import { newListeningHouse, TestRooms } from "#tests/support/rooms.tsx";
import { stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

/** What the browser knows of newer versions, and what it is asked for. */
const browser = vi.hoisted(() => ({
  waiting: false,
  asked: 0,
  heard: new Map<string, (event: { isUpdate: boolean }) => void>(),
}));

vi.mock("workbox-window", () => ({
  Workbox: class {
    addEventListener(name: string, hear: (event: { isUpdate: boolean }) => void) {
      browser.heard.set(name, hear);
    }
    async register() {
      return {
        get waiting() {
          return browser.waiting ? {} : null;
        },
      };
    }
    messageSkipWaiting() {
      if (browser.waiting) browser.asked += 1;
    }
  },
}));

const reload = vi.fn();

beforeEach(() => {
  Object.assign(browser, { waiting: false, asked: 0 });
  browser.heard.clear();
  Object.defineProperty(navigator, "serviceWorker", { configurable: true, value: {} });
  vi.spyOn(window.location, "reload").mockImplementation(reload);
  vi.useFakeTimers({ toFake: ["setInterval"] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  reload.mockReset();
  Reflect.deleteProperty(navigator, "serviceWorker");
});

const tell = (name: string, isUpdate = true) => browser.heard.get(name)?.({ isUpdate });

async function registered(): Promise<Updates> {
  const updates = createUpdates();
  // It listens for as long as the page is there: longer than this test.
  const listening = vi.spyOn(document, "addEventListener").mockImplementation(() => {});
  await updates.register();
  listening.mockRestore();
  return updates;
}

async function ready(): Promise<Updates> {
  const updates = await registered();
  browser.waiting = true;
  tell("waiting");
  return updates;
}

describe("a newer version that lies ready", () => {
  it("is taken, and the page is loaded anew once it has taken over", async () => {
    const updates = await ready();
    updates.take();
    expect(browser.asked).toBe(1);
    expect(updates.state.getState()).toBe("taking");
    expect(reload).not.toHaveBeenCalled();
    tell("controlling");
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("was taken in another tab: this one stays as it is, and is loaded anew when asked", async () => {
    const updates = await ready();
    browser.waiting = false;
    tell("controlling");
    expect(reload).not.toHaveBeenCalled();
    expect(updates.state.getState()).toBe("ready");
    updates.take();
    expect(reload).toHaveBeenCalledTimes(1);
    expect(updates.state.getState()).toBe("ready");
  });

  it("was taken in another tab before this one knew of it: it is offered here all the same", async () => {
    const updates = await registered();
    tell("controlling");
    expect(updates.state.getState()).toBe("ready");
    expect(reload).not.toHaveBeenCalled();
  });

  it("is not what takes over at the very first visit", async () => {
    const updates = await registered();
    tell("controlling", false);
    expect(updates.state.getState()).toBe("none");
  });
});

describe("where it is offered", () => {
  const offer = async () => screen.findByRole("button", { name: en.app.takeUpdate });

  it("stands on the first page of a volunteer's device", async () => {
    const updates = await ready();
    await AmIOnRoom.fetch();
    const store = newTestStore();
    stage(
      store,
      <TestRooms store={store}>
        <FurtherRooms
          installs={createInstalls(window)}
          notices={<UpdateOffer updates={updates} />}
        />
      </TestRooms>,
      { path: "/am-i-on" },
    );
    fireEvent.click(await offer());
    expect(browser.asked).toBe(1);
  });

  it("stands nowhere while a session is led, but one that nobody ended does not hold it up for ever", async () => {
    const updates = await ready();
    const store = newTestStore();
    await beginRun(store);
    const { unmount } = stage(store, <UpdateOffer updates={updates} />);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole("button")).toBeNull();
    unmount();
    store.clock.now += 13 * 3_600_000;
    stage(store, <UpdateOffer updates={updates} />);
    await offer();
  });

  it("is taken by a page that is older than what is kept here", async () => {
    const updates = await ready();
    const shown = (
      <TestRooms house={newListeningHouse()}>
        <ShutScreen why="newer here" updates={updates} />
      </TestRooms>
    );
    stage(newTestStore(), shown);
    fireEvent.click(screen.getByRole("button", { name: en.app.tryAgain }));
    expect(browser.asked).toBe(1);
    expect(reload).not.toHaveBeenCalled();
    tell("controlling");
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
