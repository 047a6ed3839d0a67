import { expect, it } from "vitest";

import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { rings, roles } from "#protocol/forms.ts";
import type { Role } from "#protocol/wire.ts";
import {
  ask,
  type Device,
  facet,
  found,
  join,
  newId,
  problemOf,
} from "#tests/endpoint/support/devices.ts";

import type { Stages } from "./stage.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";

interface Call {
  readonly name: string;
  readonly method: Method;
  readonly path: (asking: Device, other: Device) => string;
  readonly body?: (asking: Device) => unknown;
  /** Whom it is granted to; all others are refused. */
  readonly to: readonly Role[];
}

const leaders: readonly Role[] = ["leader"];

/** Every call there is in a choir, with the exact list of who may do it. */
const calls: readonly Call[] = [
  ...rings.flatMap((ring): Call[] => {
    const to = roles.filter(
      (role) =>
        role === "leader" ||
        role === "coordinator" ||
        ring === "team" ||
        (role === "pianist" && ring === "music"),
    );
    return [
      {
        name: `push ${ring}`,
        method: "POST",
        path: ({ choir }) => paths.facets(choir, ring),
        body: () => ({ facets: [facet()] }),
        to,
      },
      { name: `pull ${ring}`, method: "GET", path: ({ choir }) => paths.facets(choir, ring), to },
      { name: `digest ${ring}`, method: "GET", path: ({ choir }) => paths.digest(choir, ring), to },
    ];
  }),
  { name: "who am I", method: "GET", path: ({ choir }) => paths.choir(choir), to: roles },
  { name: "my package", method: "GET", path: ({ choir }) => paths.package(choir), to: roles },
  {
    name: "my card",
    method: "PUT",
    path: ({ choir, device }) => paths.card(choir, device),
    body: () => ({ card: "" }),
    to: roles,
  },
  {
    name: "another's card",
    method: "PUT",
    path: ({ choir }, other) => paths.card(choir, other.device),
    body: () => ({ card: "" }),
    to: [],
  },
  {
    name: "who is in",
    method: "GET",
    path: ({ choir }) => paths.devices(choir),
    to: ["leader", "coordinator"],
  },
  {
    name: "invite",
    method: "POST",
    path: ({ choir }) => paths.invites(choir),
    body: () => ({ code: newId(16), role: "leader", minutes: 5, package: "" }),
    to: leaders,
  },
  { name: "withdraw", method: "DELETE", path: ({ choir }) => paths.invites(choir), to: leaders },
  {
    name: "admit",
    method: "PUT",
    path: ({ choir }) => paths.device(choir, newId(12)),
    body: () => ({ role: "leader", tokenHash: newId(32), card: "" }),
    to: leaders,
  },
  {
    name: "promote oneself",
    method: "PUT",
    path: ({ choir, device }) => paths.device(choir, device),
    body: () => ({ role: "leader", tokenHash: newId(32), card: "" }),
    to: leaders,
  },
  {
    name: "remove another",
    method: "DELETE",
    path: ({ choir }, other) => paths.device(choir, other.device),
    to: leaders,
  },
  {
    name: "change the keys",
    method: "PUT",
    path: ({ choir }) => paths.keys(choir),
    body: () => ({ epoch: 1, packages: [] }),
    to: leaders,
  },
  {
    name: "erase the choir",
    method: "DELETE",
    path: ({ choir }) => paths.choir(choir),
    to: leaders,
  },
];

/** Who may do what: every call, by every role, by one who is not in, by one of another choir, and by nobody. */
export function accessMatrix(stage: Stages): void {
  it.each(calls)("$name", async ({ method, path, body, to }) => {
    const { app } = stage().first;
    for (const role of roles) {
      // What one role does to the choir shall not stand in the way of the next.
      const leader = await found(app);
      const asking = await join(leader, role);
      const other = await join(leader, "volunteer");
      const asked = (token: string | undefined) =>
        ask(app, method, path(asking, other), {
          token,
          ...(body ? { body: body(asking) } : {}),
        });
      const stranger = await found(app);
      const shut = [401, problems.notLetIn];
      expect(problemOf(await asked(undefined)), "nobody").toEqual(shut);
      expect(problemOf(await asked(newId(32))), "a guesser").toEqual(shut);
      expect(problemOf(await asked(stranger.token)), "a leader of another choir").toEqual(shut);
      const answer = await asked(asking.token);
      if (to.includes(role)) expect([role, answer.status < 300]).toEqual([role, true]);
      else expect([role, ...problemOf(answer)]).toEqual([role, 403, problems.notAllowed]);
    }
  });
}
