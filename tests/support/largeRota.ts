import { type HelperId, noWishes } from "#domain/helper.ts";
import type { RotaFacts } from "#domain/rota.ts";
import type { TaskId, TaskTime } from "#domain/task.ts";

import { aHelper, aTask, cannot, someFacts, someSessions } from "./rotas.ts";

const times: readonly TaskTime[] = [
  "before",
  "before",
  "before",
  "during",
  "during",
  "during",
  "after",
  "after",
  "before",
  "during",
  "after",
  "before",
];

/** A rota with nothing but gaps, and people who cannot every day, like some tasks, and have wishes; always the same. */
export function largeRota(helpers: number, weeks: number): RotaFacts {
  const tasks = times.map((time, place) => aTask(`task${place}`, time));
  const nameOf = (place: number) => `h${String(place).padStart(3, "0")}`;
  const team = Array.from({ length: helpers }, (_, place) =>
    aHelper(nameOf(place), {
      likes: place % 3 === 0 ? [`task${place % 12}` as TaskId] : [],
      wishes: {
        ...noWishes,
        most: place % 7 === 0 ? 3 : null,
        weeksRunning: place % 5 === 0,
        pair: place % 10 === 1 ? (nameOf(place + 1) as HelperId) : null,
      },
    }),
  );
  const sessions = someSessions(weeks);
  const away = sessions.flatMap(({ id }, day) =>
    team.flatMap((one, place) => ((place * 7 + day * 13) % 11 === 0 ? [cannot(id, one.id)] : [])),
  );
  const familiar = new Set(team.flatMap(({ id }, place) => (place % 5 === 0 ? id : [])));
  return someFacts({ team, sessions, tasks, said: new Map(away), familiar });
}
