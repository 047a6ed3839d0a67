import type { CivilDate } from "./civil.ts";
import { type HelperCard, type HelperId, type Pillar, pillars } from "./helper.ts";
import { isWithin, type Pause } from "./pause.ts";

/** A pillar with those who stand in it, and those who have said that they can step in. */
export interface PillarStand {
  readonly pillar: Pillar;
  readonly standing: readonly HelperCard[];
  readonly deputies: readonly HelperCard[];
}

/** The four pillars, each with its people in the order they were given. Nobody is their own deputy. `[R032]`, `[R033]` */
export function pillarStands(team: readonly HelperCard[]): PillarStand[] {
  const here = team.filter(({ left }) => !left);
  return pillars.map((pillar) => {
    const standing = here.filter((helper) => helper.pillars.includes(pillar));
    const deputies = here.filter(
      (helper) => helper.standsIn.pillars.includes(pillar) && !standing.includes(helper),
    );
    return { pillar, standing, deputies };
  });
}

/** Something about the pillars that is better said: each is about how the choir stands, not about a person's effort. */
export type TeamWord =
  | { readonly kind: "nobody"; readonly pillar: Pillar }
  /** Everybody who stands in it takes a pause today, and nobody can step in. */
  | { readonly kind: "all pausing"; readonly pillar: Pillar }
  /** It hangs on one person: nobody else stands in it, and nobody has said that they can step in. */
  | { readonly kind: "no deputy"; readonly pillar: Pillar; readonly helper: HelperCard }
  | {
      readonly kind: "two pillars";
      readonly helper: HelperCard;
      readonly pillars: readonly Pillar[];
    };

/**
 * What is to be said of the team, the most pressing first. Two in one pillar lean on each other, so that neither needs
 * a deputy besides. `[R033]`
 */
export function teamWords(
  team: readonly HelperCard[],
  pauses: readonly Pause[],
  today: CivilDate,
): TeamWord[] {
  const away = pausingOn(pauses, today);
  const isHere = ({ id }: HelperCard) => !away.has(id);
  const stands = pillarStands(team);
  const empty = stands.filter(({ standing }) => standing.length === 0);
  const taken = stands.filter(({ standing }) => standing.length > 0);
  const pausing = taken.filter(
    ({ standing, deputies }) => !standing.some(isHere) && !deputies.some(isHere),
  );
  const several = team.filter((helper) => !helper.left && helper.pillars.length > 1);
  return [
    ...empty.map(({ pillar }) => ({ kind: "nobody", pillar }) as const),
    ...pausing.map(({ pillar }) => ({ kind: "all pausing", pillar }) as const),
    ...taken.flatMap((stand) => {
      const { pillar, standing, deputies } = stand;
      const [helper, second] = standing;
      if (!helper || second || deputies.length > 0 || pausing.includes(stand)) return [];
      return [{ kind: "no deputy", pillar, helper } as const];
    }),
    ...several.map((helper) => ({ kind: "two pillars", helper, pillars: helper.pillars }) as const),
  ];
}

/** Those who take a pause on a day, each with the last day of it; null while nobody knows. The longest counts. */
export function pausingOn(
  pauses: readonly Pause[],
  date: CivilDate,
): ReadonlyMap<HelperId, CivilDate | null> {
  const until = new Map<HelperId, CivilDate | null>();
  for (const pause of pauses) {
    if (!isWithin(pause, date)) continue;
    const known = until.get(pause.helperId);
    const longer = known === undefined || pause.to === null || (known !== null && pause.to > known);
    if (longer) until.set(pause.helperId, pause.to);
  }
  return until;
}

/** A department with its posts, and who holds each. */
export interface Department {
  /** Empty for posts that belong to none. */
  readonly name: string;
  readonly posts: readonly { readonly post: string; readonly holders: readonly HelperCard[] }[];
}

/** Departments and posts by name; those of no department last. `[R034]` */
export function departmentsOf(
  team: readonly HelperCard[],
  compare: (a: string, b: string) => number,
): Department[] {
  const written = team.filter(
    ({ left, post, department }) => !left && `${post}${department}` !== "",
  );
  return namesIn(written, "department", compare).map((name) => {
    const within = written.filter(({ department }) => department === name);
    const posts = namesIn(within, "post", compare);
    return {
      name,
      posts: posts.map((post) => ({ post, holders: within.filter((one) => one.post === post) })),
    };
  });
}

function namesIn(
  helpers: readonly HelperCard[],
  field: "post" | "department",
  compare: (a: string, b: string) => number,
): string[] {
  const names = [...new Set(helpers.map((helper) => helper[field]))];
  return names.toSorted((a, b) => Number(a === "") - Number(b === "") || compare(a, b));
}
