import { afterEach, describe, expect, it, vi } from "vitest";

import { done } from "#domain/result.ts";
import { layFoundation } from "#store/founding.ts";
import { createLateMeeting } from "#store/lateMeeting.ts";
import { orNotFetched } from "#store/piece.ts";
import { saveChoir } from "#store/savedChoir.ts";
import { aMeeting } from "#tests/support/meeting.ts";
import { newTestDevice } from "#tests/support/house.ts";
import { newTestStore } from "#tests/support/store.ts";

const isMissing = () => {
  // As browsers tell of it.
  throw new TypeError("Failed to fetch dynamically imported module");
};
afterEach(() => vi.doUnmock("#store/room.ts"));

async function newHouse() {
  const { house } = newTestDevice().tab();
  await house.open();
  return house;
}

describe("a piece of the app that cannot be fetched just now", () => {
  it("lets nobody in, is told as a network that is not there, and the next time goes well", async () => {
    const house = await newHouse();
    const meeting = createLateMeeting(
      async () =>
        aMeeting({
          join: async () => {
            const went = await house.letIn<"offline">(async () =>
              done(async (store) => layFoundation(store, "Torsdagskoret")),
            );
            return went.ok ? done({ role: "leader", choirName: "" }) : went;
          },
        }),
      () => undefined,
    );
    vi.doMock("#store/room.ts", isMissing);
    expect(await meeting.join("link", "Per")).toEqual({ ok: false, why: "offline" });
    vi.doUnmock("#store/room.ts");
    expect(await meeting.join("link", "Per")).toMatchObject({ ok: true });
  });

  it("founds no choir, and says that it could not be done", async () => {
    const house = await newHouse();
    vi.doMock("#store/room.ts", isMissing);
    const start = async () => orNotFetched(async () => house.startChoir("Torsdagskoret"));
    expect(await start()).toEqual({ ok: false, why: "not fetched" });
    vi.doUnmock("#store/room.ts");
    expect(await start()).toMatchObject({ ok: true });
  });

  it("opens no saved file, and says that it could not be done", async () => {
    const house = await newHouse();
    const store = newTestStore();
    await layFoundation(store, "Torsdagskoret");
    const saved = await saveChoir(store);
    vi.doMock("#store/room.ts", isMissing);
    const open = async () => orNotFetched(async () => house.openSaved(saved));
    expect(await open()).toEqual({ ok: false, why: "not fetched" });
    vi.doUnmock("#store/room.ts");
    expect(await open()).toMatchObject({ ok: true });
  });
});
