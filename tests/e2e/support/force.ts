import { expect, type Page } from "@playwright/test";

import { afterDeadBattery, type Device } from "./device.ts";

/**
 * The browser itself closes every connection to the databases of this device, as a phone does that wants its memory
 * back; nothing on the disk is touched. Answers how many connections there were.
 */
export async function closeByForce(device: Device): Promise<number> {
  const inside = await device.context().newPage();
  await inside.goto("chrome://indexeddb-internals");
  const connections = inside.locator(".connection-count").first();
  await expect(connections).toBeVisible();
  const open = Number(await connections.innerText());
  await inside.getByText("Force close", { exact: true }).first().click();
  await expect(connections).toHaveText("0");
  await inside.close();
  return open;
}

/**
 * Begins the device anew with no room left: the browser itself refuses what is put from now on, until `free` is called.
 * It has to begin anew, for a browser goes for half a minute by the room that it saw last.
 */
export async function openWithoutRoom(
  device: Device,
  app: { readonly address: string },
): Promise<{ readonly page: Page; readonly free: () => Promise<void> }> {
  const page = await afterDeadBattery(device);
  const inside = await device.context().newCDPSession(page);
  const { origin } = new URL(app.address);
  await inside.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  return {
    page,
    free: async () => {
      await inside.send("Storage.overrideQuotaForOrigin", { origin });
    },
  };
}

/** A moment on the way from a tap to the disk: before so many things of the act are put, or when all is on the disk. */
export type Moment = number | "kept";

/** The next act stands still at that moment; fulfilled when it does. From then on the page answers nobody. */
export async function standStillAt(
  page: Page,
  moment: Moment,
): Promise<{ readonly reached: Promise<unknown> }> {
  const reached = page.waitForEvent("console", (said) => said.text() === "stands still");
  await page.evaluate((at) => {
    const standStill = () => {
      console.log("stands still");
      for (;;);
    };
    let puts = 0;
    const { prototype } = IDBObjectStore;
    const really = Reflect.get(prototype, "put") as (...said: unknown[]) => IDBRequest<IDBValidKey>;
    prototype.put = function (...said) {
      const answer = really.apply(this, said);
      puts += 1;
      if (puts === 1 && at === "kept") this.transaction.addEventListener("complete", standStill);
      if (puts === at) standStill();
      return answer;
    };
  }, moment);
  return { reached };
}

/** Answers what ends the page in the middle of whatever it does; the browser lives on, and has a new page then. */
export async function endingOf(device: Device, page: Page): Promise<() => Promise<Page>> {
  // A page that stands still lets nobody in any more.
  const inside = await device.context().newCDPSession(page);
  return async () => {
    const ended = page.waitForEvent("crash");
    // It is gone before it can answer.
    inside.send("Page.crash").catch(() => undefined);
    await ended;
    const next = await device.context().newPage();
    await page.close();
    return next;
  };
}

/**
 * What the page would do by itself in a second or later, it leaves for an hour: else it may have tried again what it could
 * not keep before somebody has pressed the button for it. Answers how to let it go on as usual.
 */
export async function leaveToUs(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const really = window.setTimeout.bind(window);
    const patient = (run: () => void, ms = 0) => really(run, ms < 1_000 ? ms : 60 * 60_000);
    Object.assign(window, { setTimeout: patient, goOn: () => (window.setTimeout = really) });
  });
  return async () => {
    await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
  };
}
