import { isPush } from "./support/place.ts";
import { tile, walkToRollCall } from "./support/door.ts";
import { rowsOf, sortedRowsOf } from "./support/rows.ts";
import { comeIn, expect, foundChoir, invite, sharing } from "./support/sharing.ts";
import { marked } from "./support/story.ts";

const devices = 10;
const people = Array.from({ length: 2 * devices }, (_, place) => `Sanger ${100 + place}`);

sharing(
  "fault 24: ten devices that come back at once hold the same within ten seconds",
  async ({ place, newPage }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: people });
    const links: string[] = [];
    while (links.length < devices - 1) links.push(await invite(anna, place, "coordinator"));
    const others = await Promise.all(
      links.map(async (link, at) => {
        const page = await newPage();
        await comeIn(page, link, `Leder ${at + 1}`);
        return page;
      }),
    );
    const all = [anna, ...others];
    for (const page of all) {
      await walkToRollCall(page, people.length);
    }
    for (const page of all) await page.context().setOffline(true);
    // Each marks somebody of their own, and somebody whom the next one marks too.
    for (const [at, page] of all.entries()) {
      for (const name of [people[at], people[at + 1]]) {
        await tile(page, name ?? "").click();
        await expect(tile(page, name ?? "")).toHaveAttribute("aria-pressed", "true");
      }
    }

    const from = place.calls.length;
    const began = Date.now();
    await Promise.all(all.map((page) => page.context().setOffline(false)));
    await Promise.all(
      all.map((page) => expect(marked(page)).toHaveCount(devices + 1, { timeout: 30_000 })),
    );
    const took = Date.now() - began;
    const calls = place.calls.slice(from);
    sharing.info().annotations.push({
      type: "ten devices",
      description: `${took} ms, ${calls.length} calls, ${calls.filter(isPush).length} of them pushes`,
    });
    expect(took, "milliseconds").toBeLessThan(10_000);
    // Hello, a page and a push each, and once or twice more for what the others say meanwhile: no storm.
    expect(calls.length, "calls").toBeLessThan(devices * 20);
    expect(new Set(calls.map(({ headers }) => headers.authorization)).size).toBe(devices);
    for (const page of all) {
      await expect.poll(async () => (await rowsOf(page, "outbox")).length).toBe(0);
    }
    const [first, ...rest] = await Promise.all(
      all.map(async (page) => sortedRowsOf(page, "turnouts")),
    );
    expect(first).toHaveLength(devices + 1);
    for (const other of rest) expect(other).toEqual(first);
  },
);
