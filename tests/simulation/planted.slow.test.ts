import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { done } from "#domain/result.ts";
import type * as erasingRoom from "#domain/erasing.ts";
import type * as laterWinsRoom from "#domain/laterWins.ts";
import type * as roleRoom from "#domain/role.ts";
import type * as syncPagesRoom from "#store/syncPages.ts";
import type * as syncReadingRoom from "#store/syncReading.ts";
import type * as syncHeldRoom from "#store/syncHeld.ts";
import type * as syncShiftRoom from "#store/syncShift.ts";
import type * as syncWritingRoom from "#store/syncWriting.ts";
import type * as twoVersionsRoom from "#store/twoVersions.ts";
import type * as envelopesRoom from "#sync/envelopes.ts";
import type * as epochsRoom from "#sync/epochs.ts";
import type * as talkRoom from "#sync/talk.ts";
import type { Page } from "#store/syncPages.ts";

import { type Endpoint, standUpEndpoint } from "./endpoint.ts";
import { run } from "./run.ts";

/**
 * The simulation must be able to fail. Each of these is a mistake that somebody made once, here or in another product,
 * put in the place of the right thing; some seed must notice it.
 */
const planted = vi.hoisted(() => ({ bug: "" }));

vi.mock("#store/syncPages.ts", async (original) => {
  const real = await original<typeof syncPagesRoom>();
  const { changeStream } = await vi.importActual<typeof syncWritingRoom>("#store/syncWriting.ts");
  return {
    ...real,
    keepPage: async (...[store, ring, page]: Parameters<typeof real.keepPage>) => {
      if (planted.bug === "the cursor moves before the page is kept" && page.stream) {
        await changeStream(store.database, ring, page.stream);
        const { stream: _, ...rest } = page;
        return real.keepPage(store, ring, rest);
      }
      if (planted.bug === "what is unknown here is thrown away") {
        const known = page.facets.filter(({ facet }) => facet !== "voice");
        return real.keepPage(store, ring, { ...page, facets: known } satisfies Page);
      }
      return real.keepPage(store, ring, page);
    },
  };
});

vi.mock("#store/syncWriting.ts", async (original) => {
  const real = await original<typeof syncWritingRoom>();
  return {
    ...real,
    acknowledge: async (...[store, ring, kept, after]: Parameters<typeof real.acknowledge>) => {
      if (planted.bug === "acknowledged without a look at the stamp") {
        await store.database.outbox.bulkDelete(kept.map(({ key }) => key));
      }
      return real.acknowledge(store, ring, kept, after);
    },
  };
});

vi.mock("#store/syncShift.ts", async (original) => {
  const real = await original<typeof syncShiftRoom>();
  return {
    ...real,
    shiftStamps: async (...said: Parameters<typeof real.shiftStamps>) =>
      planted.bug === "stamps from ahead are sent as they are" || real.shiftStamps(...said),
  };
});

vi.mock("#store/syncHeld.ts", async (original) => {
  const real = await original<typeof syncHeldRoom>();
  const { changeStream } = await vi.importActual<typeof syncWritingRoom>("#store/syncWriting.ts");
  return {
    ...real,
    queueHeld: async (...[store, ring, there, part]: Parameters<typeof real.queueHeld>) => {
      if (planted.bug !== "a lost endpoint is not filled again") {
        return real.queueHeld(store, ring, there, part);
      }
      await changeStream(store.database, ring, part);
      return 0;
    },
  };
});

vi.mock("#store/syncReading.ts", async (original) => {
  const real = await original<typeof syncReadingRoom>();
  return {
    ...real,
    readWaitingFacets: async (...said: Parameters<typeof real.readWaitingFacets>) => {
      const found = await real.readWaitingFacets(...said);
      if (planted.bug === "taken off the outbox before it is acknowledged") {
        await said[0].outbox.bulkDelete(found.facets.map(({ key }) => key));
      }
      return found;
    },
  };
});

vi.mock("#domain/laterWins.ts", async (original) => {
  const real = await original<typeof laterWinsRoom>();
  return {
    ...real,
    takesOver: (...said: Parameters<typeof real.takesOver>) =>
      planted.bug === "whatever comes last stands" || real.takesOver(...said),
  };
});

