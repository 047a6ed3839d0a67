import { describe, expect, it } from "vitest";

import { freeBecause } from "#content/reasons.ts";
import { starterSongs } from "#content/starter.ts";
import type { SongId } from "#domain/song.ts";

describe("why a melody is free", () => {
  it.each(starterSongs.map(({ id }) => id))("is told of %s in three languages", (id) => {
    const reason = freeBecause(id);
    expect(reason?.en).toBeTruthy();
    expect(new Set([reason?.en, reason?.da, reason?.nb]).size).toBeGreaterThan(1);
    const years = reason?.en.match(/\d{4}/)?.[0] ?? "";
    expect(reason?.da).toContain(years);
    expect(reason?.nb).toContain(years);
  });

  it("is not known of a choir's own song", () => {
    expect(freeBecause("own" as SongId)).toBeUndefined();
  });
});
