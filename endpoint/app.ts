import { access } from "node:fs/promises";
import { join } from "node:path";

import fastifyHelmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import { fastify, type FastifyInstance, type FastifyRequest, LogController } from "fastify";

import { contentSecurity, permissions } from "./headers.ts";
import { sendProblem } from "./problem.ts";

export interface EndpointSettings {
  /** The built app: the folder that `vite build` writes. */
  readonly appFolder: string;
  /** From which weight on something is logged, as pino names them; `silent` in tests. */
  readonly logLevel?: "silent" | "warn" | "info" | "debug";
}

/** The endpoint without a port: it serves the built app and says how it is. Listening is up to the caller. */
export async function buildEndpoint({
  appFolder,
  logLevel = "warn",
}: EndpointSettings): Promise<FastifyInstance> {
  const app = fastify({
    logger: {
      level: logLevel,
      // Nothing that tells who asked: no address, no agent, and an address of a page may name a session.
      serializers: { req: ({ method }) => ({ method }) },
    },
    logController: new LogController({ disableRequestLogging: true }),
  });

  app.setErrorHandler((error, request, reply) => {
    const known = statusOf(error);
    if (known >= 500) request.log.error(error);
    return sendProblem(reply, known);
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    referrerPolicy: { policy: "no-referrer" },
    frameguard: { action: "deny" },
    // Only for this host: what its neighbours do is not ours to say.
    hsts: { maxAge: 31_536_000, includeSubDomains: false },
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.header("permissions-policy", permissions);
  });

  app.get("/healthz", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return { status: "up" };
  });
  app.get("/readyz", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    if (!(await isThere(join(appFolder, "index.html")))) return sendProblem(reply, 503);
    return { status: "ready" };
  });

  await app.register(fastifyStatic, {
    root: appFolder,
    preCompressed: true,
    dotfiles: "ignore",
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader("cache-control", keeping(path));
      response.setHeader("vary", "accept-encoding");
    },
  });
  app.setNotFoundHandler((request, reply) =>
    // A page's address means something to the app only. A missing file stays missing, or a browser would run a page as a script.
    isNavigation(request) ? reply.sendFile("index.html") : sendProblem(reply, 404),
  );
  return app;
}

// Names under assets/ change with what is in them; everything else is asked for anew, or no update would be seen.
function keeping(path: string): string {
  return /[\\/]assets[\\/]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}

function isNavigation({ method, headers, url }: FastifyRequest): boolean {
  const asksForPage = headers.accept?.includes("text/html") ?? false;
  return (method === "GET" || method === "HEAD") && asksForPage && !url.startsWith("/assets/");
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function statusOf(error: unknown): number {
  const claimed = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  return typeof claimed === "number" && claimed >= 400 && claimed < 600 ? claimed : 500;
}
