// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";

import { done, refused } from "#domain/result.ts";
import { JoinScreen } from "#features/join/JoinScreen.tsx";
import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import type { HouseState } from "#store/house.ts";
import type { JoinTrouble, Meeting } from "#store/meeting.ts";
import { aMeeting } from "#tests/support/meeting.ts";
import { newListeningHouse, TestRooms } from "#tests/support/rooms.tsx";
import { newTestStore } from "#tests/support/store.ts";

beforeEach(() => history.replaceState(null, "", "/join"));
afterEach(cleanup);

const words = en.join;
const asPianist: Meeting["read"] = async () =>
  done({ address: "https://choir.example", role: "pianist" });

function open(said: Partial<Meeting>, language: "en" | "da" = "en", state?: HouseState) {
  const house = newListeningHouse();
  render(
    <TestRooms
      house={state ? { ...house, state: createStore<HouseState>(() => state) } : house}
      meeting={aMeeting(said)}
      language={language}
    >
      <JoinScreen />
    </TestRooms>,
  );
}

describe("joining a choir", () => {
  it("by a link: says what the device will see before it asks for a name", async () => {
    open({ offered: () => "1.pianist.x.y", read: asPianist });
    const asRole = await screen.findByRole("heading", {
      name: words.asRole(en.devices.roles.pianist),
    });
    expect(document.activeElement).toBe(asRole);
    expect(screen.getByText(new RegExp(en.devices.sees.pianist))).toBeDefined();
    expect(screen.queryByLabelText(words.address), "a link knows the address").toBeNull();
    expect(document.body.textContent).not.toContain("1.pianist.x.y");
  });

  it("wants to know whose device it is, and hands that over", async () => {
    const asked: unknown[] = [];
    open({
      offered: () => "link",
      read: asPianist,
      join: async (...told) => {
        asked.push(told);
        return done({ role: "pianist", choirName: "Ours" });
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: words.join }));
    expect(screen.getByText(words.ownerEmpty)).toBeDefined();
    expect(asked).toEqual([]);
    await userEvent.type(screen.getByLabelText(words.owner), " Knut {Enter}");
    await waitFor(() => expect(asked).toEqual([["link", "Knut", undefined]]));
    await waitFor(() => expect(location.pathname).toBe("/"));
  });

  it("can be tried again where it broke off in a way that nobody thought of", async () => {
    let times = 0;
    const broken = vi.fn<(event: PromiseRejectionEvent) => void>();
    process.on("unhandledRejection", broken);
    open({
      offered: () => "link",
      read: asPianist,
      join: async () => {
        times += 1;
        if (times === 1) throw new TypeError("broken");
        return done({ role: "pianist", choirName: "Ours" });
      },
    });
    await userEvent.type(await screen.findByLabelText(words.owner), "Knut{Enter}");
    await waitFor(() => expect(broken).toHaveBeenCalled());
    process.off("unhandledRejection", broken);
    expect(screen.queryByText(words.joining)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: words.join }));
    await waitFor(() => expect(times).toBe(2));
  });

  it("by a code that was read out: mistyped is said, and nothing typed is lost", async () => {
    const codes: string[] = [];
    open({
      read: async (text) => {
        codes.push(text);
        return codes.length === 1
          ? refused("mistyped")
          : done({ address: undefined, role: undefined });
      },
    });
    const field = screen.getByLabelText<HTMLTextAreaElement>(words.text);
    await userEvent.type(field, "abcd-efgh");
    await userEvent.click(screen.getByRole("button", { name: words.go }));
    expect(await screen.findByText(words.problem.mistyped)).toBeDefined();
    expect(field.value).toBe("abcd-efgh");
    await userEvent.click(screen.getByRole("button", { name: words.go }));
    expect(await screen.findByText(words.seesLater)).toBeDefined();
    expect(screen.getByLabelText(words.address)).toBeDefined();
  });

  it("where an address was typed and nobody answers, it is the address that is asked about", async () => {
    open({
      read: async () => done({ address: undefined, role: undefined }),
      join: async () => refused("offline"),
    });
    await userEvent.type(screen.getByLabelText(words.text), "abcd");
    await userEvent.click(screen.getByRole("button", { name: words.go }));
    await userEvent.type(await screen.findByLabelText(words.owner), "Knut");
    const join = screen.getByRole("button", { name: words.join });
    await userEvent.click(join);
    expect((await screen.findByRole("alert")).textContent).toBe(words.problem.offline);
    await userEvent.type(screen.getByLabelText(words.address), "choir.example");
    await userEvent.click(join);
    await waitFor(() =>
      expect(screen.getByRole("alert").textContent).toBe(en.devices.setUp.noAnswer),
    );
    expect(document.activeElement, "nobody loses their place").toBe(join);
  });

  it("tells in plain words why one could not come in, in the language that is spoken", async () => {
    const whys: JoinTrouble[] = ["used or too old", "offline", "does not open", "full"];
    let at = -1;
    open(
      {
        offered: () => "link",
        read: asPianist,
        join: async () => {
          at += 1;
          return refused(whys[at] ?? "refused");
        },
      },
      "da",
    );
    await userEvent.type(await screen.findByLabelText(da.join.owner), "Knut");
    for (const why of whys) {
      await userEvent.click(screen.getByRole("button", { name: da.join.join }));
      const sentences = { ...da.app.trouble, ...da.join.problem };
      await waitFor(() => expect(screen.getByRole("alert").textContent).toBe(sentences[why]));
    }
  });

  it("with one that is spent, what stands out is the way to a new one, and nothing written is lost", async () => {
    const asked: unknown[] = [];
    open({
      read: async () => done({ address: undefined, role: undefined }),
      join: async (...told) => {
        asked.push(told);
        return refused("used or too old");
      },
    });
    const isPrimary = (name: string) =>
      screen.getByRole("button", { name }).classList.contains("button-primary");
    await userEvent.type(screen.getByLabelText(words.text), "abcd");
    await userEvent.click(screen.getByRole("button", { name: words.go }));
    await userEvent.type(await screen.findByLabelText(words.owner), "Knut");
    expect(isPrimary(words.join)).toBe(true);
    expect(screen.getByRole("button", { name: words.copyForIcon })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: words.join }));
    expect((await screen.findByRole("alert")).textContent).toBe(words.problem["used or too old"]);
    expect(screen.getByText(words.askAnew)).toBeDefined();
    expect(isPrimary(words.newInvitation)).toBe(true);
    expect(isPrimary(words.join)).toBe(false);
    expect(screen.queryByRole("button", { name: words.copyForIcon }), "a spent one").toBeNull();

    // The place that was written may have been another choir's.
    await userEvent.type(screen.getByLabelText(words.address), "choir.example");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(isPrimary(words.join)).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: words.join }));
    await userEvent.click(await screen.findByRole("button", { name: words.newInvitation }));
    const field = screen.getByLabelText<HTMLTextAreaElement>(words.text);
    expect(field.value, "a mistyped one can be mended").toBe("abcd");
    expect(screen.getByText(words.problem["used or too old"])).toBeDefined();
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, "efgh", {
      initialSelectionStart: 0,
      initialSelectionEnd: field.value.length,
    });
    await userEvent.click(screen.getByRole("button", { name: words.go }));
    expect((await screen.findByLabelText<HTMLInputElement>(words.owner)).value).toBe("Knut");
    await userEvent.click(screen.getByRole("button", { name: words.join }));
    await waitFor(() => expect(asked.at(-1)).toEqual(["efgh", "Knut", "choir.example"]));
    expect(asked).toHaveLength(3);
  });

  it("a link that is no invitation leaves it in the field with the reason", async () => {
    open({ offered: () => "half a li", read: async () => refused("not an invitation") });
    expect(await screen.findByText(words.problem["not an invitation"])).toBeDefined();
    expect(screen.getByLabelText<HTMLTextAreaElement>(words.text).value).toBe("half a li");
  });

  it("another link that is pasted into the same page is looked at", async () => {
    let offered = "one";
    const read: string[] = [];
    open({
      offered: () => offered,
      read: async (text) => {
        read.push(text);
        return done({ address: "x", role: text === "one" ? "pianist" : "volunteer" });
      },
    });
    await screen.findByText(words.asRole(en.devices.roles.pianist));
    offered = "two";
    window.dispatchEvent(new Event("hashchange"));
    expect(await screen.findByText(words.asRole(en.devices.roles.volunteer))).toBeDefined();
    expect(read).toEqual(["one", "two"]);
  });

  it("where Korlag may be installed as an icon, the invitation can be carried there unused", async () => {
    open({ offered: () => "link", read: asPianist });
    await userEvent.click(await screen.findByRole("button", { name: words.copyForIcon }));
    expect(await screen.findByText(words.copied)).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe("link");
  });

  it("says that there is no camera, and leaves the other ways open", async () => {
    open({});
    await userEvent.click(screen.getByRole("button", { name: words.scan }));
    expect(await screen.findByText(words.noCamera)).toBeDefined();
    expect(screen.getByLabelText(words.text)).toBeDefined();
  });

  it("writes over no choir that is here already", async () => {
    const store = newTestStore();
    open({ offered: () => "link", read: asPianist }, "en", { kind: "open", store, madeUp: false });
    expect(screen.getByText(words.problem["a choir is here"])).toBeDefined();
    expect(screen.queryByRole("button", { name: words.join })).toBeNull();
  });

  it("brings a lost leader's device back by its kit", async () => {
    const used: unknown[] = [];
    open({
      useRecoveryKit: async (...told) => {
        used.push(told);
        if (used.length === 1) return refused("not a kit");
        return used.length === 2 ? refused("wrong code") : done(undefined);
      },
    });
    await userEvent.click(screen.getByText(en.devices.kit.use));
    const file = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!file) throw new Error("No file can be chosen");
    await userEvent.upload(file, new File(["kit"], "kit.json", { type: "application/json" }));
    await userEvent.type(await screen.findByLabelText(en.devices.kit.code), "abcd");
    await userEvent.click(screen.getByRole("button", { name: en.devices.kit.go }));
    expect(await screen.findByText(en.devices.kit.problem["not a kit"])).toBeDefined();
    const code = screen.getByLabelText(en.devices.kit.code);
    expect(code.getAttribute("aria-invalid"), "the file is the wrong one").not.toBe("true");
    await userEvent.click(screen.getByRole("button", { name: en.devices.kit.go }));
    expect(await screen.findByText(en.devices.kit.problem["wrong code"])).toBeDefined();
    expect(code.getAttribute("aria-invalid")).toBe("true");
    await userEvent.click(screen.getByRole("button", { name: en.devices.kit.go }));
    await waitFor(() => expect(location.pathname).toBe("/"));
    expect(used).toEqual(Array.from({ length: 3 }, () => ["kit", "abcd"]));
  });
});
