import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { holdBack } from "#endpoint/holdBack.ts";
import { newWaiters } from "#endpoint/waiting.ts";

const holding = (waiters = newWaiters(10, 10), connection = new EventEmitter()) => ({
  waiters,
  member: { choir: "choir", device: "device" },
  topics: ["ring"],
  seconds: 20,
  connection,
});

describe("holding an answer back", () => {
  it("looks again at once when there was news while it looked", async () => {
    const waiters = newWaiters(10, 10);
    let looks = 0;
    const found = await holdBack(
      holding(waiters),
      async () => {
        looks += 1;
        const seen = looks;
        // What is read was true before the news came.
        waiters.wake(["ring"]);
        await pause(5);
        return seen;
      },
      (seen) => seen === 3,
    );
    expect(found).toBe(3);
  });

  it("hears only what it waits for, and everything when nobody knows what was missed", async () => {
    const waiters = newWaiters(10, 10);
    let looks = 0;
    const held = holdBack(
      holding(waiters),
      async () => {
        looks += 1;
        return looks;
      },
      (seen) => seen === 2,
    );
    await pause(5);
    waiters.wake(["another ring"]);
    await pause(5);
    expect(looks).toBe(1);
    waiters.wake("any");
    expect(await held).toBe(2);
  });

  it("ends when whoever asked has gone, and holds on to nothing", async () => {
    const connection = new EventEmitter();
    const waiters = newWaiters(1, 1);
    const held = holdBack(
      holding(waiters, connection),
      async () => "nothing",
      () => false,
    );
    await pause(5);
    connection.emit("close");
    expect(await held).toBe("nothing");
    expect(connection.listenerCount("close")).toBe(0);
    expect(
      await holdBack(
        { ...holding(waiters), seconds: 0 },
        async () => "room",
        () => false,
      ),
    ).toBe("room");
    expect(waiters.join("device", [])).not.toBe("full");
  });

  it("lets one device wait in few places, however fast it asks", () => {
    const waiters = newWaiters(100, 2);
    const waits = Array.from({ length: 10 }, () => waiters.join("device", ["ring"]));
    const isWaiting = waits.map((wait) => wait !== "full" && !wait.isOver());
    expect(isWaiting.lastIndexOf(false)).toBe(7);
    expect(isWaiting.slice(8)).toEqual([true, true]);
  });

  it("answers at once when the endpoint stops, and waits no more", async () => {
    const waiters = newWaiters(10, 10);
    const before = holdBack(
      holding(waiters),
      async () => "before",
      () => false,
    );
    await pause(5);
    waiters.endAll();
    expect(await before).toBe("before");
    expect(
      await holdBack(
        holding(waiters),
        async () => "after",
        () => false,
      ),
    ).toBe("after");
  });
});
