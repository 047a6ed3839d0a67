import type { LayerId } from "#domain/layer.ts";
import type { Sign } from "#domain/signs.ts";

/** How far a song came on an evening: its highest step on the ready ladder. */
export interface MadeUpClimb {
  readonly reached: LayerId;
  readonly steppedBack: boolean;
  readonly signs: readonly Sign[];
}

/** What the songs grew to, by song and week; how it was for the group stands among the remarks. */
export function madeUpClimb(songId: string, week: number): MadeUpClimb | undefined {
  return climbs[songId]?.[week];
}

const climbs: Readonly<Record<string, Readonly<Record<number, MadeUpClimb>>>> = {
  "frere-jacques": {
    1: to("unisonLed"),
    2: to("unisonFree"),
    3: to("gesture"),
    4: to("canon2-halves", "effortAndSmiles"),
    5: back("canon2-halves", "partsMelt"),
    6: to("canon2-halves", "mistakesRepaired", "effortAndSmiles"),
  },
  "row-row": {
    1: to("echo"),
    2: to("unisonFree", "singingAhead"),
    3: to("gesture", "effortAndSmiles"),
    4: to("bodyPercussion"),
    5: to("drone"),
    7: to("drone", "onceMore"),
  },
  "when-the-saints": { 1: to("echo"), 3: to("unisonLed") },
  "amazing-grace": { 1: to("unisonLed"), 2: to("unisonFree") },
  "vem-kan-segla": { 2: to("echo"), 3: to("unisonLed"), 4: to("unisonFree"), 6: to("drone") },
  "viva-la-musica": {
    4: to("unisonFree"),
    5: back("canon2-halves", "soundThins", "lookingForHelp"),
    6: to("canon2-leaderSecond"),
    7: to("canon2-fewConfident", "effortAndSmiles"),
  },
  "ode-to-joy": { 5: to("unisonLed"), 6: to("unisonFree"), 7: to("gesture", "autopilot") },
  "auld-lang-syne": { 7: to("unisonLed") },
};

function to(reached: string, ...signs: readonly Sign[]): MadeUpClimb {
  return { reached: reached as LayerId, steppedBack: false, signs };
}

function back(reached: string, ...signs: readonly Sign[]): MadeUpClimb {
  return { ...to(reached, ...signs), steppedBack: true };
}
