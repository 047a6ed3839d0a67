import { createHash, randomBytes } from "node:crypto";

import type { FastifyInstance } from "fastify";
import { type GenericSchema, type InferOutput, parse } from "valibot";

import type { Push } from "#endpoint/store/push.ts";
import { foundReply, inviteReply, redeemReply } from "#protocol/choirs.ts";
import {
  type FacetAnswer,
  digestReply,
  pullReply,
  pushReply,
  type SealedFacet,
} from "#protocol/facets.ts";
import { paths } from "#protocol/paths.ts";
import { problem } from "#protocol/problem.ts";
import { protocolHeader } from "#protocol/version.ts";
import type { RingName, Role } from "#protocol/wire.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface Asked {
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly query?: Record<string, string | number>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly said: unknown;
}

/** An endpoint: in this process, or at an address. */
export type Where = FastifyInstance | string;

/** Asks an endpoint and reads the answer, which is JSON whatever happened. */
export async function ask(
  where: Where,
  method: Method,
  url: string,
  { body, token, headers = {}, query = {} }: Asked = {},
): Promise<Answer> {
  const said = {
    [protocolHeader]: "1",
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...headers,
  };
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, `${value}`]),
  );
  const path = asked.size > 0 ? `${url}?${asked}` : url;
  const payload = body === undefined ? {} : { body: JSON.stringify(body) };
  if (typeof where === "string") {
    const answer = await fetch(`${where}${path}`, { method, headers: said, ...payload });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      said: await answer.json(),
    };
  }
  const answer = await where.inject({ method, url: path, headers: said, ...payload });
  return { status: answer.statusCode, headers: answer.headers, said: answer.json() };
}

/** The answer, which must be as the contract writes it. */
export function read<S extends GenericSchema>(
  schema: S,
  { status, said }: Answer,
  expected = 200,
): InferOutput<S> {
  if (status !== expected) throw new Error(`${status}: ${JSON.stringify(said)}`);
  return parse(schema, said);
}

/** The status and the type of a problem, which must be written as RFC 9457 says. */
export function problemOf({ status, headers, said }: Answer): [number, string] {
  const { type, status: repeated } = parse(problem, said);
  if (repeated !== status) throw new Error(`${repeated} is said with ${status}`);
  if (!String(headers["content-type"]).startsWith("application/problem+json")) {
    throw new Error(`A problem came as ${String(headers["content-type"])}`);
  }
  return [status, type];
}

export const newId = (bytes: number): string => randomBytes(bytes).toString("base64url");

/** What is kept of a token. */
export const hashOf = (token: string): string =>
  createHash("sha256").update(Buffer.from(token, "base64url")).digest("base64url");

/** A device that is in a choir, speaking to one endpoint. */
export interface Device {
  readonly app: Where;
  readonly choir: string;
  readonly device: string;
  readonly token: string;
  readonly role: Role;
}

/** The same device, speaking to another endpoint on the same store. */
export const via = (app: Where, device: Device): Device => ({ ...device, app });

export async function found(app: Where): Promise<Device> {
  const token = newId(32);
  const body = { choir: newId(16), device: newId(12), card: "", epoch: 0 };
  const { choir, device, role } = read(
    foundReply,
    await ask(app, "POST", paths.choirs, { token, body }),
    201,
  );
  return { app, choir, device, token, role };
}

export async function inviteTo(leader: Device, role: Role, minutes = 60): Promise<string> {
  const code = newId(16);
  const body = { code, role, minutes, package: "c2VhbGVk" };
  const answer = await ask(leader.app, "POST", paths.invites(leader.choir), {
    token: leader.token,
    body,
  });
  read(inviteReply, answer, 201);
  return code;
}

export async function join(leader: Device, role: Role): Promise<Device> {
  const code = await inviteTo(leader, role);
  const token = newId(32);
  const device = newId(12);
  const body = { code, device, card: "" };
  const answer = await ask(leader.app, "POST", paths.redeem, { token, body });
  const redeemed = read(redeemReply, answer);
  return { app: leader.app, choir: redeemed.choir, device, token, role: redeemed.role };
}

/** The `n`th stamp of a clock that stands at some evening long ago. */
export function stampAt(n: number, node = 1, ms = Date.UTC(2025, 0, 7, 18)): string {
  const hex = (value: number, width: number) => value.toString(16).padStart(width, "0");
  return `${hex(ms, 12)}-${hex(n, 4)}-${hex(node, 16)}`;
}

export function facet(over: Partial<SealedFacet> = {}): SealedFacet {
  return {
    id: newId(16),
    stamp: stampAt(1),
    epoch: 0,
    kind: "value",
    by: newId(12),
    prev: null,
    sealed: newId(60),
    ...over,
  };
}

/** A push as a store gets it: from somebody who is believed to lead the choir, where there is room for it. */
export const pushInto = (choir: string, facets: readonly SealedFacet[]): Push => ({
  by: { choir, device: newId(12), role: "leader", epoch: 0 },
  isBelieved: () => true,
  ring: "team",
  facets,
  now: Date.now(),
  quota: 2 ** 40,
});

export async function push(device: Device, ring: RingName, facets: readonly unknown[]) {
  const { app, choir, token } = device;
  const answer = await ask(app, "POST", paths.facets(choir, ring), { token, body: { facets } });
  return read(pushReply, answer);
}

/** In few words how each facet fared. */
export async function answers(device: Device, ring: RingName, facets: readonly unknown[]) {
  return (await push(device, ring, facets)).answers.map(inWords);
}

const inWords = ({ answer, why }: FacetAnswer): string => (why ? `${answer}: ${why}` : answer);

export async function pull(
  device: Device,
  ring: RingName,
  query: { after?: number; limit?: number; wait?: number } = {},
) {
  const { app, choir, token } = device;
  return read(pullReply, await ask(app, "GET", paths.facets(choir, ring), { token, query }));
}

export async function digest(device: Device, ring: RingName) {
  const { app, choir, token } = device;
  return read(digestReply, await ask(app, "GET", paths.digest(choir, ring), { token }));
}

/** Everything in a ring, page by page. */
export async function pullAll(device: Device, ring: RingName, limit = 1000) {
  const all: (SealedFacet & { seq: number })[] = [];
  let after = 0;
  for (;;) {
    const page = await pull(device, ring, { after, limit });
    all.push(...page.facets);
    after = page.next;
    if (!page.more) return all;
  }
}
