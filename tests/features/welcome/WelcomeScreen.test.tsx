// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { WelcomeScreen } from "#features/welcome/WelcomeScreen.tsx";
import { da } from "#i18n/da.ts";
import { createDevice } from "#store/device.ts";
import { newListeningHouse, TestRooms } from "#tests/support/rooms.tsx";

afterEach(cleanup);

function open(language: "en" | "da" | "nb" = "en") {
  const house = newListeningHouse();
  const device = createDevice(undefined);
  const { container } = render(
    <TestRooms house={house} device={device} language={language}>
      <WelcomeScreen />
    </TestRooms>,
  );
  const file = container.querySelector<HTMLInputElement>('input[type="file"]');
  return { house, device, file };
}

describe("the welcome", () => {
  it("says that the choir has been taken off, where one goes on from; and else nothing of it", () => {
    open("da");
    expect(screen.queryByText(da.welcome.takenOff)).toBeNull();
    cleanup();
    const house = newListeningHouse();
    house.state.setState({ kind: "empty", takenOff: true }, true);
    render(
      <TestRooms house={house} language="da">
        <WelcomeScreen />
      </TestRooms>,
    );
    expect(document.activeElement).toBe(screen.getByText(da.welcome.takenOff));
  });

  it("has the browser's language chosen already", () => {
    open("nb");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Norsk (bokmål)" }).checked).toBe(
      true,
    );
    expect(screen.getByRole("button", { name: "Se deg rundt" })).toBeDefined();
  });

  it("speaks another language at once", async () => {
    open("en");
    await userEvent.click(screen.getByRole("radio", { name: "Dansk" }));
    expect(screen.getByRole("button", { name: "Se dig omkring" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Look around" })).toBeNull();
  });

  it("starts a choir by its name alone", async () => {
    const { house, device } = open();
    await userEvent.click(screen.getByRole("button", { name: "Start a choir" }));
    const field = screen.getByRole("textbox", { name: "What is the choir called?" });
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, "  Tuesday   voices {Enter}");
    await waitFor(() => expect(house.asked.started).toEqual(["Tuesday voices"]));
    expect(device.card.getState().language).toBe("en");
  });

  it("says what is wrong beside the field, and loses nothing that was typed", async () => {
    const { house } = open();
    await userEvent.click(screen.getByRole("button", { name: "Start a choir" }));
    const field = screen.getByRole<HTMLInputElement>("textbox");
    await userEvent.click(screen.getByRole("button", { name: "Open the door" }));
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/Write a name for the choir first/)).toBeDefined();

    const long = "Voices ".repeat(10);
    fireEvent.change(field, { target: { value: long } });
    expect(screen.queryByText(/Write a name for the choir first/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Open the door" }));
    expect(screen.getByText(/60 characters at most/)).toBeDefined();
    expect(field.value).toBe(long);
    expect(house.asked.started).toEqual([]);
  });

  it("explains the invitation, and keeps the other doors in sight", async () => {
    open();
    const door = screen.getByRole("button", { name: "Join a choir" });
    expect(door.getAttribute("aria-expanded")).toBe("false");
    await userEvent.click(door);
    expect(door.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText(/joined with an invitation/)).toBeDefined();
    expect(screen.getAllByRole("button", { name: "Look around" })).toHaveLength(1);
  });

  it("lays out the made-up choir in the language that is spoken", async () => {
    const { house } = open("da");
    await userEvent.click(screen.getByRole("button", { name: "Se dig omkring" }));
    await waitFor(() => expect(house.asked.lookedAround).toHaveLength(1));
    const changes = house.asked.lookedAround[0] ?? [];
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: "choir", value: { kind: "madeUp" } }),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: "choir", value: { name: "Fjordkoret (opdigtet)" } }),
    );
  });

  it("says so where the device cannot read the file at all", async () => {
    const { file } = open();
    const lost = new File(["{}"], "choir.json", { type: "application/json" });
    // As where it lies on a stick that was pulled out.
    lost.text = async () => Promise.reject(new DOMException("", "NotReadableError"));
    if (file) await userEvent.upload(file, lost);
    expect(await screen.findByText(/cannot be read/)).toBeDefined();
  });

  it("opens a saved file, and says why when it cannot", async () => {
    const { house, file } = open();
    const choose = (text: string) =>
      file && userEvent.upload(file, new File([text], "choir.json", { type: "application/json" }));
    const savedChoir = {
      format: "korlag-choir",
      version: 1,
      savedAt: "2026-11-20T19:00:00.000Z",
      choirName: "Ours",
      facets: [
        {
          kind: "choir",
          id: "choir",
          facet: "card",
          value: { name: "Ours" },
          stamp: "0123456789ab-0000-00000000000000aa",
        },
      ],
      aside: [],
    };
    await choose("{");
    expect(await screen.findByText(/cannot be read/)).toBeDefined();
    await choose("{}");
    expect(await screen.findByText(/not made by Korlag/)).toBeDefined();
    await choose(JSON.stringify({ ...savedChoir, version: 2 }));
    expect(await screen.findByText(/a newer Korlag/)).toBeDefined();
    await choose(JSON.stringify({ ...savedChoir, facets: "none" }));
    expect(await screen.findByText(/damaged/)).toBeDefined();
    expect(house.asked.opened).toEqual([]);
    await choose(JSON.stringify(savedChoir));
    await waitFor(() => expect(house.asked.opened).toHaveLength(1));
  });
});
