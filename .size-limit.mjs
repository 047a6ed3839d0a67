import { firstScreens } from "./.ci/firstScreen.mjs";

export default firstScreens().map(({ name, scripts }) => ({
  name,
  path: scripts,
  gzip: true,
  brotli: false,
  limit: "120 kB",
}));
