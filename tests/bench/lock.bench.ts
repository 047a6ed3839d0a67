import { type Page, test as bench } from "@playwright/test";

import { en } from "#i18n/en.ts";
import { lookAround } from "#tests/e2e/support/story.ts";

import { median, ms, putOnDevice, printTable, type Row, times } from "./measure.ts";
import { layYearsBehind, sizes } from "./years.ts";

const words = en.lock;
const passphrase = "four green umbrellas";
const runs = 5;

bench("unlocking a ring of ten years", async () => {
  const rows: Row[] = [];
  const korlag = await putOnDevice(undefined, async (page) => {
    await lookAround(page);
    await layYearsBehind(page, sizes["ten years"]);
  });
  await korlag.device.open();
  const page = await korlag.device.page();
  await page.goto(`${korlag.app.address}/choir/lock`);
  const on = await putLockOn(page);
  rows.push(["putting it on, every row sealed anew", ms(on), "", "", "once"]);
  for (const slower of [1, 4]) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const unlocked: number[] = [];
    const read: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await page.goto(`${korlag.app.address}/singers`);
      unlocked.push(await unlockHere(page));
      read.push(await readBare(page));
    }
    const [open, bare] = [median(unlocked), median(read)];
    const what = `processor ${slower}× slower: from the press to the names`;
    rows.push([what, ms(open), ms(bare), times(open / bare), "≤ 3 s at 4×"]);
  }
  printTable("unlocking ten years, against a bare read of the same rows", rows);
  await korlag.throwAway();
});

async function putLockOn(page: Page): Promise<number> {
  await page.getByLabel(words.passphrase).fill(passphrase);
  await page.getByLabel(words.again).fill(passphrase);
  const began = Date.now();
  await page.getByRole("button", { name: words.putNow }).click();
  await page.getByRole("heading", { name: words.isOn }).waitFor({ timeout: 120_000 });
  return Date.now() - began;
}

async function unlockHere(page: Page): Promise<number> {
  await page.getByLabel(words.passphrase).fill(passphrase);
  const began = Date.now();
  await page.getByRole("button", { name: words.open, exact: true }).click();
  await page.locator(".singers-called").first().waitFor({ timeout: 120_000 });
  return Date.now() - began;
}

/** Names and marks, as the browser hands them out, with nothing of ours. */
async function readBare(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    const began = performance.now();
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      if (database.objectStoreNames.contains("turnouts")) {
        const transaction = database.transaction(["singers", "turnouts"]);
        for (const table of ["singers", "turnouts"]) {
          await answer(transaction.objectStore(table).getAll());
        }
      }
      database.close();
    }
    return performance.now() - began;
  });
}
