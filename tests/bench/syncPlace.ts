import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium, type Page } from "@playwright/test";
import { build } from "vite";

import { buildEndpoint } from "#endpoint/app.ts";
import { openStore } from "#endpoint/store/open.ts";
import { chromiumArgs, chromiumPath } from "#tests/e2e/support/device.ts";

import { answerPeers, buildPeersPage, type Document } from "./syncPeers.ts";

const root = fileURLToPath(new URL("sync-page", import.meta.url));

/** The pages that sync, Korlag's and the peers', built and laid in one folder. */
export async function buildPages(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "korlag-sync-page-"));
  const configFile = join(root, "vite.config.ts");
  await build({ root, configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
  const peers = await buildPeersPage();
  await cp(peers, join(outDir, "others"), { recursive: true });
  await rm(peers, { recursive: true });
  return outDir;
}

/** A browser and the endpoint it speaks to, with the embedded store, both fresh. */
export interface SyncPlace {
  readonly address: string;
  /** What the peers are handed. */
  documents: readonly Document[];
  readonly open: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function newSyncPlace(pages: string): Promise<SyncPlace> {
  const folder = await mkdtemp(join(tmpdir(), "korlag-sync-place-"));
  const store = await openStore({ folder });
  const app = await buildEndpoint({
    appFolder: pages,
    store,
    logLevel: "silent",
    allowances: { requests: 1e6, guesses: 1e6, foundings: 1e6, lateness: 0 },
  });
  answerPeers(app, () => place.documents);
  await app.listen({ port: 0, host: "127.0.0.1" });
  const bound = app.server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
  const context = await browser.newContext();
  const place: SyncPlace = {
    address: `http://127.0.0.1:${port}`,
    documents: [],
    open: async (path) => {
      const page = await context.newPage();
      page.on("pageerror", (error) => process.stderr.write(`${String(error)}\n`));
      await page.goto(`http://127.0.0.1:${port}${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      app.server.closeAllConnections();
      await app.close();
      await store.sql.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return place;
}
