import { everybodyAsked } from "./askedForCourse.ts";
import type { Attention } from "./attention.ts";
import type { Rota, RotaFacts } from "./rota.ts";
import { worriesOn } from "./rotaWorries.ts";
import type { Session } from "./session.ts";

/** What the rota of the next session asks for: what nobody has first of all. `[R032]`, `[R033]` */
export function attentionToRota(facts: RotaFacts, rota: Rota, next: Session): Attention[] {
  const date = rota.dates.find(({ session }) => session.id === next.id);
  if (!date) return [];
  const sessionId = next.id;
  const called = (id: string) => facts.team.find((one) => one.id === id)?.called ?? "";
  const tasks = [...new Map(date.gaps.map(({ task }) => [task.id, task])).values()];
  const asked = [...new Set(date.gaps.flatMap((place) => everybodyAsked(rota, next, place)))];
  const alone = worriesOn(facts, date).flatMap((worry): Attention[] =>
    worry.kind === "no deputy"
      ? [{ kind: worry.kind, sessionId, pillar: worry.pillar, called: called(worry.helperId) }]
      : [],
  );
  return [
    ...(tasks.length > 0 ? [{ kind: "gaps", sessionId, tasks } as const] : []),
    ...(asked.length > 0
      ? [{ kind: "replies pending", sessionId, names: asked.map(called) } as const]
      : []),
    ...alone,
  ];
}
