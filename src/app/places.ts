import type { Role } from "#domain/role.ts";
import { paths } from "#features/paths.ts";

/** Where one can go from the frame. */
export type Place = "amIOn" | "today" | "course" | "singers" | "rota" | "library" | "choir";

const placesOfRole: Readonly<Record<Role, readonly Place[]>> = {
  leader: ["today", "course", "singers", "rota", "library", "choir"],
  coordinator: ["today", "course", "singers", "rota", "library", "choir"],
  pianist: ["today", "course", "rota", "library", "choir"],
  volunteer: ["amIOn", "rota", "choir"],
};

export function placesFor(role: Role): readonly Place[] {
  return placesOfRole[role];
}

/** What lies behind each place of the frame. The first that fits an address is where one is. */
const behind: readonly (readonly [RegExp, Place])[] = [
  [/^\/am-i-on/, "amIOn"],
  [/^\/(?:rota|team)/, "rota"],
  [/^\/session\/[^/]+\/(?:rota|tonight|substitute|afterwards)$/, "rota"],
  [/^\/(?:singers|capacity|follow-ups)/, "singers"],
  [/^\/(?:choir|devices|join)/, "choir"],
  [/^\/(?:course|session)/, "course"],
  [/^\/library/, "library"],
];

/** The place one stands at; for whom there is no *Am I on?* in the frame, it is part of the rota. */
export function placeAt(address: string, role: Role): Place {
  const place = behind.find(([pattern]) => pattern.test(address))?.[1] ?? "today";
  return place === "amIOn" && !placesFor(role).includes(place) ? "rota" : place;
}

/** What is about singers: a device that never receives any of it has no way there. */
const aboutSingers = /^\/(?:singers|capacity|follow-ups)|\/(?:roll-call|helping|arranging)$/;
/** What a volunteer's device can show. */
const aboutTheTeam =
  /^\/(?:am-i-on|rota|team|choir|devices|join)|^\/session\/[^/]+\/(?:rota|tonight)$/;

/** Where to go instead of an address that means nothing on a device of this role; undefined when it is fine. */
export function insteadOf(address: string, role: Role): string | undefined {
  if (role === "volunteer") return aboutTheTeam.test(address) ? undefined : paths.amIOn;
  if (role === "pianist") return aboutSingers.test(address) ? paths.today : undefined;
  return undefined;
}
