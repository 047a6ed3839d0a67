// Builds Korlag when it is not built yet, and serves it: npm start
import { buildIfOlder } from "./build.mjs";
import { installWhatIsMissing } from "./install.mjs";

await installWhatIsMissing();
if (!(await buildIfOlder())) {
  console.error("Korlag could not be built; what went wrong is said above.");
  process.exit(1);
}
await import(new URL("../dist-endpoint/main.js", import.meta.url).href);
