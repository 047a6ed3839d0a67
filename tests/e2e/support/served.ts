import { fileURLToPath } from "node:url";

import type { FastifyInstance } from "fastify";

import { buildEndpoint } from "#endpoint/app.ts";

/** What `npm run build` has made. */
export const builtApp =
  process.env["BUILT"] ?? fileURLToPath(new URL("../../../dist", import.meta.url));

/** The built app, served by the endpoint at an address of its own, until it is stopped. */
export interface Served {
  readonly address: string;
  /** Nobody answers at the address any more. */
  readonly stop: () => Promise<void>;
  /** Serves again at the same address; another folder is another version of the app. */
  readonly start: (folder?: string) => Promise<void>;
}

export async function startApp(): Promise<Served> {
  let endpoint: FastifyInstance | undefined;
  let port = 0;
  const stop = async () => {
    endpoint?.server.closeAllConnections();
    await endpoint?.close();
    endpoint = undefined;
  };
  const start = async (folder = builtApp) => {
    await stop();
    endpoint = await buildEndpoint({ appFolder: folder, logLevel: "silent" });
    await endpoint.listen({ port, host: "127.0.0.1" });
    const bound = endpoint.server.address();
    if (typeof bound === "object" && bound) port = bound.port;
  };
  await start();
  return { address: `http://127.0.0.1:${port}`, stop, start };
}
