import { useStore as useStateOf } from "zustand";

import { useFirstWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";

import type { Installs } from "./installs.ts";

/** Puts Korlag on the home screen where the browser lets it, and says how where it does not. */
export function InstallOffer({ installs }: { installs: Installs }) {
  const state = useStateOf(installs.state);
  const words = useFirstWords().app;
  switch (state) {
    case "installed":
      return <p>{words.installed}</p>;
    case "offered":
      return (
        <div className="stack">
          <p>{words.installLead}</p>
          <Button icon="install" onPress={installs.install}>
            {words.install}
          </Button>
        </div>
      );
    case "unknown":
      return <p>{words.installByHand}</p>;
  }
}
