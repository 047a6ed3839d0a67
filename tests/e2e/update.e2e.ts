import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "vite";

import { en } from "#i18n/en.ts";

import { walkTo } from "./support/sharing.ts";
import {
  expect,
  openKorlag,
  openMadeUpChoir,
  readyForTheHall,
  story,
  title,
} from "./support/story.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
let newer: string;

story.beforeAll(async () => {
  newer = await mkdtemp(join(tmpdir(), "korlag-newer-"));
  await build({
    root: top,
    logLevel: "silent",
    define: { __APP_VERSION__: JSON.stringify("99.0.0") },
    build: {
      outDir: newer,
      emptyOutDir: true,
      // No piece of it has the name of one from before.
      rolldownOptions: { output: { chunkFileNames: "assets/newer-[name]-[hash].js" } },
    },
  });
});

story.afterAll(() => rm(newer, { recursive: true, force: true }));

story("an update is offered on Today, never while a session runs", async ({ app, device }) => {
  const page = await device.page();
  await openMadeUpChoir(page, app);
  await readyForTheHall(page);
  // From the second start on, the page is served by the worker; before, an update has nobody to wait for.
  await page.reload();
  await page.getByRole("button", { name: "Start session" }).click();
  await page.getByRole("button", { name: "Next item" }).click();
  await expect(page.getByRole("button", { name: "Previous item" })).toBeEnabled();
  const item = await title(page).innerText();

  await app.start(newer);
  const look = () =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.getRegistration();
      await worker?.update();
      return worker?.waiting?.state;
    });
  await expect.poll(look, { timeout: 20_000 }).toBe("installed");

  const offer = page.getByRole("button", { name: en.app.takeUpdate });
  await expect(title(page)).toHaveText(item);
  await expect(offer).toHaveCount(0);
  await page.goto(`${app.address}/`);
  await expect(page.getByRole("button", { name: en.today.goOn })).toBeVisible();
  await expect(offer, "not on Today either, while the session runs").toHaveCount(0);

  await page.getByRole("button", { name: en.today.goOn }).click();
  await expect(title(page)).toHaveText(item);
  const end = page.getByRole("button", { name: "End session" });
  await end.click();
  await expect(end).toHaveCount(0);
  await page.goto(`${app.address}/`);
  await expect(offer).toBeVisible();

  // Another tab has been open since before, and has shown nothing but Today.
  const other = await device.context().newPage();
  await openKorlag(other, app);
  // Whatever it may need one day is fetched once the first screen stands.
  await other.waitForLoadState("networkidle");
  await expect(offer).toBeVisible();
  await offer.click();
  // The old worker ends first what the other tab has asked it for.
  await expect(offer).toHaveCount(0, { timeout: 30_000 });
  await page.goto(`${app.address}/choir`);
  await expect(page.getByText(en.choir.version("99.0.0"))).toBeVisible();

  await story.step(
    "fault 46: the tab from before goes on, also to where it never was",
    async () => {
      await app.stop();
      // Nor does the browser remember anything that it once fetched.
      const inside = await device.context().newCDPSession(other);
      await inside.send("Network.clearBrowserCache");
      for (const path of ["/choir", "/singers", "/library", "/rota", "/devices", "/course"]) {
        await walkTo(other, path);
        await expect(title(other)).toBeVisible();
        await expect(other.getByText(en.app.stumbled)).toHaveCount(0);
        if (path === "/choir") {
          await expect(other.getByText(en.choir.version("99.0.0"))).toHaveCount(0);
        }
      }
      for (const tab of [page, other]) {
        await tab.goto(`${app.address}/choir`);
        await expect(tab.getByText(en.choir.version("99.0.0"))).toBeVisible();
      }
    },
  );
});
