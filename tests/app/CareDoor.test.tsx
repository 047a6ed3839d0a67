// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";

import { CareDoor } from "#app/CareDoor.tsx";
import { LockedRoom } from "#app/screens.ts";
import { en } from "#i18n/en.ts";
import { lockNow, turnOnLock } from "#store/lock.ts";
import { Page } from "#ui/Page.tsx";
import { light, passphrase } from "#tests/support/locks.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(cleanup);

it("whoever opens the lock is at the title of what stood behind it", async () => {
  const store = newTestStore();
  await turnOnLock(store, passphrase, 10, light);
  await lockNow(store);
  await LockedRoom.fetch();
  stage(
    store,
    <TestRooms store={store}>
      <main>
        <CareDoor shows="cards">
          <Page title="Behind it" />
        </CareDoor>
      </main>
    </TestRooms>,
  );
  const person = userEvent.setup();
  await person.type(await screen.findByLabelText(en.lock.passphrase), `${passphrase}{Enter}`);
  const title = await screen.findByRole("heading", { name: "Behind it" });
  await waitFor(() => expect(document.activeElement).toBe(title));
});
