// Everything but the stories in the browser: npm run check
import { checks, runChecks, sizeCheck } from "./checks.mjs";
import { installWhatIsMissing } from "./install.mjs";
import { runTests } from "./tests.mjs";

await installWhatIsMissing();
const looked = await runChecks([...checks, sizeCheck]);
const tested = await runTests();
const failed = looked.failed + tested.failed;
console.log(failed === 0 ? "All is well." : `${failed} did not pass; each is said above.`);
process.exit(failed === 0 ? 0 : 1);
