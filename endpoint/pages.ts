import { access } from "node:fs/promises";
import { join, relative } from "node:path";

import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";

import { sendProblem } from "./problem.ts";

/** Serves the built app from the folder that `vite build` writes; every address of a page is the app. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    dotfiles: "ignore",
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader("cache-control", keeping(relative(folder, path)));
      response.setHeader("vary", "accept-encoding");
    },
  });
  app.setNotFoundHandler((request, reply) => {
    // Whoever speaks the contract from another origin may know that there is nothing.
    if (isCall(request)) reply.header("access-control-allow-origin", "*");
    // A page's address means something to the app only. A missing file stays missing, or a browser would run a page as a script.
    return isNavigation(request) ? reply.sendFile("index.html") : sendProblem(reply, 404);
  });
}

export async function arePagesThere(folder: string): Promise<boolean> {
  return access(join(folder, "index.html")).then(
    () => true,
    () => false,
  );
}

// Names under assets/ change with what is in them; everything else is asked for anew, or no update would be seen. What the
// folders above the app are called says nothing.
function keeping(path: string): string {
  return /^assets[\\/]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}

function isNavigation(request: FastifyRequest): boolean {
  const { method, headers, url } = request;
  const asksForPage = headers.accept?.includes("text/html") ?? false;
  const isPage = !url.startsWith("/assets/") && !isCall(request);
  return (method === "GET" || method === "HEAD") && asksForPage && isPage;
}

function isCall({ url }: FastifyRequest): boolean {
  return /^\/v\d+(\/|$)/.test(url);
}
