import { describe, expect, it } from "vitest";

import { insteadOf, placeAt, placesFor } from "#app/places.ts";
import { roles } from "#domain/role.ts";
import { paths } from "#features/paths.ts";

const every = [
  paths.today,
  paths.course,
  paths.session("s"),
  paths.plan("s"),
  paths.rollCall("s"),
  paths.helping("s"),
  paths.arranging("s"),
  paths.singers,
  paths.importSingers,
  paths.singer("a"),
  paths.together("a"),
  paths.agreements("a"),
  paths.kept("a"),
  paths.mergeSingers("a"),
  paths.capacity,
  paths.followUps,
  paths.library,
  paths.rota,
  paths.rotaOn("s"),
  paths.tonight("s"),
  paths.team,
  paths.amIOn,
  paths.duty("s.coffee.0"),
  paths.choir,
  paths.devices,
];

const care = every.filter((path) =>
  /^\/(?:singers|capacity|follow-ups)|roll-call|helping|arranging/.test(path),
);

describe("where a device of a role can go", () => {
  it("a leader and a coordinator go everywhere", () => {
    for (const path of every) {
      expect(insteadOf(path, "leader")).toBeUndefined();
      expect(insteadOf(path, "coordinator")).toBeUndefined();
    }
  });

  it("nothing about singers has an address on a pianist's or a volunteer's device", () => {
    expect(care.length).toBeGreaterThan(8);
    for (const path of care) {
      expect(insteadOf(path, "pianist"), path).toBe(paths.today);
      expect(insteadOf(path, "volunteer"), path).toBe(paths.amIOn);
    }
  });

  it("a volunteer begins with the own duty", () => {
    expect(insteadOf(paths.today, "volunteer")).toBe(paths.amIOn);
    expect(insteadOf(paths.plan("s"), "volunteer")).toBe(paths.amIOn);
    for (const path of [paths.amIOn, paths.duty("s.coffee.0"), paths.rota, paths.choir]) {
      expect(insteadOf(path, "volunteer")).toBeUndefined();
    }
  });

  it("nobody is sent round in a circle, and every place of the frame may be gone to", () => {
    for (const role of roles) {
      for (const path of every) {
        const instead = insteadOf(path, role);
        if (instead !== undefined) expect(insteadOf(instead, role)).toBeUndefined();
      }
      for (const place of placesFor(role)) expect(insteadOf(paths[place], role)).toBeUndefined();
    }
  });

  it("the frame marks where one is, in every role", () => {
    for (const role of roles) {
      for (const path of every) {
        if (insteadOf(path, role)) continue;
        expect(placesFor(role), `${role} at ${path}`).toContain(placeAt(path, role));
      }
    }
  });
});
