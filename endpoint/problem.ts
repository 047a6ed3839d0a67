import { STATUS_CODES } from "node:http";

import type { FastifyReply } from "fastify";

/** Answers with a problem as RFC 9457 writes it. Never says more than the status does: a stack is for the log. */
export function sendProblem(reply: FastifyReply, status: number): FastifyReply {
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/problem+json")
    .send(
      JSON.stringify({ type: "about:blank", title: STATUS_CODES[status] ?? "Problem", status }),
    );
}
