import { STATUS_CODES } from "node:http";

import type { FastifyReply } from "fastify";

import { type ProblemType, problems } from "#protocol/problems.ts";
import { protocolVersion } from "#protocol/version.ts";

const statuses: Readonly<Record<keyof typeof problems, number>> = {
  protocol: 400,
  malformed: 400,
  notLetIn: 401,
  notAllowed: 403,
  setupSecret: 403,
  unknownChoir: 404,
  unknownInvite: 404,
  taken: 409,
  epochTaken: 409,
  lastLeader: 409,
  full: 409,
};

/** Answers with one of the problems that the contract names. */
export function sendNamed(reply: FastifyReply, name: keyof typeof problems): FastifyReply {
  return sendProblem(reply, statuses[name], problems[name]);
}

/** Asks to come back later. */
export function sendLater(reply: FastifyReply, status: 429 | 503, seconds: number): FastifyReply {
  return sendProblem(reply.header("retry-after", String(seconds)), status);
}

/** Answers with a problem as RFC 9457 writes it. Never says more than the status does: a stack is for the log. */
export function sendProblem(
  reply: FastifyReply,
  status: number,
  type: ProblemType | "about:blank" = "about:blank",
): FastifyReply {
  const said = {
    type,
    title: STATUS_CODES[status] ?? "Problem",
    status,
    now: reply.server.clock(),
    ...(type === problems.protocol ? { supported: [protocolVersion] } : {}),
  };
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/problem+json")
    .send(JSON.stringify(said));
}

declare module "fastify" {
  interface FastifyInstance {
    /** Milliseconds since 1970. */
    readonly clock: () => number;
  }
}
