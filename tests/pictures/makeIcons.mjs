// Draws every size of the icon from public/icon.svg. Run after the drawing has changed: node tests/pictures/makeIcons.mjs
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const folder = new URL("../../public/", import.meta.url);
const full = await readFile(new URL("icon.svg", folder), "utf8");
const ground = /<rect width="512" height="512"/;
if (!ground.test(full))
  throw new Error("public/icon.svg must begin with its ground, a rect of 512 by 512");

// Systems that cut the icon themselves get the whole square and a smaller drawing; the others get round corners.
const rounded = full.replace(ground, '<rect width="512" height="512" rx="104"');
const small = full.replace(/translate\(57 67\) scale\(7\.9\)/, "translate(100 108) scale(6.2)");
if (small === full)
  throw new Error("the drawing in public/icon.svg has moved: say anew how it shrinks");

await draw(rounded, 192, "icon-192.png");
await draw(rounded, 512, "icon-512.png");
await draw(small, 512, "icon-maskable-512.png");
await draw(full, 180, "apple-touch-icon.png");
await writeFile(new URL("favicon.svg", folder), rounded);

async function draw(svg, size, name) {
  const picture = sharp(Buffer.from(svg), { density: (72 * size) / 512 }).resize(size, size);
  await picture
    .png({ compressionLevel: 9, palette: true })
    .toFile(fileURLToPath(new URL(name, folder)));
}
