import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";
import type { SavedChoir } from "#store/savedChoir.ts";

import { savedChoir, singerId } from "./support/choirs.ts";
import { expectMark, mark, names, rollCall, tapOnce, tile, twoAtTheDoor } from "./support/door.ts";
import { correctName } from "./support/people.ts";
import { isPush } from "./support/place.ts";
import { rowsOf, sharedRows } from "./support/rows.ts";
import {
  expect,
  expectMet,
  expectSame,
  goSharing,
  letIn,
  sharing,
  walkTo,
} from "./support/sharing.ts";
import { openFile, openKorlag, singers } from "./support/story.ts";

/** What the browser says of the network, whatever the network does. */
async function sayOnLine(page: Page, isOnLine: boolean): Promise<void> {
  await page.evaluate((says) => {
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => says });
    dispatchEvent(new Event(says ? "online" : "offline"));
  }, isOnLine);
}

sharing(
  "faults 12, 13, 16 and 22: what comes in any order and what was damaged ends the same on all",
  async ({ place, newPage }) => {
    const { anna, per } = await twoAtTheDoor(place, newPage);

    await sharing.step(
      "fault 22: no browser's word about the network holds anybody up",
      async () => {
        for (const page of [anna, per]) await sayOnLine(page, false);
        await mark(anna, "Åse");
        await expectMark(per, "Åse");
        await mark(per, "Birthe");
        await expectMark(anna, "Birthe");
        // Now the other way round: it is said to be there, and it is not.
        place.befalls = () => "lost";
        for (const page of [anna, per]) await sayOnLine(page, true);
        await mark(anna, "Karim");
        await anna.waitForTimeout(1_500);
        expect(await rowsOf(anna, "outbox")).toHaveLength(1);
        // It is there again, and nobody says so.
        place.befalls = () => undefined;
        await expectMark(per, "Karim");
      },
    );

    await sharing.step("fault 16: pushes that cross, are lost and come twice", async () => {
      let pushes = 0;
      place.befalls = (passing) => {
        if (!isPush(passing)) return undefined;
        pushes += 1;
        return pushes % 4 === 0 ? "answer lost" : (pushes * 137) % 400;
      };
      // Both take the same people, in opposite order, so that what stands is decided between them.
      const backwards = names.toReversed();
      for (const [at, name] of [...names, ...names].entries()) {
        const other = backwards[at % names.length] ?? name;
        await Promise.all([tile(anna, name).click(), tile(per, other).click()]);
      }
      const isHere = await tapOnce(anna, "Dorte");
      place.befalls = () => undefined;
      await expectSame(anna, per);
      for (const page of [anna, per]) await expectMark(page, "Dorte", isHere);
    });

    await sharing.step(
      "fault 16: all that was ever sent, sent again from the last to the first, changes nothing",
      async () => {
        const before = await sharedRows(anna);
        const sent = place.calls.filter(isPush).toReversed();
        expect(sent.length).toBeGreaterThan(5);
        const [answers] = await Promise.all([
          Promise.all(
            [...sent, ...sent].map(async ({ path, headers, body }) => {
              const { authorization = "" } = headers;
              const answer = await fetch(place.address + path, {
                method: "POST",
                body,
                headers: {
                  authorization,
                  "korlag-protocol": "1",
                  "content-type": "application/json",
                },
              });
              return { status: answer.status, body: (await answer.json()) as unknown };
            }),
          ),
          tapOnce(per, "Marit"),
        ]);
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
        expect(JSON.stringify(answers)).not.toContain('"stored"');
        await expectSame(anna, per);
        const after = await sharedRows(anna);
        expect({ ...after, turnout: [] }).toEqual({ ...before, turnout: [] });
      },
    );

    await sharing.step(
      "fault 12: rows that were damaged stop no screen, and are made whole",
      async () => {
        const whole = await sharedRows(per);
        await damage(per);
        await openKorlag(per, place, rollCall);
        await expect(singers(per)).toHaveCount(names.length, { timeout: 20_000 });
        await expect
          .poll(() => sharedRows(per).catch(() => "not yet"), { timeout: 20_000 })
          .toEqual(whole);
      },
    );

    await sharing.step(
      "fault 13: a browser that promises nothing says so, and shares all the same",
      async () => {
        await walkTo(per, "/choir");
        await per.getByRole("button", { name: en.choir.askPersistence }).click();
        await expect(per.getByText(en.choir.persistence.denied)).toBeVisible();
        await walkTo(per, "/");
        await expectMet(per);
      },
    );
  },
);

