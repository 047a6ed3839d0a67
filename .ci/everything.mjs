// All checks, all tests and all stories, each once; the last line counts them.
import { checks, runChecks, sizeCheck } from "./checks.mjs";
import { installWhatIsMissing } from "./install.mjs";
import { runSlowTests, runStories, runTests } from "./tests.mjs";

const sections = [
  { name: "Checks", work: () => runChecks([...checks, sizeCheck]) },
  { name: "Tests", work: runTests },
  { name: "Slow tests", work: runSlowTests },
  { name: "Stories in the browser", work: runStories },
];

await installWhatIsMissing();
const total = { passed: 0, failed: 0 };
const said = [];
for (const { name, work } of sections) {
  console.log(`\n── ${name} ──\n`);
  const began = performance.now();
  const { passed, failed } = await work();
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((performance.now() - began) / 1000);
  said.push(`${name}: ${passed} well, ${failed} not, in ${seconds} s`);
}
console.log(`\n── Summary ──\n\n${said.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
