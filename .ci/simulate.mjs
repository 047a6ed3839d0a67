// Many devices, one endpoint, and all that may happen to them, by seeds: npm run simulate -- --seeds 10000 [--first 1]
// A seed that fails is printed, and runs again by --first <seed> --seeds 1.
import { availableParallelism } from "node:os";

import { installWhatIsMissing } from "./install.mjs";
import { runTool } from "./tools.mjs";

const asked = process.argv.slice(2);
const seeds = told("--seeds", 500);
const first = told("--first", 1);

await installWhatIsMissing();
const began = Date.now();
const hands = Math.max(1, Math.min(availableParallelism(), seeds));
const each = Math.ceil(seeds / hands);
const shares = Array.from({ length: hands }, (_, hand) => ({
  FIRST_SEED: String(first + hand * each),
  SEEDS: String(Math.max(0, Math.min(each, seeds - hand * each))),
})).filter(({ SEEDS }) => SEEDS !== "0");
const ran = await Promise.all(
  shares.map((env) =>
    runTool("vitest", ["run", "--project=long", "tests/simulation/simulation.slow.test.ts"], {
      env,
    }),
  ),
);
const isWell = ran.every(({ ok }) => ok);
const seconds = Math.round((Date.now() - began) / 1000);
console.log(`${seeds} seeds from ${first} in ${seconds} s: ${isWell ? "all well" : "some failed"}`);
process.exit(isWell ? 0 : 1);

function told(name, otherwise) {
  const place = asked.indexOf(name);
  const number = place === -1 ? otherwise : Number(asked[place + 1]);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`${name} wants a whole number above zero`);
  process.exit(2);
}
