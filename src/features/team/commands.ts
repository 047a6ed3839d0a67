import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import { forgetting } from "#domain/erasing.ts";
import { type Change, change, deletion, type FacetName, type Facets } from "#domain/facets.ts";
import {
  type HelperCard,
  type HelperFacets,
  helperFrom,
  type HelperId,
  inPillarOrder,
  type Pillar,
} from "#domain/helper.ts";
import { type HelperDraft, type HelperProblems, parseHelper } from "#domain/helperDraft.ts";
import {
  backFrom,
  parsePause,
  type Pause,
  type PauseDraft,
  type PauseId,
  type PauseProblem,
} from "#domain/pause.ts";
import { done, type Result } from "#domain/result.ts";
import { type NameProblem, parseName, type SingerId } from "#domain/singer.ts";
import type { TaskId } from "#domain/task.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

type Kept = Promise<Result<Receipt, NotKept>>;

export async function addHelper(
  store: Store,
  typed: string,
  standing: readonly Pillar[],
): Promise<Result<Receipt, NameProblem | NotKept>> {
  const name = parseName(typed);
  if (!name.ok) return name;
  const id = store.newId();
  return commit(store, ["helper"], () =>
    done([
      change("helper", id, "name", { called: name.value }),
      change("helper", id, "pillars", { pillars: inPillarOrder(standing) }),
    ]),
  );
}

/** Name, how to reach them, post and department; only what is another than before is written. */
export async function describeHelper(
  store: Store,
  before: HelperCard,
  draft: HelperDraft,
): Promise<Result<Receipt, HelperProblems | NotKept>> {
  const parsed = parseHelper(draft);
  if (!parsed.ok) return parsed;
  const { name, reach, post } = parsed.value;
  const { id } = before;
  const renamed = name.called !== before.called;
  const reached = reach.phone !== before.phone || reach.mail !== before.mail;
  const placed = post.post !== before.post || post.department !== before.department;
  return commit(store, ["helper"], () =>
    done([
      ...(renamed ? [change("helper", id, "name", name)] : []),
      ...(reached ? [change("helper", id, "reach", reach)] : []),
      ...(placed ? [change("helper", id, "post", post)] : []),
    ]),
  );
}

export async function standAt(store: Store, id: HelperId, pillar: Pillar, stands: boolean): Kept {
  return rewrite(store, id, "pillars", ({ pillars }) => ({
    pillars: inPillarOrder(withOrWithout(pillars, pillar, stands)),
  }));
}

/** Somebody can step in for those who stand in a pillar, or no longer can. */
export async function stepInAt(store: Store, id: HelperId, pillar: Pillar, can: boolean): Kept {
  return rewrite(store, id, "standsIn", ({ standsIn }) => ({
    ...standsIn,
    pillars: inPillarOrder(withOrWithout(standsIn.pillars, pillar, can)),
  }));
}

export async function likeTask(store: Store, id: HelperId, task: TaskId, likes: boolean): Kept {
  return rewrite(store, id, "likes", (before) => ({
    tasks: withOrWithout(before.likes, task, likes),
  }));
}

export async function stepInForTask(store: Store, id: HelperId, task: TaskId, can: boolean): Kept {
  return rewrite(store, id, "standsIn", ({ standsIn }) => ({
    ...standsIn,
    tasks: withOrWithout(standsIn.tasks, task, can),
  }));
}

/** @param wish only what was said now; the other wishes stand */
export async function wish(
  store: Store,
  id: HelperId,
  said: Partial<HelperFacets["wishes"]>,
): Kept {
  return rewrite(store, id, "wishes", ({ wishes }) => ({ ...wishes, ...said }));
}

/** @param on null takes the note back */
export async function notePromise(store: Store, id: HelperId, on: CivilDate | null): Kept {
  return commit(store, ["helper"], () => done([change("helper", id, "promise", { on })]));
}

export async function notePause(
  store: Store,
  helperId: HelperId,
  draft: PauseDraft,
): Promise<Result<Receipt, PauseProblem | NotKept>> {
  const span = parsePause(draft);
  if (!span.ok) return span;
  const id = `${helperId}.${store.newId()}`;
  return commit(store, ["pause"], () => done([change("pause", id, "span", span.value)]));
}

export async function comeBackFrom(store: Store, pause: Pause): Kept {
  const today = civilDateAt(store.now());
  return commit(store, ["pause"], () => done([backFrom(pause, today)]));
}

export async function removePause(store: Store, id: PauseId): Kept {
  return commit(store, ["pause"], () => done([deletion("pause", id)]));
}

export async function leaveTeam(store: Store, id: HelperId): Kept {
  return commit(store, ["helper"], () =>
    done([change("helper", id, "standing", { state: "left" })]),
  );
}

export async function comeBackToTeam(store: Store, id: HelperId): Kept {
  return commit(store, ["helper"], () =>
    done([change("helper", id, "standing", { state: "active" })]),
  );
}

/**
 * The card, with its pauses, is gone: its words from the other devices too, as soon as they have met.
 *
 * @param singer whose card says that they are this helper too
 */
export async function eraseHelper(store: Store, id: HelperId, singer: SingerId | undefined): Kept {
  return commit(store, ["helper", "pause", "singer"], async (reading) => {
    const helper = await reading.get("helper", id);
    const pauses = await reading.owned("pause", id);
    return done([
      ...(helper ? forgetting("helper", helper) : []),
      ...pauses.flatMap((pause) => forgetting("pause", pause)),
      ...(singer ? [change("singer", singer, "helps", { helperId: null })] : []),
    ]);
  });
}

/** That a helper is this singer too. The link lies with the singers, where a volunteer's device never sees it. */
export async function singsAs(
  store: Store,
  helperId: HelperId,
  before: SingerId | undefined,
  now: SingerId | undefined,
): Kept {
  return commit(store, ["singer"], () =>
    done([
      ...(before ? [change("singer", before, "helps", { helperId: null })] : []),
      ...(now ? [change("singer", now, "helps", { helperId })] : []),
    ]),
  );
}

/** Reads the card as it stands in the same transaction, so that two who tap at once lose nothing of each other's. */
async function rewrite<F extends FacetName<"helper">>(
  store: Store,
  id: HelperId,
  facet: F,
  write: (before: HelperCard) => Facets<"helper">[F] & object,
): Kept {
  return commit(store, ["helper"], async (reading) => {
    const row = await reading.get("helper", id);
    const before = row && helperFrom(row);
    const changes: Change[] = before ? [change("helper", id, facet, write(before))] : [];
    return done(changes);
  });
}

function withOrWithout<One>(all: readonly One[], one: One, wanted: boolean): One[] {
  const others = all.filter((other) => other !== one);
  return wanted ? [...others, one] : others;
}
