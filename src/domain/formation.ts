/** Who sings: all together, all with the leader as second voice, or so many groups. */
export type Formation =
  | { readonly kind: "unison" }
  | { readonly kind: "leaderSecond" }
  | { readonly kind: "groups"; readonly groups: number };

export const mostGroups = 4;

/** One more group; from all together the leader comes in behind first. Undefined at the top. */
export function formationUp(formation: Formation): Formation | undefined {
  switch (formation.kind) {
    case "unison":
      return { kind: "leaderSecond" };
    case "leaderSecond":
      return { kind: "groups", groups: 2 };
    case "groups": {
      const { groups } = formation;
      return groups < mostGroups ? { kind: "groups", groups: groups + 1 } : undefined;
    }
  }
}

/** One group fewer, then the leader as second voice, then all together. Undefined at the bottom. */
export function formationBack(formation: Formation): Formation | undefined {
  switch (formation.kind) {
    case "unison":
      return undefined;
    case "leaderSecond":
      return { kind: "unison" };
    case "groups": {
      const { groups } = formation;
      return groups > 2 ? { kind: "groups", groups: groups - 1 } : { kind: "leaderSecond" };
    }
  }
}

/** How many sing something of their own; in `leaderSecond` one of them is the leader. */
export function laneCount(formation: Formation): number {
  switch (formation.kind) {
    case "unison":
      return 1;
    case "leaderSecond":
      return 2;
    case "groups":
      return formation.groups;
  }
}