vi.mock("#store/twoVersions.ts", async (original) => {
  const real = await original<typeof twoVersionsRoom>();
  return {
    ...real,
    versionBeside: (...said: Parameters<typeof real.versionBeside>) =>
      planted.bug === "the version that loses is thrown away"
        ? undefined
        : real.versionBeside(...said),
    toTellAgain: (...said: Parameters<typeof real.toTellAgain>) =>
      planted.bug === "what a clock that was ahead has written comes back"
        ? undefined
        : real.toTellAgain(...said),
  };
});

vi.mock("#domain/erasing.ts", async (original) => {
  const real = await original<typeof erasingRoom>();
  return {
    ...real,
    isErasure: (said: Parameters<typeof real.isErasure>[0]) =>
      planted.bug !== "an erasure is taken for a word like any other" && real.isErasure(said),
  };
});

vi.mock("#domain/role.ts", async (original) => {
  const real = await original<typeof roleRoom>();
  return {
    ...real,
    ringsOf: (role: Parameters<typeof real.ringsOf>[0]) =>
      planted.bug === "everybody is handed all keys" && role === "pianist"
        ? real.sharedRings
        : real.ringsOf(role),
  };
});

vi.mock("#sync/talk.ts", async (original) => {
  const real = await original<typeof talkRoom>();
  const misheard = (answer: Awaited<ReturnType<typeof real.askOnly>>) => {
    if (!answer.ok) return answer;
    const reply = answer.value as { incarnation?: string; next?: number; head?: number };
    if (planted.bug === "nobody looks whether it is the same endpoint" && reply.incarnation) {
      return done({ ...reply, incarnation: "AAAAAAAAAAAAAAAA" });
    }
    if (planted.bug === "numbers are followed that are not yet there" && reply.next !== undefined) {
      return done({ ...reply, next: (reply.head ?? 0) + 1, more: false });
    }
    return answer;
  };
  return {
    ...real,
    ask: async (...said: Parameters<typeof real.ask>) => misheard(await real.ask(...said)),
    askOnly: async (...said: Parameters<typeof real.askOnly>) =>
      misheard(await real.askOnly(...said)),
  };
});

vi.mock("#sync/epochs.ts", async (original) => {
  const real = await original<typeof epochsRoom>();
  return {
    ...real,
    withEpochs: (...[before, said, preferred]: Parameters<typeof real.withEpochs>) => {
      const { twins, ...rest } = real.withEpochs(before, said, preferred);
      const overwrites = planted.bug === "keys of one epoch are put over each other";
      return overwrites || !twins ? rest : { ...rest, twins };
    },
  };
});

vi.mock("#sync/envelopes.ts", async (original) => {
  const real = await original<typeof envelopesRoom>();
  return {
    ...real,
    facetToSealed: async (...[sealer, ring, facet]: Parameters<typeof real.facetToSealed>) => {
      const sealed = await real.facetToSealed(sealer, ring, facet);
      return planted.bug === "something is sent unsealed"
        ? { ...sealed, sealed: `${sealed.sealed}${JSON.stringify(facet.value)}` }
        : sealed;
    },
  };
});

const bugs = [
  "the cursor moves before the page is kept",
  "acknowledged without a look at the stamp",
  "taken off the outbox before it is acknowledged",
  "stamps from ahead are sent as they are",
  "a lost endpoint is not filled again",
  "nobody looks whether it is the same endpoint",
  "numbers are followed that are not yet there",
  "whatever comes last stands",
  "the version that loses is thrown away",
  "what a clock that was ahead has written comes back",
  "an erasure is taken for a word like any other",
  "what is unknown here is thrown away",
  "everybody is handed all keys",
  "something is sent unsealed",
  "keys of one epoch are put over each other",
] as const;

const mostSeeds = 250;

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await standUpEndpoint();
});
afterAll(async () => endpoint.close());

describe("the simulation notices", () => {
  it.each(bugs)(
    "%s",
    async (bug) => {
      let noticed: readonly string[] = [];
      let seed = 0;
      planted.bug = bug;
      while (noticed.length === 0 && seed < mostSeeds) {
        seed += 1;
        noticed = (await run(seed, endpoint)).broken;
      }
      planted.bug = "";
      expect(noticed).not.toEqual([]);
      console.log(`${bug}: seed ${seed}, ${noticed[0]?.slice(0, 150)}`);
    },
    600_000,
  );
});
