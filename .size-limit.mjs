import { firstScreens } from "./.ci/firstScreen.mjs";

// See: docs/decisions/0013-what-the-first-screen-weighs.md
export default firstScreens().map(({ name, scripts, limit }) => ({
  name,
  path: scripts,
  gzip: true,
  brotli: false,
  limit,
}));