/** One bit of a sealed name flips, a mark turns into rubbish, and a session loses its stamps. */
async function damage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open("korlag.real");
    const database = await new Promise<IDBDatabase>((resolve) =>
      opening.addEventListener("success", () => resolve(opening.result)),
    );
    const writing = database.transaction(["singers", "turnouts", "sessions"], "readwrite");
    const change = (table: string, how: (row: Record<string, unknown>) => object) => {
      const store = writing.objectStore(table);
      const finding = store.openCursor();
      finding.addEventListener("success", () => finding.result?.update(how(finding.result.value)));
    };
    change("singers", (row) => {
      const sealed = Uint8Array.from(row["sealed"] as Uint8Array);
      sealed[sealed.length - 5] = (sealed.at(-5) ?? 0) ^ 1;
      return { ...row, sealed };
    });
    change("turnouts", ({ id }) => ({ id, sealed: "rubbish" }));
    change("sessions", ({ id }) => ({ id, when: 7, stamps: "rubbish" }));
    await new Promise((resolve, reject) => {
      writing.addEventListener("complete", resolve);
      writing.addEventListener("abort", () => reject(writing.error));
    });
    database.close();
  });
}

/** A choir as a newer Korlag may save it: a kind, a facet and a field that this version has never heard of. */
function newerChoir(): string {
  const saved = JSON.parse(savedChoir({ singers: names })) as SavedChoir;
  const [first] = saved.facets;
  if (!first) throw new Error("An empty choir");
  const { stamp } = first;
  const person = { id: singerId(0), kind: "singer", stamp };
  return JSON.stringify({
    ...saved,
    facets: [
      ...saved.facets.map((facet) =>
        facet.kind === "singer" && facet.id === person.id && facet.facet === "name"
          ? { ...facet, value: { ...facet.value, tone: "high" } }
          : facet,
      ),
      { ...person, facet: "voice", value: { range: [1, 2] } },
      {
        kind: "wish",
        id: "w1",
        facet: "song",
        value: { title: "Lysets engel" },
        stamp,
        ring: "music",
      },
    ],
  });
}

sharing(
  "faults 44 and 45: what only a newer Korlag knows is kept, passed on, and outlives an edit",
  async ({ place, newPage }) => {
    const anna = await newPage();
    await openFile(anna, place, newerChoir());
    await goSharing(anna, place);
    const per = await newPage();
    await letIn(anna, place, { page: per, role: "coordinator", owner: "Per" });
    const expectKept = async (page: Page, called: string) => {
      const look = async () => {
        const rows = await rowsOf(page, "singers");
        return {
          first: rows.find(({ id }) => id === singerId(0)),
          wishes: await rowsOf(page, "aside"),
        };
      };
      await expect.poll(look, { timeout: 15_000 }).toMatchObject({
        first: { name: { called, tone: "high" }, voice: { range: [1, 2] } },
        wishes: [{ kind: "wish", value: { title: "Lysets engel" }, ring: "music" }],
      });
    };
    await expectKept(per, "Åse");

    await correctName(per, 0, "Åse Nord");
    await expectKept(anna, "Åse Nord");

    // Somebody who comes later gets it from the place where they meet.
    const lone = await newPage();
    await letIn(anna, place, { page: lone, role: "leader", owner: "Lone" });
    await expectKept(lone, "Åse Nord");
  },
);
