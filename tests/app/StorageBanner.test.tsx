// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { StorageBanner } from "#app/StorageBanner.tsx";
import { en } from "#i18n/en.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(cleanup);

describe("the banner of the storage", () => {
  it("says what is wrong also where nothing was done that waits, and counts nothing then", async () => {
    const store = newTestStore();
    render(
      <TestRooms store={store}>
        <StorageBanner />
      </TestRooms>,
    );
    expect(screen.queryByRole("alert")).toBeNull();
    act(() => store.keeping.troubled("full"));
    const banner = await screen.findByRole("alert");
    expect(banner.textContent).toContain(en.app.trouble.full);
    expect(banner.textContent).not.toContain("0");
    await act(async () => {
      await store.keeping.tryAgain();
    });
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
