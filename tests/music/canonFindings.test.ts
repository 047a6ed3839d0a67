import { describe, expect, it } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import type { SongId } from "#domain/song.ts";
import { canonFindings, type Sheet } from "#music/pure/canonFindings.ts";
import { bestWay, otherWays } from "#music/pure/canonWays.ts";

import { librarySongs } from "./library.ts";

const sheets: readonly Sheet[] = librarySongs.map(({ id, abc, form }) => ({ id, abc, form }));
const found = (id: string) => {
  const song = sheets.find((sheet) => sheet.id === id);
  const findings = song && canonFindings({ song, others: sheets.filter((one) => one !== song) });
  if (!findings) throw new Error(`no song ${id}`);
  return findings;
};
const knownOf = (id: string) => songLayers.get(id as SongId)?.canon;

describe("what the app finds about a melody", () => {
  it("the eleven canons of the library work as the library says, Sumer by tradition only", () => {
    const canons = librarySongs.flatMap(({ id, canon }) => (canon ? [{ id, canon }] : []));
    expect(canons).toHaveLength(11);
    for (const { id, canon } of canons) {
      const way = bestWay(found(id), knownOf(id));
      expect(way).toMatchObject({ groups: canon.voices, offsetBars: canon.offset_bars });
      expect([id, way?.verdict]).toEqual([id, id === "sumer" ? "rubs" : "works"]);
    }
  });

  it("finds the canons of the library without being told, where there is nothing better", () => {
    for (const id of ["frere-jacques", "row-row", "hey-ho", "viva-la-musica", "londons-burning"]) {
      expect(bestWay(found(id), undefined)).toMatchObject(knownOf(id) ?? {});
    }
    expect(bestWay(found("amazing-grace"), undefined)).toMatchObject({ groups: 2, offsetBars: 8 });
    expect(bestWay(found("ah-vous-dirai"), undefined)).toMatchObject({ verdict: "withCare" });
    for (const id of ["ode-to-joy", "largo-new-world", "vem-kan-segla"]) {
      expect(bestWay(found(id), undefined)).toBeUndefined();
    }
  });

  it("says in which bars it rubs, the strong beats apart", () => {
    expect(bestWay(found("frere-jacques"), undefined)?.rubs).toEqual({ strong: [], between: [] });
    const row = bestWay(found("row-row"), knownOf("row-row"));
    expect(row?.rubs.strong).toEqual([]);
    expect(row?.rubs.between.length).toBeGreaterThan(0);
    expect(bestWay(found("sumer"), knownOf("sumer"))?.rubs.strong.length).toBeGreaterThan(0);
  });

  it("names other ways in, never the one that was said first", () => {
    const findings = found("tallis-canon");
    const best = bestWay(findings, knownOf("tallis-canon"));
    const others = otherWays(findings, best);
    expect(others.map(({ offsetBars }) => offsetBars)).not.toContain(best?.offsetBars);
    expect(others).toContainEqual(expect.objectContaining({ groups: 4, offsetBars: 2 }));
  });

  it("drones and partner songs are those of the reference", () => {
    const frere = found("frere-jacques");
    expect(
      frere.drones.filter(({ bars }) => bars.length === 0).map(({ drone }) => drone),
    ).toContain("tonic");
    expect(frere.partners.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["row-row", "three-blind-mice"]),
    );
    expect(found("ah-vous-dirai").partners.map(({ id }) => id)).toContain("alle-voegel");
  });

  it("a melody that cannot be read is not guessed at", () => {
    expect(
      canonFindings({ song: { id: "x", abc: "X:1\nK:Q\n?", form: undefined }, others: [] }),
    ).toBe(null);
  });
});
