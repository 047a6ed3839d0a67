import { cleanup, configure } from "@testing-library/react";
import { afterAll, beforeAll } from "vitest";

import { useTalksLeft } from "#features/what-helps/state.ts";
import { dismissUndo } from "#ui/undo.ts";

// What is awaited comes, but on a busy machine not within a second: slow is not wrong.
configure({ asyncUtilTimeout: 15_000 });

// The files share one page: each begins on an empty one, at the top, and leaves nothing on it.
beforeAll(() => history.replaceState(null, "", "/"));

afterAll(() => {
  cleanup();
  dismissUndo();
  useTalksLeft.setState(useTalksLeft.getInitialState());
  localStorage.clear();
  sessionStorage.clear();
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const { name } of document.documentElement.attributes)
    document.documentElement.removeAttribute(name);
});
