// What is looked at without running the app: types, walls, form, what nobody uses, and how heavy it is.
import { buildIfOlder } from "./build.mjs";
import { runTool } from "./tools.mjs";

const tool = (name, command, args) => ({
  name,
  look: () => runTool(command, args, { quiet: true }),
});

/** Each looks at one thing and answers `{ ok, output }`; they may run side by side. */
export const checks = [
  tool("types: the rules, where there is no page", "tsc", ["-p", "tsconfig.pure.json"]),
  tool("types: the page", "tsc", ["-p", "tsconfig.page.json"]),
  tool("types: the service worker", "tsc", ["-p", "tsconfig.worker.json"]),
  tool("types: the endpoint", "tsc", ["-p", "tsconfig.endpoint.json"]),
  tool("types: the tests", "tsc", ["-p", "tsconfig.tests.json"]),
  tool("lint: walls between the rooms, promises, accessibility", "oxlint", []),
  tool("form: every file as the formatter writes it", "oxfmt", ["--check"]),
  tool("use: no file, export or package that nobody needs", "knip", ["--no-progress"]),
];

/** How heavy the first screens are, and what meets; builds the app first when it is not built. */
export const sizeCheck = {
  name: "size: the first screens and what meets, on the wire",
  look: async () =>
    (await buildIfOlder()) ? runTool("size-limit", [], { quiet: true }) : { ok: false, output: "" },
};

/** Runs checks, two at a time, and says each in a line; what one has to say follows when it did not pass. */
export async function runChecks(list) {
  const waiting = [...list];
  const count = { passed: 0, failed: 0 };
  async function work() {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const { ok, output } = await check.look();
      count[ok ? "passed" : "failed"] += 1;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${ok ? "✓" : "✗"} ${check.name} (${seconds} s)`);
      if (!ok) console.log(output);
    }
  }
  await Promise.all([work(), work()]);
  return count;
}
