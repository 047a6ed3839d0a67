// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { MeetingBanner } from "#app/MeetingBanner.tsx";
import { change } from "#domain/facets.ts";
import { KeptHere } from "#features/today/KeptHere.tsx";
import { en } from "#i18n/en.ts";
import { changeStream, keepHow } from "#store/syncWriting.ts";
import { share } from "#tests/support/meeting.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

function open(store: TestStore) {
  render(
    <TestRooms store={store}>
      <MeetingBanner />
      <KeptHere />
    </TestRooms>,
  );
}

describe("where things are, seen from every screen", () => {
  it("a choir on one device says that it is kept, and nothing of meeting", async () => {
    const store = newTestStore();
    await lay(store, [change("song", "a", "card", { title: "A" })]);
    open(store);
    expect(await screen.findByText(en.today.savedHere)).toBeDefined();
    expect(document.body.textContent).not.toContain("waiting");
  });

  it("a shared one tells how many wait and when the others were met last", async () => {
    const store = newTestStore();
    await lay(store, [
      change("song", "a", "card", { title: "A" }),
      change("song", "b", "card", { title: "B" }),
    ]);
    await share(store, "leader", { metAt: store.now() - 3 * 3_600_000, trouble: "offline" });
    open(store);
    expect(await screen.findByText("Saved here · 2 waiting · last met 3 hours ago")).toBeDefined();
    await store.database.outbox.clear();
    await keepHow(store.database, { metAt: store.now(), trouble: undefined });
    expect(await screen.findByText("Saved here · met just now")).toBeDefined();
  });

  it("a device that fills itself says how far it is, in all its rings together, and then nothing", async () => {
    const store = newTestStore();
    await share(store, "pianist", {}, { team: { filling: { have: 0, of: 0 } } });
    open(store);
    expect(await screen.findByText(en.met.fillingSoon)).toBeDefined();
    expect(screen.getByRole("progressbar").hasAttribute("value")).toBe(false);
    await changeStream(store.database, "team", { filling: { have: 40, of: 100 } });
    await changeStream(store.database, "music", { filling: { have: 410, of: 400 } });
    expect(await screen.findByText(en.met.filling(450, 500))).toBeDefined();
    await changeStream(store.database, "team", { filling: null });
    await changeStream(store.database, "music", { filling: null });
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  });

  it("a device to which something older came is told so where joining ends, and shown the way", async () => {
    const store = newTestStore();
    const witness = { by: "b", what: "", missingAt: 3 };
    await share(store, "pianist", {}, { team: { witness, filling: { have: 1, of: 2 } } });
    open(store);
    expect(await screen.findByText(en.met.filling(1, 2))).toBeDefined();
    expect(screen.queryByText(en.met.old)).toBeNull();
    await changeStream(store.database, "team", { filling: null });
    expect(await screen.findByText(en.met.old)).toBeDefined();
    const [link] = screen.getAllByRole("link", { name: en.met.lookInto });
    expect(link?.getAttribute("href")).toBe("/devices");
    await changeStream(store.database, "team", { witness: undefined });
    await waitFor(() => expect(screen.queryByText(en.met.old)).toBeNull());
  });

  it("a device that was removed is told so wherever it stands", async () => {
    const store = newTestStore();
    await share(store, "volunteer", { trouble: "removed" });
    open(store);
    expect(await screen.findByText(en.met.removed)).toBeDefined();
  });
});
