// The tests, then the stories in a browser against the built app: npm test
import { installWhatIsMissing } from "./install.mjs";
import { runStories, runTests } from "./tests.mjs";

await installWhatIsMissing();
const tested = await runTests();
const told = await runStories();
const passed = tested.passed + told.passed;
const failed = tested.failed + told.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
