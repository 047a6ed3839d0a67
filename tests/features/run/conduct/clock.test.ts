import { describe, expect, it } from "vitest";

import { createSteadyClock } from "#features/run/conduct/clock.ts";

describe("the clock of a round", () => {
  it("does not stumble over small corrections of the wall's clock, and follows great ones", () => {
    let wall = 1_000_000;
    let steady = 50;
    const clock = createSteadyClock(
      () => wall,
      () => steady,
    );
    steady += 1_000;
    wall += 1_080;
    expect(clock()).toBe(1_001_000);
    steady += 1_000;
    wall += 60_000;
    expect(clock()).toBe(wall);
    steady += 500;
    wall += 500;
    expect(clock()).toBe(wall);
  });
});
