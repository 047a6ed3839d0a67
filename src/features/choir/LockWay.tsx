import { useStore as useStateOf } from "zustand";

import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

/** The way to the lock, and whether there is one. */
export function LockWay() {
  const { lock: words } = useWords();
  const { hasLock } = useStateOf(useStore().database.keys.state);
  return (
    <Section heading={words.way}>
      <Sheet className="stack">
        <p>{hasLock ? words.wayOn : words.wayOff}</p>
        <div className="row">
          <ButtonLink href={paths.lock} icon="key">
            {words.wayTo}
          </ButtonLink>
        </div>
      </Sheet>
    </Section>
  );
}

/** A file that is saved now would have no names in it: that is said before it is saved. */
export function LockedOut() {
  const { lock: words } = useWords();
  const { kind } = useStateOf(useStore().database.keys.state);
  if (kind === "open") return null;
  return (
    <Banner tone="notice" actions={<ButtonLink href={paths.lock}>{words.fileUnlock}</ButtonLink>}>
      {words.file}
    </Banner>
  );
}
