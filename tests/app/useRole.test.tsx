// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";

import { useRole } from "#app/useRole.ts";
import type { Role } from "#domain/role.ts";
import { createDevice } from "#store/device.ts";
import * as store from "#store/react.tsx";
import { TestRooms } from "#tests/support/rooms.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(cleanup);
afterEach(() => vi.restoreAllMocks());

it("is told by several places at different moments, and none of them contradicts another for ever", async () => {
  // The frame has heard of it already, the page has not: a device has just left.
  const live = vi.spyOn(store, "useLive");
  const device = createDevice(undefined);
  device.change({ role: "coordinator" });
  const answers: Role[] = ["coordinator", "coordinator"];
  const Place = ({ at }: { at: number }) => {
    live.mockImplementation(() => answers[at]);
    return <p>{useRole()}</p>;
  };
  const changes: (Role | undefined)[] = [];
  device.card.subscribe(({ role }) => changes.push(role));
  const rooms = () => (
    <TestRooms device={device} store={newTestStore()}>
      <Place at={0} />
      <Place at={1} />
    </TestRooms>
  );
  const { rerender } = render(rooms());
  answers[0] = "leader";
  rerender(rooms());
  await waitFor(() => expect(screen.getByText("leader")).toBeDefined());
  answers[1] = "leader";
  rerender(rooms());
  await waitFor(() => expect(screen.getAllByText("leader")).toHaveLength(2));
  expect(changes).toEqual(["leader"]);
  expect(device.card.getState().role).toBe("leader");
});
