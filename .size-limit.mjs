import { firstScreens } from "./.ci/firstScreen.mjs";
import { everyMeeting } from "./.ci/sharing.mjs";

// See: docs/decisions/0013-what-the-first-screen-weighs.md
export default [...firstScreens(), everyMeeting()].map(({ name, scripts, limit }) => ({
  name,
  path: scripts,
  gzip: true,
  brotli: false,
  limit,
}));
