// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { StuckScreen } from "#features/devices/StuckScreen.tsx";
import { TwoVersionsScreen } from "#features/devices/TwoVersionsScreen.tsx";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";
import { park } from "#store/syncWriting.ts";
import { syncTables } from "#store/syncRows.ts";
import { readTwoVersions } from "#store/versionsToChoose.ts";
import { layBeside } from "#tests/support/besides.ts";
import { aMeeting, share } from "#tests/support/meeting.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const words = en.devices.two;

async function aChoir() {
  const store = newTestStore();
  await lay(store, [
    change("helper", "h1", "name", { called: "Birthe" }),
    change("singer", "a", "name", { called: "Åse" }),
    change("singer", "a", "standing", { state: "singing" }),
    change("singer", "a", "likes", { words: "Sits by the window" }),
    change("singer", "a", "help", {
      level: "fixed",
      helperId: "h1" as HelperId,
      secondId: null,
    }),
  ]);
  await share(store);
  return store;
}

function open(store: TestStore, language: "en" | "nb" = "en", of?: SingerId) {
  render(
    <TestRooms store={store} meeting={aMeeting()} language={language}>
      <TwoVersionsScreen {...(of && { of })} />
    </TestRooms>,
  );
}

describe("two versions", () => {
  it("stand side by side in words, not in codes, and one choice settles them", async () => {
    const store = await aChoir();
    await layBeside(store, "singer", "a", "help", {
      level: "little",
      helperId: null,
      secondId: null,
    });
    open(store, "nb");
    const [standing, other] = await screen.findAllByRole("listitem");
    expect(screen.getByRole("heading", { name: "Åse" })).toBeDefined();
    const { levels } = nb.whatHelps;
    expect(within(standing!).getByText(levels.fixed)).toBeDefined();
    expect(within(standing!).getByText("Birthe")).toBeDefined();
    expect(within(other!).getByText(levels.little)).toBeDefined();
    expect(document.body.textContent).not.toMatch(/h1|little|fixed/);
    expect(screen.queryByText(nb.whatHelps.second), "nobody wrote a second one").toBeNull();
    await userEvent.click(within(other!).getByRole("button", { name: nb.devices.two.keep }));
    expect(await screen.findByText(nb.devices.two.none)).toBeDefined();
    expect((await store.database.rows("singer").get("a"))?.help?.level).toBe("little");
    expect(await readTwoVersions(store.database)).toEqual([]);
  });

  it("in own words can be put together", async () => {
    const store = await aChoir();
    await layBeside(store, "singer", "a", "likes", { words: "Likes to count in" });
    open(store);
    const text = await screen.findByLabelText<HTMLTextAreaElement>(words.merged);
    expect(text.value).toBe("Sits by the window\nLikes to count in");
    await userEvent.click(screen.getByRole("button", { name: words.merge }));
    expect(await screen.findByText(words.none)).toBeDefined();
    expect((await store.database.rows("singer").get("a"))?.likes?.words).toBe(
      "Sits by the window\nLikes to count in",
    );
  });

  it("of one singer are chosen by themselves, on the way from and to the card", async () => {
    const store = await aChoir();
    const [aase, bo] = ["a", "b"] as [SingerId, SingerId];
    await lay(store, [
      ...newSinger(bo, "Bo"),
      change("singer", bo, "likes", { words: "Sings low" }),
      change("need", `${aase}.seated`, "mark", { wished: true }),
    ]);
    await layBeside(store, "singer", bo, "likes", { words: "Sings high" });
    await layBeside(store, "need", `${aase}.seated`, "mark", { wished: false });
    open(store, "en", aase);
    expect(await screen.findAllByRole("heading", { level: 2 })).toHaveLength(1);
    expect(screen.getByRole("heading", { name: "Åse" })).toBeDefined();
    const back = screen.getByRole("link", { name: en.rights.toCard });
    expect(back.getAttribute("href")).toBe("/singers/a");
    await userEvent.click(screen.getAllByRole("button", { name: words.keep })[1]!);
    expect(await screen.findByText(words.none)).toBeDefined();
    const left = await readTwoVersions(store.database);
    expect(left.map(({ id }) => id)).toEqual([bo]);
  });

  it("of anything but words are not put together by a text field", async () => {
    const store = await aChoir();
    await layBeside(store, "singer", "a", "name", { called: "Aase" });
    open(store);
    await screen.findByText("Aase");
    expect(screen.queryByLabelText(words.merged)).toBeNull();
  });
});

describe("what did not get through", () => {
  it("is listed with its reason and a way out, and can be tried again", async () => {
    const store = newTestStore();
    await lay(store, [change("song", "a", "card", { title: "Long" })]);
    await share(store);
    const [row] = await store.database.outbox.toArray();
    await park(store, [{ key: row!.key, stamp: row!.stamp, why: "too large" }]);
    const envelope = {
      id: "x",
      stamp: row!.stamp,
      epoch: 1,
      kind: "value",
      by: "d",
      prev: null,
      sealed: "",
    } as const;
    await syncTables(store.database).quarantine.bulkPut([
      { key: "care/x", ring: "care", why: "no key", envelope },
      { key: "care/y", ring: "care", why: "changed", envelope },
      { key: "care/z", ring: "care", why: "changed", envelope },
    ]);
    let met = 0;
    render(
      <TestRooms
        store={store}
        meeting={aMeeting({
          meetNow: async () => {
            met += 1;
            const waiting = await store.database.outbox.toArray();
            expect(waiting.map(({ stuck }) => stuck)).toEqual([undefined]);
            await store.database.outbox.clear();
          },
        })}
      >
        <StuckScreen />
      </TestRooms>,
    );
    const stuck = en.devices.stuck;
    expect(await screen.findByText(stuck.what.song)).toBeDefined();
    expect(screen.getByText(stuck.why["too large"])).toBeDefined();
    expect(screen.getByText(stuck.noKey(1))).toBeDefined();
    expect(screen.getByText(stuck.changed(2))).toBeDefined();
    expect(screen.getByRole("button", { name: stuck.saveFile })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: stuck.again }));
    await waitFor(() => expect(met).toBe(1));
    await waitFor(() => expect(screen.queryByText(stuck.what.song)).toBeNull());
    expect(screen.getByText(stuck.tried)).toBeDefined();
  });
});
