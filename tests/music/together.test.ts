import { describe, expect, test } from "vitest";

import { consonantShare } from "../../src/music/pure/harmony.ts";
import { type Drone, droneFit, droneShare, partnerFit } from "../../src/music/pure/together.ts";
import { melodyOf } from "./library.ts";

const partners = (...ids: string[]) => {
  const [first = "", ...others] = ids;
  const fit = partnerFit(melodyOf(first), ...others.map(melodyOf));
  return fit.ok ? Math.round(100 * consonantShare(fit.value.strong)) : fit.why;
};
const drone = (id: string, kind: Drone) =>
  Math.round(100 * droneShare(droneFit(melodyOf(id), kind)));

describe("partner songs", () => {
  test.each([
    [["frere-jacques", "row-row", "three-blind-mice"], 100],
    [["frere-jacques", "row-row"], 100],
    [["row-row", "frere-jacques"], 100],
    [["frere-jacques", "three-blind-mice"], 100],
    [["row-row", "three-blind-mice"], 100],
    [["ah-vous-dirai", "alle-voegel"], 100],
    [["three-blind-mice", "jingle-bells"], 94],
  ])("%j: %i percent of strong beats", (ids, share) => {
    expect(partners(...ids)).toBe(share);
  });

  test("two Rows go to one Frère", () => {
    const fit = partnerFit(melodyOf("frere-jacques"), melodyOf("row-row"));
    expect(fit.ok && fit.value.beats).toBe(32);
    expect(fit.ok && fit.value.melodies[1]?.key).toEqual(melodyOf("frere-jacques").key);
  });

  test("twos do not go with threes", () => {
    expect(partners("frere-jacques", "dona-nobis")).toBe("beats gather differently");
  });
});

describe("drones: tonic, then fifth", () => {
  test.each([
    ["frere-jacques", 100, 100],
    ["row-row", 100, 100],
    ["amazing-grace", 100, 100],
    ["lovely-evening", 100, 78],
    ["hey-ho", 75, 100],
    ["viva-la-musica", 67, 100],
    ["londons-burning", 75, 100],
    ["kjerringa", 80, 100],
    ["largo-new-world", 69, 100],
    ["vem-kan-segla", 94, 81],
    ["jingle-bells", 94, 78],
    ["ode-to-joy", 72, 91],
    ["gubben-noak", 67, 92],
    ["when-the-saints", 90, 94],
  ])("%s %i percent and %i percent", (id, tonic, fifth) => {
    expect([drone(id, "tonic"), drone(id, "fifth")]).toEqual([tonic, fifth]);
  });

  test.each([
    ["dona-nobis", 96],
    ["himmel-und-erde", 92],
    ["three-blind-mice", 94],
    ["frere-jacques", 100],
  ])("%s, one strong beat each: %i percent", (id, share) => {
    expect(drone(id, "alternating")).toBe(share);
  });
});
