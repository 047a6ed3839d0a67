import { en } from "#i18n/en.ts";

import { mark, names, openRollCall, rollCall, walkToRollCall } from "./support/door.ts";
import {
  expect,
  expectMet,
  foundChoir,
  hintOnline,
  letIn,
  sharing,
  walkTo,
} from "./support/sharing.ts";
import { marked } from "./support/story.ts";

const { old } = en.devices;

sharing(
  "fault 52: a device that comes new to a place that was put back from an old copy is told so, until all is here",
  async ({ place, newPage }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: names });
    const copy = await place.copy();
    await openRollCall(anna, place);
    for (const name of ["Åse", "Karim"]) await mark(anna, name);
    await walkTo(anna, "/devices");
    await expectMet(anna);

    const { calls } = place;
    const { authorization } = calls.at(-1)?.headers ?? {};
    // Nothing comes from Anna's tablet but the invitation: else it would put everything back at once.
    place.befalls = ({ headers, path }) =>
      headers.authorization === authorization && !path.endsWith("/invites") ? "lost" : undefined;
    await place.putBack(copy);

    const per = await newPage();
    await letIn(anna, place, { page: per, role: "coordinator", owner: "Per" });
    await expect(per.getByText(en.met.old)).toBeVisible({ timeout: 15_000 });
    await walkToRollCall(per);
    await expect(marked(per), "what the place has is here, and can be worked with").toHaveCount(0);
    await mark(per, "Dorte");
    await walkTo(per, "/devices");
    await expect(per.getByText(old.from("Anna"))).toBeVisible();

    place.befalls = () => undefined;
    await hintOnline(anna);
    await expect(per.getByText(old.from("Anna"))).toHaveCount(0, { timeout: 30_000 });
    await walkTo(per, rollCall);
    await expect(marked(per)).toHaveCount(3);
    await walkTo(anna, rollCall);
    await expect(marked(anna)).toHaveCount(3, { timeout: 15_000 });
    await walkTo(per, "/");
    await expect(per.getByText(en.met.old)).toHaveCount(0);
  },
);
