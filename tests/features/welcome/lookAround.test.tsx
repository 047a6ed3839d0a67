// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";

import { WelcomeScreen } from "#features/welcome/WelcomeScreen.tsx";
import { en } from "#i18n/en.ts";
import { fetched } from "#store/piece.ts";
import { newListeningHouse, TestRooms } from "#tests/support/rooms.tsx";

const network = vi.hoisted(() => ({ isThere: false }));

vi.mock("#content/madeUp.ts", async (original) => {
  if (!network.isThere) throw new Error("Failed to fetch dynamically imported module");
  return original();
});

afterEach(cleanup);

const { app, welcome } = en;
const unfetched = `${welcome.notOpened} ${app.trouble["not fetched"]}`;

it("a door whose choir cannot be fetched says so, and opens when it can", async () => {
  const house = newListeningHouse();
  render(
    <TestRooms house={house}>
      <WelcomeScreen />
    </TestRooms>,
  );
  const door = screen.getByRole("button", { name: welcome.look.title });
  await userEvent.click(door);
  expect(await screen.findByText(unfetched)).toBeDefined();
  expect(screen.queryByText(welcome.opening)).toBeNull();
  network.isThere = true;
  await userEvent.click(door);
  await waitFor(() => expect(house.asked.lookedAround).toHaveLength(1));
});

it("a choir that cannot be founded for want of a piece says so beside its name", async () => {
  const missing = async () => fetched<never>(Promise.reject(new Error("no network")));
  render(
    <TestRooms house={{ ...newListeningHouse(), startChoir: missing }}>
      <WelcomeScreen />
    </TestRooms>,
  );
  await userEvent.click(screen.getByRole("button", { name: welcome.start.title }));
  await userEvent.type(screen.getByRole("textbox"), "Ours{Enter}");
  expect(await screen.findByText(unfetched)).toBeDefined();
});
