import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type axe from "axe-core";
import { expect, type Page } from "@playwright/test";

import type { Device } from "./device.ts";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nothing that axe finds against WCAG 2.2 AA; with `contrast: "AAA"`, text stands out as that level asks. Goes on after a finding, so that all are seen. */
export async function expectNoAxeViolations(
  page: Page,
  { contrast = "AAA" }: { contrast?: "AA" | "AAA" } = {},
): Promise<void> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    ([tags, enhanced]): Promise<axe.AxeResults> =>
      // Put there by the line above.
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: "tag", values: tags },
        rules: {
          "color-contrast-enhanced": { enabled: enhanced },
          // Still on trial, and does not know that a button's words may be its name and a description.
          "label-content-name-mismatch": { enabled: false },
        },
      }),
    [standards, contrast === "AAA"] as const,
  );
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      id,
      help,
      where: target.join(" "),
      failureSummary,
    })),
  );
  expect.soft(found, `axe at ${page.url()}`).toEqual([]);
}

/** Nothing is wider than the page: nobody has to push a screen to and fro. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return (
      [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        // What is pushed to and fro in a frame of its own does not widen the page.
        .filter((element) => {
          for (
            let frame = element.parentElement;
            frame && frame !== document.body;
            frame = frame.parentElement
          ) {
            if (getComputedStyle(frame).overflowX !== "visible") return false;
          }
          return true;
        })
        .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
        .slice(0, 5)
    );
  });
  expect.soft(wide, `wider than the page at ${page.url()}`).toEqual([]);
}

/** What is meant to be pressed and is smaller than so many pixels, either way. Links in running text are as tall as the text. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const pressed =
      'button, select, textarea, summary, [role="button"], [role="tab"], a[href], input';
    const inText = (element: Element) => element.matches("p a, li p a");
    return (
      [...document.querySelectorAll<HTMLElement>(pressed)]
        .filter((element) =>
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        )
        .filter((element) => !inText(element) && element.closest("[inert]") === null)
        .map((element) => {
          // A box to tick or a radio is pressed by its words too.
          const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
          const own = element.getBoundingClientRect();
          const around = label?.getBoundingClientRect() ?? own;
          const width = Math.round(Math.max(own.width, around.width) * 10) / 10;
          const height = Math.round(Math.max(own.height, around.height) * 10) / 10;
          const name =
            element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30);
          return {
            width,
            height,
            says: `${element.tagName.toLowerCase()} “${name}” ${width} × ${height}`,
          };
        })
        // What is there for ears only, such as a skip link before it is reached, has no size.
        .filter(({ width, height }) => width > 1 && height > 1 && (width < size || height < size))
        .map(({ says }) => says)
    );
  }, least);
}

/** Everything to be pressed is large enough for a thumb: 48 pixels either way. Goes on after a finding, so that all are seen. */
export async function noSmallTargets(page: Page, where = page.url()): Promise<void> {
  expect.soft(await smallTargets(page, 48), `too small for a thumb: ${where}`).toEqual([]);
}

/** From now on the device shows text in twice the usual size, as somebody sets it who sees little. */
export async function setTextTwiceAsLarge(device: Device, page: Page): Promise<void> {
  const browser = await device.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
}

/** The page does follow the size of text that the device is set to, and fits all the same. */
export async function fitsTwiceAsLarge(page: Page): Promise<void> {
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(32);
  await noSidewaysScroll(page);
}
