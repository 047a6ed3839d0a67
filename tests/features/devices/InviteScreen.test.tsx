// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { decodeQR } from "qr/decode.js";
import { afterEach, describe, expect, it, vi } from "vitest";

import { done, refused } from "#domain/result.ts";
import type { Role } from "#domain/role.ts";
import { InviteScreen } from "#features/devices/InviteScreen.tsx";
import { en } from "#i18n/en.ts";
import type { Meeting } from "#store/meeting.ts";
import { syncTables } from "#store/syncRows.ts";
import { aMeeting, share } from "#tests/support/meeting.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const words = en.devices;
const link = "https://korlag.example/join#1.pianist.c2VjcmV0c2VjcmV0.https%3A%2F%2Fchoir.example";

async function open(said: Partial<Meeting>, role: Role | "alone" = "leader") {
  const store = newTestStore();
  if (role !== "alone") await share(store, role);
  const shown = render(
    <TestRooms store={store} meeting={aMeeting(said)}>
      <InviteScreen />
    </TestRooms>,
  );
  await screen.findByRole("heading", { name: words.invite.title });
  return { ...shown, store };
}

const invite: Meeting["invite"] = async (role) =>
  done({
    role,
    link,
    code: "abcd-efgh-jkmn-pqrs",
    address: "https://choir.example",
    expiresAt: Date.UTC(2026, 10, 21, 19),
    secret: new Uint8Array(10),
  });

describe("inviting a device", () => {
  it("offers the role that sees least first, and says of each what it will see", async () => {
    await open({ invite });
    const choices = await screen.findAllByRole<HTMLInputElement>("radio");
    expect(choices.map(({ value }) => value)).toEqual([
      "volunteer",
      "pianist",
      "coordinator",
      "leader",
    ]);
    expect(choices[0]?.checked).toBe(true);
    for (const sees of Object.values(words.sees)) expect(screen.getByText(sees)).toBeDefined();
  });

  it("shows one invitation as a square that a camera can read, as a link and as a code", async () => {
    const asked: Role[] = [];
    const { container } = await open({
      invite: async (role) => {
        asked.push(role);
        return invite(role);
      },
    });
    await userEvent.click(await screen.findByRole("radio", { name: /Pianist/ }));
    await userEvent.click(screen.getByRole("button", { name: words.invite.go }));
    expect(await screen.findByRole("img", { name: words.invite.squareWord })).toBeDefined();
    expect(asked).toEqual(["pianist"]);
    expect(decodeQR(pictureOf(container))).toBe(link);
    expect(screen.getByText("abcd-efgh-jkmn-pqrs")).toBeDefined();
    expect(screen.getByText(words.sees.pianist)).toBeDefined();
    expect(document.body.textContent, "the link is sent, not looked at").not.toContain(link);
  });

  it("is not called good when new keys have ended it, or somebody has come in with it", async () => {
    const { store } = await open({ invite });
    const row = {
      ring: "care",
      naming: new Uint8Array(32),
      epochs: { 0: new Uint8Array(32) },
    } as const;
    const { ringKeys } = syncTables(store.database);
    const told = { secret: new Uint8Array(10), role: "volunteer", expiresAt: 0, epoch: 0 } as const;
    await ringKeys.put({ ...row, invites: [told] });
    await userEvent.click(await screen.findByRole("button", { name: words.invite.go }));
    expect(await screen.findByText(/^Good until/)).toBeDefined();
    await ringKeys.put({
      ...row,
      epochs: { ...row.epochs, 1: new Uint8Array(32) },
      invites: [told],
    });
    expect(await screen.findByText(words.invite.olderKeys)).toBeDefined();
    expect(screen.queryByText(/^Good until/)).toBeNull();
    await ringKeys.put({ ...row, invites: [] });
    expect(await screen.findByText(words.invite.over)).toBeDefined();
    expect(screen.queryByText(/^Good until/)).toBeNull();
  });

  it("copies the link, and shows it where the browser will not copy", async () => {
    await open({ invite });
    await userEvent.click(await screen.findByRole("button", { name: words.invite.go }));
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce("no");
    await userEvent.click(await screen.findByRole("button", { name: words.invite.copy }));
    expect(await screen.findByText(link)).toBeDefined();
    writeText.mockResolvedValueOnce();
    await userEvent.click(screen.getByRole("button", { name: words.invite.copy }));
    await waitFor(() => expect(screen.queryByText(link)).toBeNull());
    expect(screen.getByText(words.invite.copied)).toBeDefined();
  });

  it("says why there is none", async () => {
    await open({ invite: async () => refused("offline") });
    await userEvent.click(await screen.findByRole("button", { name: words.invite.go }));
    expect((await screen.findByRole("alert")).textContent).toBe(words.notDone.offline);
  });

  it("is for leaders, and for a choir that meets somewhere", async () => {
    await open({ invite }, "volunteer");
    expect(await screen.findByText(words.invite.onlyLeader)).toBeDefined();
    expect(screen.queryByRole("radio")).toBeNull();
    cleanup();
    await open({ invite }, "alone");
    expect(await screen.findByText(words.invite.closed)).toBeDefined();
  });
});

/** The square as a camera sees it: black and white points, eight for each of its own. */
function pictureOf(container: HTMLElement) {
  const picture = container.querySelector(".qr-picture");
  const line = picture?.querySelector(".qr-squares")?.getAttribute("d") ?? "";
  const edge = Number(picture?.getAttribute("viewBox")?.split(" ")[2]);
  const dark = new Set([...line.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x} ${y}`));
  const large = 8;
  const size = edge * large;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!dark.has(`${Math.floor(x / large)} ${Math.floor(y / large)}`)) continue;
      data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return { data, width: size, height: size };
}
