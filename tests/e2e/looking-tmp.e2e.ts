import type { Page } from "@playwright/test";
import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";
import { expect, foundChoir, invite, sharing, comeIn, walkTo } from "./support/sharing.ts";
import { openKorlag, readyForTheHall } from "./support/story.ts";
import { phone, tablet } from "./support/device.ts";
import { names, mark, rollCall } from "./support/door.ts";
const out = "/tmp/shots/out/";
const shot = async (p: Page, n: string, full = true) => { await p.waitForTimeout(500); await p.screenshot({ path: `${out}${n}.png`, fullPage: full }); };
const W = { en, da, nb } as const;
async function speak(page: Page, l: "en"|"da"|"nb", theme: "light"|"dark", size: {width:number;height:number}) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate((to) => { const c = JSON.parse(localStorage.getItem("korlag.device") ?? "{}"); c.language = to; localStorage.setItem("korlag.device", JSON.stringify(c)); }, l);
}
sharing("look", async ({ place, newPage }) => {
  const anna = await newPage({ size: phone });
  await openKorlag(anna, place);
  await anna.evaluate(() => console.log(Object.keys(localStorage)));
  // alone
  await foundChoir(anna, place, { singers: names });
  await shot(anna, "01-shared-en-phone");
  const keys = await anna.evaluate(() => JSON.stringify(localStorage));
  console.log(keys.slice(0, 300));
  const per = await newPage({ size: phone, language: "nb-NO" });
  const link = await invite(anna, place, "coordinator");
  await shot(anna, "02-invited-en-phone");
  await anna.setViewportSize(tablet); await shot(anna, "03-invited-en-tablet"); await anna.emulateMedia({colorScheme:"dark"}); await shot(anna, "03b-invited-en-tablet-dark"); await anna.emulateMedia({colorScheme:"light"}); await anna.setViewportSize(phone);
  await per.goto(link); await expect(per.getByLabel(nb.join.owner)).toBeVisible();
  await shot(per, "04-join-nb-phone");
  await per.emulateMedia({ colorScheme: "dark" }); await per.setViewportSize(tablet); await shot(per, "05-join-nb-tablet-dark");
  await per.setViewportSize({width:320,height:640}); await shot(per, "05b-join-nb-320");
  await per.setViewportSize(phone);
  await per.getByLabel(nb.join.owner).fill("Per"); await per.getByRole("button", { name: nb.join.join, exact: true }).click();
  await expect(per.getByRole("navigation", { name: nb.common.mainMenu })).toBeVisible();
  await per.waitForTimeout(1500);
  await shot(per, "06-today-nb-phone-dark");
  await walkTo(per, "/devices"); await shot(per, "07-devices-nb-coordinator-dark");
  await per.emulateMedia({ colorScheme: "light" });
  await walkTo(per, "/choir"); await shot(per, "08-choir-nb");
  // twelve
  place.befalls = ({ method, path }) => method === "GET" && path.endsWith("/devices") ? { status: 200, headers: {"content-type":"application/json"}, body: JSON.stringify({ now: Date.now(), devices: Array.from({length: 12}, (_, i) => ({ device: btoa(`device-${100+i}x`).replace(/=/g,""), role: ["leader","coordinator","pianist","volunteer"][i%4], joined: Date.UTC(2026,8,3+i), seen: i%5===4?0:Date.UTC(2026,10,10+i%9), card: "", reached: {} })) }) } : undefined;
  await walkTo(anna, "/devices"); await anna.waitForTimeout(1500); await shot(anna, "09-twelve-en-phone");
  await anna.setViewportSize(tablet); await shot(anna, "10-twelve-en-tablet");
  await anna.getByRole("button", { name: /^Remove: / }).first().click(); await shot(anna, "11-remove-dialog", false);
  await anna.keyboard.press("Escape");
  await anna.getByText(en.devices.kit.use).click();
  await anna.getByRole("button", { name: en.devices.kit.make }).click(); await anna.waitForTimeout(800); await shot(anna, "12-kit-tablet");
  place.befalls = () => undefined;
  await walkTo(anna, "/devices/two-versions"); await shot(anna, "13-two-none", false);
  await walkTo(anna, "/devices/stuck"); await shot(anna, "14-stuck-none", false);
  // two versions
  for (const page of [anna, per]) { await readyForTheHall(page); await openKorlag(page, place); await page.context().setOffline(true); }
  const fix = async (page: Page, w: typeof en | typeof nb, called: string) => { await walkTo(page, "/singers/singer-0/kept"); await page.getByRole("button", { name: w.rights.kept.correctTitle }).click(); await page.getByLabel(w.rights.kept.nameLabel).fill(called); await page.getByRole("button", { name: w.common.save, exact: true }).click(); await page.waitForTimeout(700); };
  await fix(anna, en, "Åse Nord"); await fix(per, nb as typeof en, "Åse Syd");
  await walkTo(per, "/devices"); await per.waitForTimeout(3000); await shot(per, "15-offline-nb");
  for (const page of [anna, per]) await page.context().setOffline(false);
  await walkTo(per, "/devices"); await expect(per.getByText(nb.devices.two.link(1))).toBeVisible({ timeout: 20000 });
  await shot(per, "16-two-link-nb");
  await walkTo(per, "/devices/two-versions"); await shot(per, "17-two-nb-phone");
  await per.setViewportSize(tablet); await shot(per, "18-two-nb-tablet");
  await per.setViewportSize(phone);
  // lost and removed on per
  place.befalls = ({ headers }) => ({ status: 401, headers: {"content-type":"application/problem+json"}, body: JSON.stringify({ type: "x", title: "x", status: 401, now: Date.now() }) });
  await walkTo(per, "/devices"); await per.getByRole("button", { name: nb.devices.meetNow }).click(); await per.waitForTimeout(1500); await shot(per, "19-removed-nb");
  await per.getByRole("button", { name: nb.devices.leave.go }).click(); await shot(per, "20-leave-dialog", false);
});
sharing("look alone", async ({ place, newPage }) => {
  const p = await newPage({ size: phone, language: "da-DK", theme: "dark" });
  await openKorlag(p, place, "/join"); await shot(p, "30-join-form-da-dark");
  await p.getByRole("button", { name: da.join.scan }).click(); await p.waitForTimeout(600); await shot(p, "31-join-nocam-da");
  await p.emulateMedia({ colorScheme: "light" });
  await openKorlag(p, place);
  await p.getByRole("button", { name: da.welcome.start.title }).click(); await p.getByLabel(da.welcome.start.name).fill("Torsdagskoret"); await p.getByRole("button", { name: da.welcome.start.go }).click();
  await expect(p.getByRole("navigation", { name: da.common.mainMenu })).toBeVisible();
  await walkTo(p, "/devices"); await shot(p, "32-alone-da-phone");
  await p.setViewportSize(tablet); await p.emulateMedia({ colorScheme: "dark" }); await shot(p, "33-alone-da-tablet-dark");
  await p.setViewportSize({width:320,height:640}); await p.emulateMedia({ colorScheme: "light" }); await shot(p, "34-alone-da-320");
  await p.setViewportSize(phone);
  await walkTo(p, "/devices/invite"); await shot(p, "35-invite-alone-da");
  await walkTo(p, "/devices"); await p.getByLabel(da.devices.setUp.owner).fill("Birthe Kjærgård-Christoffersen"); await p.getByRole("button", { name: da.devices.setUp.go }).click();
  await p.waitForTimeout(2500); await shot(p, "36-shared-da-phone");
  await walkTo(p, "/devices/invite"); await shot(p, "37-invite-choose-da");
  await p.getByRole("button", { name: da.devices.invite.go }).click(); await p.waitForTimeout(1500); await shot(p, "38-invited-da");
  await p.setViewportSize({width:320,height:640}); await shot(p, "39-invited-da-320");
});
