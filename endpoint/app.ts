import fastifyHelmet from "@fastify/helmet";
import { fastify, type FastifyInstance, LogController } from "fastify";

import { limits } from "#protocol/limits.ts";

import { answerCalls } from "./calls.ts";
import { layDesk } from "./desk.ts";
import { contentSecurity, permissions } from "./headers.ts";
import { arePagesThere, servePages } from "./pages.ts";
import { sendLater, sendNamed, sendProblem } from "./problem.ts";
import { type Allowances, type LogLevel, usualAllowances } from "./settings.ts";
import type { Store } from "./store/open.ts";
import { codeOf } from "./store/sql.ts";
import { isStoreThere, watchRoom } from "./wellbeing.ts";

/**
 * How long a request may be under way, in milliseconds. Longer than a device itself waits for its largest push to go through on
 * the slowest network: cut off before, it would begin again for ever. What is slow on purpose holds no more than a connection
 * and a body of the size that is allowed, and is known before its body is read.
 */
const patience = 120_000;
/** When to ask again while there is no room: somebody has to make some, in seconds. */
const whenFull = 30;

export interface EndpointSettings {
  /** The built app: the folder that `vite build` writes. */
  readonly appFolder: string;
  /** Where choirs are kept; without it the app is served and nothing is kept. The caller closes it, after the endpoint. */
  readonly store?: Store;
  readonly allowances?: Partial<Allowances>;
  /** What must be said to found a choir, if anything. */
  readonly setupSecret?: string | undefined;
  readonly proxies?: string;
  /** From which weight on something is logged, as pino names them; `silent` in tests. */
  readonly logLevel?: LogLevel;
  /** Where the log goes; the standard output when nothing is said. */
  readonly logStream?: NodeJS.WritableStream;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The endpoint without a port: it serves the built app, answers calls and says how it is. Listening is up to the caller. */
export async function buildEndpoint({
  appFolder,
  store,
  allowances,
  setupSecret,
  proxies = "loopback",
  logLevel = "warn",
  logStream = process.stdout,
  now = Date.now,
}: EndpointSettings): Promise<FastifyInstance> {
  const app = fastify({
    logger: {
      level: logLevel,
      stream: logStream,
      // Nothing that tells who asked: no address, no agent, and an address of a page may name a session.
      serializers: { req: ({ method }) => ({ method }) },
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    // Whoever takes longer to say what is wanted is not waited for.
    requestTimeout: patience,
    trustProxy: proxies,
    // An address that no call and no page can have: what it is called is not repeated.
    frameworkErrors: (_error, _request, reply) => void sendNamed(reply, "malformed"),
  });
  app.decorate("clock", now);

  const room = watchRoom(store);
  app.setErrorHandler((error, request, reply) => {
    const known = statusOf(error);
    if (known === 503) {
      // Too much to do, or a store that is away for a moment.
      request.log.warn(withoutValues(error));
      const seconds = room.noticed(error) ? whenFull : 2;
      return sendLater(reply, 503, Number(reply.getHeader("retry-after") ?? seconds));
    }
    if (known >= 500) request.log.error(withoutValues(error));
    return known === 400 ? sendNamed(reply, "malformed") : sendProblem(reply, known);
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    referrerPolicy: { policy: "no-referrer" },
    frameguard: { action: "deny" },
    // Only for this host: what its neighbours do is not ours to say.
    hsts: { maxAge: 31_536_000, includeSubDomains: false },
  });
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.header("permissions-policy", permissions);
    // A connection that is kept after the last answer would be waited for.
    if (isStopping) reply.header("connection", "close");
  });
  app.addHook("onResponse", async (request, reply) => {
    const { method, routeOptions } = request;
    // The pattern of the address, not the address: that one names a choir.
    const call = { method, route: routeOptions.url ?? "none", status: reply.statusCode };
    request.log.info({ ...call, ms: Math.round(reply.elapsedTime) }, "answered");
  });

  app.get("/healthz", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return { status: "up" };
  });
  app.get("/readyz", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    const isReady = (await arePagesThere(appFolder)) && (await isStoreThere(store));
    if (!isReady) return sendLater(reply, 503, 2);
    // What is kept can still be fetched: whoever balances shall go on sending requests here.
    return { status: (await room.isThere()) ? "ready" : "full" };
  });
  if (store) {
    const desk = layDesk(store, { ...usualAllowances, ...allowances }, setupSecret, now);
    await app.register((calls) => answerCalls(calls, desk));
  }
  await servePages(app, appFolder);
  return app;
}

function statusOf(error: unknown): number {
  const claimed = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  return typeof claimed === "number" && claimed >= 400 && claimed < 600 ? claimed : 500;
}

// What a database says of an error may repeat the values it was about.
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  const code = codeOf(error) || codeOf(error.cause) || undefined;
  // Only where it was: a message may have many lines.
  const stack = error.stack?.split("\n").filter((line) => /^ {4}at \S/.test(line));
  return { kind: error.name, code, cause, stack: stack?.slice(0, 5) };
}
