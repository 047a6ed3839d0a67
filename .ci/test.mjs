// The tests, then the stories in a browser against the built app: npm test
import { installWhatIsMissing } from "./install.mjs";
import { runSlowTests, runStories, runTests } from "./tests.mjs";

await installWhatIsMissing();
const tested = await runTests();
const endured = await runSlowTests();
const told = await runStories();
const passed = tested.passed + endured.passed + told.passed;
const failed = tested.failed + endured.failed + told.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
