import type { Ask } from "#sync/transport.ts";
import type { Dice } from "#tests/support/chance.ts";

/** What the way between a device and the endpoint may do. Each from 0 to 1, and how often. */
export interface Weather {
  readonly losesRequest: number;
  readonly losesAnswer: number;
  readonly sendsTwice: number;
  /** Kept, and delivered once more at some later time. */
  readonly comesAgainLater: number;
  readonly hotelPage: number;
  readonly fails: number;
}

export const fair: Weather = {
  losesRequest: 0,
  losesAnswer: 0,
  sendsTwice: 0,
  comesAgainLater: 0,
  hotelPage: 0,
  fails: 0,
};

export const rough: Weather = {
  losesRequest: 0.05,
  losesAnswer: 0.08,
  sendsTwice: 0.08,
  comesAgainLater: 0.15,
  hotelPage: 0.03,
  fails: 0.04,
};

export interface Sent {
  readonly address: string;
  readonly request: RequestInit;
}

/** A way to the endpoint with weather. What is said on it is listened to, as a host or a thief would. */
export function wayTo(
  ask: Ask,
  dice: Dice,
  weather: () => Weather,
  late: Sent[],
  listen: (text: string) => void,
): Ask {
  return async (address, request) => {
    const { losesRequest, losesAnswer, sendsTwice, comesAgainLater, hotelPage, fails } = weather();
    listen(address + (typeof request.body === "string" ? request.body : ""));
    if (dice.chance(losesRequest)) throw new TypeError("lost on the way there");
    if (dice.chance(hotelPage)) {
      return new Response("<html></html>", { headers: { "content-type": "text/html" } });
    }
    if (dice.chance(fails)) {
      const status = dice.pick([500, 502, 503, 429]);
      return new Response("{}", {
        status,
        headers: { "content-type": "application/json", "retry-after": "1" },
      });
    }
    const isPush = request.method === "POST" && address.endsWith("/facets");
    if (isPush && dice.chance(comesAgainLater)) late.push({ address, request });
    if (dice.chance(sendsTwice)) await ask(address, request);
    const answer = await ask(address, request);
    if (dice.chance(losesAnswer)) throw new TypeError("lost on the way back");
    return answer;
  };
}
