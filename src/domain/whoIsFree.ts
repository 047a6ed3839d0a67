import { availabilityId } from "./availability.ts";
import type { HelperId } from "./helper.ts";
import { isWithin } from "./pause.ts";
import type { RotaFacts } from "./rota.ts";
import type { Session } from "./session.ts";

/** Why somebody cannot be counted on that day, as far as anybody needs to know. */
export type Away = "left" | "paused" | "cannot";

type WhoIsFreeFacts = Pick<RotaFacts, "team" | "pauses" | "said">;

/** Undefined when they can be asked. */
export function awayFrom(
  { team, pauses, said }: WhoIsFreeFacts,
  helperId: HelperId,
  session: Pick<Session, "id" | "date">,
): Away | undefined {
  const member = team.find(({ id }) => id === helperId);
  if (!member || member.left) return "left";
  if (said.get(availabilityId(session.id, helperId)) === "no") return "cannot";
  return pauses.some((pause) => pause.helperId === helperId && isWithin(pause, session.date))
    ? "paused"
    : undefined;
}
