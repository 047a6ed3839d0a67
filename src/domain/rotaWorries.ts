import { type HelperId, type Pillar, pillars, suitedFor } from "./helper.ts";
import type { RotaDate, RotaFacts } from "./rota.ts";
import { pillarOf, type TaskId } from "./task.ts";
import { awayFrom } from "./whoIsFree.ts";

/** Something about a date that is said plainly. `[R032]`, `[R033]`, `[R045]` */
export type RotaWorry =
  | { readonly kind: "pillar missing"; readonly pillar: Pillar }
  | { readonly kind: "no deputy"; readonly pillar: Pillar; readonly helperId: HelperId }
  | {
      readonly kind: "two pillars";
      readonly helperId: HelperId;
      readonly pillars: readonly Pillar[];
    }
  | { readonly kind: "no familiar face" };

const solo = pillars.filter((pillar) => pillar !== "volunteer");

/** What is missing on a day, most pressing first. A task that the choir does not use is not missed. */
export function worriesOn(facts: RotaFacts, { session, places }: RotaDate): RotaWorry[] {
  const holders = (pillar: Pillar) =>
    places.flatMap(({ task, holder }) =>
      holder && !holder.away && pillarOf(task.id) === pillar ? holder.helperId : [],
    );
  const wanted = pillars.filter((pillar) =>
    places.some(({ task, extra }) => !extra && pillarOf(task.id) === pillar),
  );
  const missing = wanted.filter((pillar) => holders(pillar).length === 0);
  const standing = new Map<HelperId, Pillar[]>();
  for (const pillar of solo) {
    for (const id of new Set(holders(pillar)))
      standing.set(id, [...(standing.get(id) ?? []), pillar]);
  }
  const alone = [...standing].flatMap(([helperId, held]) =>
    held.flatMap((pillar): RotaWorry[] => {
      const deputy = facts.team.some(
        (member) =>
          !standing.has(member.id) &&
          suitedFor(member, pillar as string as TaskId, pillar) !== undefined &&
          awayFrom(facts, member.id, session) === undefined,
      );
      return deputy || holders(pillar).length > 1 ? [] : [{ kind: "no deputy", pillar, helperId }];
    }),
  );
  return [
    ...missing.map((pillar): RotaWorry => ({ kind: "pillar missing", pillar })),
    ...[...standing].flatMap(([helperId, held]): RotaWorry[] =>
      held.length > 1 ? [{ kind: "two pillars", helperId, pillars: held }] : [],
    ),
    ...alone,
    ...(lacksFamiliarFace(facts, places) ? [{ kind: "no familiar face" } as const] : []),
  ];
}

/** Whether the people on the floor are all new to the singers. While nobody is known yet, nobody is missed. */
function lacksFamiliarFace({ familiar }: RotaFacts, places: RotaDate["places"]): boolean {
  const faces = places.flatMap(({ task, holder }) =>
    holder && isMet(task.id) ? holder.helperId : [],
  );
  return familiar.size > 0 && faces.length > 0 && !faces.some((id) => familiar.has(id));
}

/** Conductor and pianist stand in front; the singers meet the others at the door and beside them. `[J]` */
export function isMet(taskId: TaskId): boolean {
  return pillarOf(taskId) === "volunteer" || pillarOf(taskId) === "coordinator";
}
