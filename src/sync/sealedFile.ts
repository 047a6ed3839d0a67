import { done, refused, type Result } from "#domain/result.ts";
import { ringsOf, sharedRings } from "#domain/role.ts";
import { anySealedFileForm, sealedFileForm } from "#protocol/heardSeldom.ts";
import type { SealedFile as Sealed } from "#protocol/sealedFile.ts";
import type { SealedFile, SealedFileTrouble, TakenIn } from "#store/meeting.ts";
import type { Store } from "#store/store.ts";
import { keepPage } from "#store/syncPages.ts";
import { readWholeRing } from "#store/syncHeld.ts";
import { readQuarantine } from "#store/syncReading.ts";
import type { Envelope, LinkRow } from "#store/syncRows.ts";

import { facetToSealed } from "./envelopes.ts";
import type { OpenRing } from "./keyring.ts";
import { openRings } from "./meet.ts";
import { asEnvelope, openPage } from "./pull.ts";

/** So many facets are opened and kept at a time. */
const atATime = 400;

/** Everything of the rings that are open here, sealed as it would be for the endpoint, and what could not be opened. */
export async function ringsToFile(
  store: Store,
  link: LinkRow,
): Promise<Result<SealedFile, "locked">> {
  const rings: Sealed["rings"] = [];
  const open = await openRings({ store, link });
  if (open.length < ringsOf(link.role).length) return refused("locked");
  for (const ring of open) {
    const facets = await readWholeRing(store.database, ring.ring);
    const sealed = await Promise.all(facets.map(async (facet) => facetToSealed(link, ring, facet)));
    const closed = await readQuarantine(store.database, ring.ring);
    const carried = closed.map(({ envelope }) => envelope);
    rings.push({ ring: ring.ring, facets: [...sealed, ...carried] });
  }
  const file = { format: "korlag-sealed", version: 1, choir: link.choir, rings } as const;
  const day = new Date(store.now()).toISOString().slice(0, 10);
  return done({
    name: `korlag-${day}.sealed.json`,
    text: `${JSON.stringify(file)}\n`,
    facets: rings.reduce((sum, { facets }) => sum + facets.length, 0),
  });
}

/** The same way in as from the endpoint. Rings that are not held or not open here are passed over. */
export async function fileToRings(
  store: Store,
  link: LinkRow,
  text: string,
): Promise<Result<TakenIn, SealedFileTrouble>> {
  const said = parsed(text);
  if (!anySealedFileForm(said)) return refused("not a sealed file");
  if (said.version > 1) return refused("newer");
  const file: unknown = said;
  if (!sealedFileForm(file)) return refused("damaged");
  if (file.choir !== link.choir) return refused("another choir");
  const rings = await openRings({ store, link });
  let applied = 0;
  let unopened = 0;
  for (const { ring: name, facets } of inOrder(file.rings)) {
    const ring = rings.find(({ ring }) => ring === name);
    if (!ring) continue;
    const taken = await takeIn(store, link, ring, facets.map(asEnvelope));
    applied += taken.applied;
    unopened += taken.unopened;
  }
  return done({ applied, unopened });
}

async function takeIn(
  store: Store,
  link: LinkRow,
  ring: OpenRing,
  envelopes: readonly Envelope[],
): Promise<TakenIn> {
  let applied = 0;
  let unopened = 0;
  for (let at = 0; at < envelopes.length; at += atATime) {
    const some = envelopes.slice(at, at + atATime);
    const page = await openPage({ store, link, away: false }, ring, some);
    const received = await keepPage(store, ring.ring, { ...page, passesOn: true });
    applied += received.applied;
    // What waits for the lock is read by itself once it is open.
    unopened += page.closed.filter(({ why }) => why !== "locked").length;
  }
  return { applied, unopened };
}

function inOrder(rings: Sealed["rings"]): Sealed["rings"] {
  return sharedRings.flatMap((name) => rings.filter(({ ring }) => ring === name));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
