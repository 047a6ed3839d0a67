// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { done, refused } from "#domain/result.ts";
import { DevicesScreen } from "#features/devices/DevicesScreen.tsx";
import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import type { Meeting } from "#store/meeting.ts";
import { letGoOfLink } from "#store/linking.ts";
import { keepHow, park } from "#store/syncWriting.ts";
import { beginAway } from "#store/seenTo.ts";
import { syncTables } from "#store/syncRows.ts";
import { aDevice, aMeeting, share } from "#tests/support/meeting.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const words = en.devices;
const minute = 60_000;

function open(store: TestStore, said: Partial<Meeting> = {}, language: "en" | "da" = "en") {
  render(
    <TestRooms store={store} meeting={aMeeting(said)} language={language}>
      <DevicesScreen />
    </TestRooms>,
  );
}

const button = (name: string) => screen.findByRole("button", { name });

describe("a choir on one device", () => {
  it("works as it is, and can be founded at the address the app came from", async () => {
    const asked: unknown[] = [];
    open(newTestStore(), {
      setUp: async (...said) => {
        asked.push(said);
        return done(undefined);
      },
    });
    expect(await screen.findByRole("heading", { name: words.aloneTitle })).toBeDefined();
    await userEvent.type(screen.getByLabelText(words.setUp.owner), " Anna ");
    await userEvent.click(await button(words.setUp.go));
    expect(await screen.findByText(words.setUp.done)).toBeDefined();
    expect(asked).toEqual([[window.location.origin, "Anna", undefined]]);
  });

  it("says that nothing was done where nobody answers, and what to look at", async () => {
    open(newTestStore());
    await userEvent.click(await button(words.setUp.go));
    expect((await screen.findByRole("alert")).textContent).toBe(words.setUp.noAnswer);
  });

  it("asks for the host's word only where the host does, and loses nothing that was typed", async () => {
    const asked: unknown[] = [];
    open(newTestStore(), {
      setUp: async (address, owner, secret) => {
        asked.push([address, owner, secret]);
        return secret === "open" ? done(undefined) : refused("secret wanted");
      },
    });
    await userEvent.click(await screen.findByRole("radio", { name: words.setUp.otherAddress }));
    await userEvent.type(screen.getByLabelText(words.setUp.address), "choir.example");
    await userEvent.type(screen.getByLabelText(words.setUp.owner), "Anna");
    expect(screen.queryByLabelText(words.setUp.secret)).toBeNull();
    await userEvent.click(await button(words.setUp.go));
    expect((await screen.findByRole("alert")).textContent).toContain(
      words.trouble["secret wanted"],
    );
    await userEvent.type(screen.getByLabelText(words.setUp.secret), "open ");
    await userEvent.click(await button(words.setUp.go));
    await waitFor(() => expect(asked.at(-1)).toEqual(["choir.example", "Anna", "open"]));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("an address that is not the right one", () => {
  it("is told of where it was written, and not as if the choir met there", async () => {
    let answers = 0;
    const reasons = ["offline", "no endpoint", "busy"] as const;
    open(newTestStore(), { setUp: async () => refused(reasons[answers++] ?? "busy") });
    await userEvent.click(await screen.findByRole("radio", { name: words.setUp.otherAddress }));
    const address = screen.getByLabelText(words.setUp.address);
    await userEvent.type(address, "choir.example");
    const go = await button(words.setUp.go);
    for (const sentence of [words.setUp.noAnswer, words.trouble["no endpoint"]]) {
      await userEvent.click(go);
      expect(await screen.findByText(sentence)).toBeDefined();
      expect(address.getAttribute("aria-invalid")).toBe("true");
    }
    expect(document.activeElement, "nobody loses their place").toBe(go);
    await userEvent.click(go);
    expect((await screen.findByRole("alert")).textContent).toBe(words.notDone.busy);
    expect(address.getAttribute("aria-invalid")).not.toBe("true");
  });
});

describe("a choir that is shared", () => {
  it("says what is kept, what waits and when the others were met last", async () => {
    const store = newTestStore();
    await lay(store, [change("singer", "a", "name", { called: "Åse" })]);
    await share(store, "leader", { metAt: store.now() - 12 * minute });
    open(store, {}, "da");
    expect(
      await screen.findByText("Gemt her · 1 venter · mødtes sidst for 12 minutter siden"),
    ).toBeDefined();
    expect(screen.getByText(new RegExp(da.devices.roles.leader))).toBeDefined();
    expect(screen.getByText(/Den kan se: alt, og den kan invitere/)).toBeDefined();
  });

  it("tells every trouble in plain words, and goes on saying what is kept", async () => {
    const store = newTestStore();
    await share(store, "coordinator", { metAt: store.now() });
    const bytes = new Uint8Array(32);
    await syncTables(store.database).ringKeys.put({ ring: "care", naming: bytes, epochs: {} });
    open(store);
    for (const trouble of ["offline", "busy", "lost", "later", "locked", "storage"] as const) {
      await keepHow(store.database, { trouble });
      expect(await screen.findByText(words.trouble[trouble], { exact: false })).toBeDefined();
      expect(screen.getByText(/Saved here/)).toBeDefined();
    }
    await keepHow(store.database, { trouble: undefined, aheadBy: 8 * minute });
    expect(await screen.findByText(words.state.clock(8))).toBeDefined();
  });

  it("a device that was removed is told so, keeps what it has, and can only leave", async () => {
    const store = newTestStore();
    await share(store, "leader", { trouble: "removed" });
    open(store, { devices: async () => done([aDevice("x")]) });
    expect(await screen.findByText(words.trouble.removed)).toBeDefined();
    for (const name of [words.meetNow, words.file.save, words.kit.make]) {
      expect(screen.queryByRole("button", { name })).toBeNull();
    }
    expect(screen.queryByText("Per")).toBeNull();
    expect(await button(words.leave.go)).toBeDefined();
    expect(await button(en.takeOff.go), "or be without the choir").toBeDefined();
  });

  it("only a leader sees who is in and makes a kit", async () => {
    const store = newTestStore();
    await share(store, "volunteer");
    open(store, { devices: async () => refused("not a leader") });
    expect(await button(words.file.save)).toBeDefined();
    expect(screen.queryByRole("heading", { name: words.others.heading })).toBeNull();
    expect(screen.queryByRole("button", { name: words.kit.make })).toBeNull();
  });

  it("points to what did not get through, and counts what changed while nobody looked", async () => {
    const store = newTestStore();
    await lay(store, [change("song", "a", "card", { title: "Long" })]);
    await share(store);
    const [row] = await store.database.outbox.toArray();
    await park(store, [{ key: row?.key ?? "", stamp: row!.stamp, why: "too large" }]);
    await syncTables(store.database).away.put({
      key: "away",
      since: 0,
      changed: { song: 2, turnout: 3 },
    });
    open(store);
    expect(await screen.findByText(words.stuck.link(1))).toBeDefined();
    expect(screen.queryByText(/waiting/), "what is stuck does not wait").toBeNull();
    expect(await screen.findByText(words.away.changed(5))).toBeDefined();
    await userEvent.click(await button(words.away.seen));
    await waitFor(() => expect(screen.queryByText(words.away.changed(5))).toBeNull());
    await beginAway(store);
  });
});

describe("what came is older than what there was", () => {
  const old = (by: string) => ({ care: { witness: { by, what: "", missingAt: 3 } } });

  it("is said with who can help, until it is here or somebody leaves it at that", async () => {
    const store = newTestStore();
    const card = { owner: "Berit", role: "leader", slot: "", tokenHash: "" };
    await lay(store, [change("device", "b", "card", card)]);
    await share(store, "coordinator", { metAt: store.now() }, old("b"));
    open(store);
    expect(await screen.findByText(words.old.from("Berit"))).toBeDefined();
    expect(screen.getByText(words.old.byFile)).toBeDefined();
    expect(await button(words.meetNow), "nothing waits for it").toBeDefined();
    await userEvent.click(await button(words.old.leave));
    await waitFor(() => expect(screen.queryByText(words.old.from("Berit"))).toBeNull());
  });

  it("names nobody to whom does not know the devices, and a kit is called a kit", async () => {
    const volunteers = newTestStore();
    await share(volunteers, "volunteer", {}, old("b"));
    open(volunteers);
    expect(await screen.findByText(words.old.fromInviter)).toBeDefined();
    cleanup();
    const comeBack = newTestStore();
    await share(comeBack, "leader", {}, old("d"));
    open(comeBack);
    expect(await screen.findByText(words.old.fromKit)).toBeDefined();
  });

  it("is not said before anything is known to be missing", async () => {
    const store = newTestStore();
    await share(store, "leader", {}, { care: { witness: { by: "b", what: "" } } });
    open(store);
    await button(words.meetNow);
    expect(screen.queryByText(words.old.byFile)).toBeNull();
  });
});

describe("the devices of the choir", () => {
  const twelve = Array.from({ length: 11 }, (_, place) =>
    aDevice(`d${place}`, { owner: `Person ${place}`, role: "volunteer" }),
  );

  it("are all listed, this one among them, and none can be removed by a slip of the hand", async () => {
    const store = newTestStore();
    await share(store);
    const removed: string[] = [];
    open(store, {
      devices: async () => done([aDevice("me", { owner: "Anna", isThisOne: true }), ...twelve]),
      remove: async (id) => {
        removed.push(id);
        return done(undefined);
      },
    });
    await screen.findByText("Person 10");
    expect(screen.getAllByRole("button", { name: /^Remove: / })).toHaveLength(11);
    await userEvent.click(await button(`${words.others.remove}: Person 3`));
    const dialog = screen.getByRole("dialog");
    expect(within(dialog).getByText(words.others.removeKeeps)).toBeDefined();
    expect(removed).toEqual([]);
    await userEvent.click(within(dialog).getByRole("button", { name: words.others.remove }));
    const gone = await screen.findByText(words.others.gone("Person 3"));
    expect(document.activeElement, "what was pressed is gone").toBe(gone);
    expect(removed).toEqual(["d3"]);
  });

  it("stay listed when nobody answers any more, and the dialog says why nothing was done", async () => {
    const store = newTestStore();
    await share(store);
    let answers = 0;
    open(store, {
      devices: async () => {
        answers += 1;
        return answers === 1 ? done([aDevice("x")]) : refused("offline");
      },
    });
    await screen.findByText("Per");
    await userEvent.click(await button(`${words.others.remove}: Per`));
    await userEvent.click(
      within(screen.getByRole("dialog")).getByRole("button", { name: words.others.remove }),
    );
    expect((await screen.findByRole("alert")).textContent).toBe(words.trouble.offline);
    await keepHow(store.database, { metAt: store.now() + 1 });
    await waitFor(() => expect(answers).toBe(2));
    expect(screen.getByText("Per")).toBeDefined();
  });

  it("who has just come in is asked for a name once, and an erasure that is pending is said", async () => {
    const store = newTestStore();
    await share(store);
    let met = 0;
    open(store, {
      devices: async () =>
        done([
          aDevice("new", { owner: undefined, lastMetOn: undefined }),
          aDevice("late", { owner: "Lone", erasurePending: true }),
          aDevice("gone", { owner: "Kaj", removed: true, since: 0, lastMetOn: undefined }),
        ]),
      meetNow: async () => {
        met += 1;
        await keepHow(store.database, { metAt: store.now() + met });
      },
    });
    expect(await screen.findByText(words.others.unknown)).toBeDefined();
    expect(screen.getByText(new RegExp(words.others.neverMet))).toBeDefined();
    expect(screen.getByText(words.others.erasurePending)).toBeDefined();
    expect(screen.queryByText(/1970/), "who was removed has no day").toBeNull();
    await waitFor(() => expect(met).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(met).toBe(1);
  });
});

describe("a spare key", () => {
  it("is made once, however often it is tapped, and the paper names the file it belongs to", async () => {
    const store = newTestStore();
    await share(store);
    const answers: (() => void)[] = [];
    open(store, {
      recoveryKit: async () =>
        new Promise((answer) => {
          const nth = answers.length + 1;
          const file = { name: `korlag-keys-${nth}.json`, text: "{}" };
          answers.push(() => answer(done({ code: `CODE-${nth}`, file })));
        }),
    });
    const make = await button(words.kit.make);
    await userEvent.dblClick(make);
    for (const answer of answers) answer();
    expect(await screen.findByText("CODE-1")).toBeDefined();
    expect(answers).toHaveLength(1);
    const name = screen.getByText(words.kit.saved("korlag-keys-1.json"));
    expect(name.closest(".screen-only"), "it is printed too").toBeNull();
  });

  it("can be asked for again where it was not made", async () => {
    const store = newTestStore();
    await share(store);
    let asked = 0;
    const file = { name: "korlag-keys-2.json", text: "{}" };
    open(store, {
      recoveryKit: async () => {
        asked += 1;
        return asked === 1 ? refused("locked") : done({ code: "CODE-2", file });
      },
    });
    await userEvent.click(await button(words.kit.make));
    await screen.findByText(words.trouble.locked);
    await userEvent.click(await button(words.kit.make));
    expect(await screen.findByText("CODE-2")).toBeDefined();
  });
});

describe("leaving", () => {
  it("goes on, where what was done is said, to taking the choir off as well", async () => {
    const store = newTestStore();
    await share(store);
    open(store, {
      leave: async () => {
        await letGoOfLink(store.database);
        return done(undefined);
      },
    });
    await userEvent.click(await button(words.leave.go));
    expect(screen.queryByRole("button", { name: en.takeOff.go }), "not before").toBeNull();
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: words.leave.go }));
    const left = await screen.findByText(words.leave.left);
    await waitFor(() => expect(document.activeElement).toBe(left));
    await button(en.takeOff.go);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe(en.takeOff.go);
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: en.takeOff.title })).toBeDefined();
  });

  it("is refused while something waits, until it is in a sealed file that the others can open", async () => {
    const store = newTestStore();
    await lay(store, [change("song", "a", "card", { title: "Long" })]);
    await share(store);
    const { asked, saved, dialog } = await leaveWhileWaiting(store);
    expect(saved).toEqual(["sealed"]);
    expect(within(dialog).getByText(words.leave.isSealed)).toBeDefined();
    await userEvent.click(within(dialog).getByRole("button", { name: words.leave.anyway }));
    const left = await screen.findByText(words.leave.left);
    expect(document.activeElement, "one goes on from what is said of it").toBe(left);
    expect(asked).toEqual([false, true]);
  });

  it("a device that was removed keeps a file for itself: the others take nothing from it", async () => {
    const store = newTestStore();
    await lay(store, [change("song", "a", "card", { title: "Long" })]);
    await share(store, "coordinator", { trouble: "removed" });
    const { saved, dialog } = await leaveWhileWaiting(store);
    expect(saved).toEqual([]);
    expect(within(dialog).getByText(words.leave.isSaved)).toBeDefined();
  });

  it("of the only leader's device says what that means, and goes on only after it is agreed to", async () => {
    const store = newTestStore();
    await share(store);
    const asked: unknown[] = [];
    open(store, {
      leave: async (...said) => {
        asked.push(said);
        return said[1] ? done(undefined) : refused("last leader");
      },
    });
    await userEvent.click(await button(words.leave.go));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: words.leave.go }));
    expect(await dialog.findByText(words.leave.last)).toBeDefined();
    expect(dialog.getByText(words.leave.lastMeans)).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: words.leave.anyway }));
    expect(await screen.findByText(words.leave.left)).toBeDefined();
    expect(asked).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  it("goes on by a plain file where what waits cannot be sealed here, and says why", async () => {
    const store = newTestStore();
    await lay(store, [change("song", "a", "card", { title: "Long" })]);
    await share(store, "coordinator");
    const asked: unknown[] = [];
    open(store, {
      leave: async (evenIfWaiting) => {
        asked.push(evenIfWaiting);
        return evenIfWaiting ? done(undefined) : refused("something waits");
      },
      saveSealedFile: async () => refused("locked"),
    });
    await userEvent.click(await button(words.leave.go));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: words.leave.go }));
    await userEvent.click(await dialog.findByRole("button", { name: words.leave.saveFirst }));
    expect(await dialog.findByText(words.leave.closed)).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: words.leave.saveOpen }));
    expect(await dialog.findByText(words.leave.isSaved)).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: words.leave.anyway }));
    expect(await screen.findByText(words.leave.left)).toBeDefined();
    expect(asked).toEqual([false, true]);
  });

  async function leaveWhileWaiting(store: TestStore) {
    const asked: (boolean | undefined)[] = [];
    const saved: string[] = [];
    open(store, {
      leave: async (evenIfWaiting) => {
        asked.push(evenIfWaiting);
        return evenIfWaiting ? done(undefined) : refused("something waits");
      },
      saveSealedFile: async () => {
        saved.push("sealed");
        return done({ name: "a.sealed.json", text: "{}", facets: 1 });
      },
    });
    await userEvent.click(await button(words.leave.go));
    const dialog = screen.getByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: words.leave.go }));
    expect(await within(dialog).findByText(words.leave.waits)).toBeDefined();
    expect(within(dialog).queryByRole("button", { name: words.leave.anyway })).toBeNull();
    await userEvent.click(within(dialog).getByRole("button", { name: words.leave.saveFirst }));
    await within(dialog).findByRole("button", { name: words.leave.anyway });
    return { asked, saved, dialog };
  }
});

it("where the keys were let go of, it says so and what is left to do, and offers nothing that needs them", async () => {
  const store = newTestStore();
  await share(store, "leader", { trouble: "locked" });
  open(store);
  expect(await screen.findByText(words.trouble["keys gone"])).toBeDefined();
  expect(screen.queryByText(words.trouble.locked)).toBeNull();
  expect(screen.queryByRole("button", { name: words.kit.make })).toBeNull();
  expect(screen.queryByRole("heading", { name: words.others.heading })).toBeNull();
  expect(screen.getByText(words.kit.use)).toBeDefined();
  expect(await button(words.leave.go)).toBeDefined();
});
