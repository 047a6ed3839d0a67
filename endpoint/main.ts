import { fileURLToPath } from "node:url";

import { buildEndpoint } from "./app.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings(process.env);
if (!settings.ok) stopWith(settings.why);
const { port, host } = settings.value;

const app = await buildEndpoint({ appFolder: fileURLToPath(new URL("../dist", import.meta.url)) });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    // Whoever is being answered is answered to the end.
    void app.close().then(() => process.exit(0));
  });
}

try {
  await app.listen({ port, host });
  // PORT=0 lets the system choose.
  const bound = app.server.address();
  const chosen = typeof bound === "object" && bound ? bound.port : port;
  process.stdout.write(`Korlag is at http://${host}:${chosen}\n`);
} catch (error) {
  stopWith(whyNotListening(error));
}

function whyNotListening(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
    case "EACCES":
      return `This system does not let you use port ${port}. Choose one above 1023: PORT=8787 npm start`;
    default:
      return `Korlag could not listen on ${host}, port ${port}: ${String(error)}`;
  }
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
