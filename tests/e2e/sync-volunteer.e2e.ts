import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { choirName } from "./support/choirs.ts";
import { phone } from "./support/device.ts";
import { filesWith } from "./support/disk.ts";
import { mark, rollCall } from "./support/door.ts";
import { rowsOf } from "./support/rows.ts";
import { comeIn, expect, foundChoir, invite, sharing, walkTo } from "./support/sharing.ts";
import { openKorlag, readyForTheHall } from "./support/story.ts";

const words = en.devices;
/** Names that are met nowhere else on a device. */
const planted = ["Plantegårdinde", "Qvistbladia"];

/** Everything that goes over the wire, as the browser itself sees it. */
function listen(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.context().on("request", (request) => {
    heard.push(Promise.resolve(`${request.url()} ${request.postData() ?? ""}`));
  });
  page.context().on("response", (response) => {
    heard.push(response.text().catch(() => ""));
  });
  return async () => (await Promise.all(heard)).join("\n");
}

/** Asks the endpoint as this device would, past the app: answers the status. */
async function askAsDevice(page: Page, ring: string): Promise<number> {
  const [link] = (await rowsOf(page, "links")).filter(({ key }) => key === "link");
  const { choir, token } = link as { choir: string; token: string };
  return page.evaluate(
    async ([path, bearer]) => {
      const headers = { authorization: `Bearer ${bearer}`, "korlag-protocol": "1" };
      return (await fetch(path, { headers })).status;
    },
    [`/v1/choirs/${choir}/rings/${ring}/facets?after=0&limit=10&wait=0`, token] as const,
  );
}

sharing.use({ kind: { size: phone } });

sharing(
  "a volunteer's device holds nothing about singers; removed, it is refused and keeps what it had",
  async ({ place, newPage, device }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: planted });
    const link = await invite(anna, place, "volunteer");
    const ida = await device.page();
    const heardOf = listen(ida);
    await comeIn(ida, link, "Ida");
    await walkTo(anna, rollCall);
    for (const name of planted) await mark(anna, name);

    await sharing.step("is in, and hears what the team hears", async () => {
      const renamed = `${choirName} og venner`;
      await walkTo(anna, "/choir");
      await anna.getByRole("button", { name: en.choir.rename }).click();
      await anna.getByLabel(en.choir.name).fill(renamed);
      await anna.getByRole("button", { name: en.common.save, exact: true }).click();
      await walkTo(ida, "/choir");
      await expect(ida.getByRole("heading", { level: 1 })).toHaveText(renamed, { timeout: 15_000 });
    });
    await sharing.step("has no key of the others' rings, and is refused them", async () => {
      expect((await rowsOf(ida, "ringKeys")).map(({ ring }) => ring)).toEqual(["team"]);
      expect(await askAsDevice(ida, "team")).toBe(200);
      expect(await askAsDevice(ida, "care")).toBe(403);
      expect(await askAsDevice(ida, "music")).toBe(403);
      expect(await rowsOf(ida, "singers")).toEqual([]);
    });
    await sharing.step("is removed: refused within two seconds, and told so", async () => {
      await walkTo(anna, "/devices");
      await anna.getByRole("button", { name: `${words.others.remove}: Ida` }).click();
      const dialog = anna.getByRole("dialog");
      await expect(dialog.getByText(words.others.removeKeeps)).toBeVisible();
      await dialog.getByRole("button", { name: words.others.remove, exact: true }).click();
      await expect(anna.getByText(words.others.gone("Ida"))).toBeVisible();
      const gone = Date.now();
      await expect(ida.getByText(en.met.removed)).toBeVisible();
      expect(Date.now() - gone, "milliseconds").toBeLessThan(2_000);
      expect(await askAsDevice(ida, "team")).toBe(401);
      await walkTo(ida, "/devices");
      await expect(ida.getByText(words.trouble.removed).first()).toBeVisible();
      await expect(ida.getByRole("button", { name: words.meetNow })).toHaveCount(0);
    });
    await sharing.step("its copy stays, also without a network", async () => {
      await readyForTheHall(ida);
      await place.stop();
      await openKorlag(ida, place, "/choir");
      await expect(ida.getByRole("heading", { level: 1 })).toContainText(choirName);
    });

    const traffic = await heardOf();
    const cached = await ida.evaluate(async () => {
      const texts: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          texts.push(request.url, (await (await cache.match(request))?.text()) ?? "");
        }
      }
      return texts.join("\n");
    });
    await device.context().close();
    expect(cached.length, "there are caches to be searched").toBeGreaterThan(100_000);
    expect(traffic, "there is traffic to be searched").toContain("/rings/team/facets");
    expect(await filesWith(device.memory, [choirName]), "the disk can be read").not.toEqual([]);
    for (const name of planted) {
      expect(traffic).not.toContain(name);
      expect(cached).not.toContain(name);
    }
    expect(await filesWith(device.memory, planted)).toEqual([]);
  },
);
