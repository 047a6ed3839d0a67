import { fileURLToPath } from "node:url";

import { buildEndpoint } from "./app.ts";
import { readSettings } from "./settings.ts";
import { openStore, type Store } from "./store/open.ts";
import { codeOf, StoreUnreachable } from "./store/sql.ts";

/** How long an answer that is under way may take when the endpoint is asked to stop, in milliseconds. */
const grace = 10_000;

const settings = readSettings(process.env);
if (!settings.ok) stopWith(settings.why);
const { port, host, place, ...how } = settings.value;

// Said once after the store was put back from a copy, so that the devices compare and bring what is missing.
const isRestored = process.argv.includes("--restored");
const store = await openStore(place, isRestored).catch((error: unknown) =>
  stopWith(whyNotKept(error)),
);
const app = await buildEndpoint({
  appFolder: fileURLToPath(new URL("../dist", import.meta.url)),
  store,
  ...how,
});

// Pressing Ctrl-C under npm is told twice, by the terminal and by npm: the second time must not end it in the middle.
let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (!isStopping) void stop(store);
    isStopping = true;
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

// Whoever is being answered is answered to the end, but for those who wait for news: they are told that there is none.
async function stop({ sql }: Store): Promise<void> {
  setTimeout(() => process.exit(1), grace).unref();
  await app.close();
  await sql.close();
  process.exit(0);
}

function whyNotKept(error: unknown): string {
  // The engine's own words: whoever asks a call is not told them, but whoever starts it must know.
  const why = error instanceof StoreUnreachable ? error.cause : error;
  // Of an address that stands for several, only the code is said.
  const said = why instanceof Error ? why.message || codeOf(why) : String(why);
  return "url" in place
    ? `Korlag could not open the PostgreSQL of DATABASE_URL: ${said}`
    : `Korlag could not keep anything in the folder "${place.folder}": ${said}`;
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
