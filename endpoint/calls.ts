import cors from "@fastify/cors";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";

import { protocolHeader, tokenHeader } from "#protocol/version.ts";

import { controlAccess } from "./access.ts";
import { choirCalls } from "./calls/choirs.ts";
import { deviceCalls } from "./calls/devices.ts";
import { facetCalls } from "./calls/facets.ts";
import { type ContractTypes, keepTo } from "./contract.ts";
import type { Desk } from "./desk.ts";
import { describeCalls } from "./openapi.ts";
import { forgetOldInvites } from "./store/invites.ts";

const hour = 3_600_000;

/** All calls of the contract, with what stands in front of them. */
export async function answerCalls(plain: FastifyInstance, desk: Desk): Promise<void> {
  const app = plain.withTypeProvider<ContractTypes>();
  // The app may come from another address than the one its choir is kept at. No cookie is ever read, so every origin may ask.
  await app.register(cors, {
    origin: "*",
    methods: ["GET", "POST", "PUT", "DELETE"],
    allowedHeaders: ["content-type", protocolHeader, tokenHeader],
    exposedHeaders: ["retry-after"],
    maxAge: 86_400,
  });
  await app.register(underPressure, {
    maxEventLoopDelay: desk.allowances.lateness,
    retryAfter: 5,
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  await describeCalls(app);
  const access = await controlAccess(app, desk);
  keepTo(app);
  choirCalls(app, desk, access);
  deviceCalls(app, desk, access);
  facetCalls(app, desk, access);
  const forgetting = setInterval(() => {
    // What cannot be done now is done in an hour.
    forgetOldInvites(desk.sql, desk.now()).catch(() => undefined);
  }, hour);
  forgetting.unref();
  app.addHook("preClose", async () => desk.waiters.endAll());
  app.addHook("onClose", async () => {
    clearInterval(forgetting);
    await desk.sightings.stop();
  });
}
