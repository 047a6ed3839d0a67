import { useState } from "react";

import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Page, Sheet } from "#ui/Page.tsx";
import { useTitleAfter } from "#ui/title.ts";

import { BringBack } from "./BringBack.tsx";
import { Forgotten } from "./Forgotten.tsx";
import { OpenLock } from "./OpenLock.tsx";
import { PutLock } from "./PutLock.tsx";
import { useLockHere } from "./queries.ts";
import { UnlockForm } from "./UnlockForm.tsx";
import { WhatItDoes } from "./WhatItDoes.tsx";
import "./lock.css";

/** The lock before names and cards: what it does and does not do, putting it on, closing, opening, taking it away. */
export function LockScreen() {
  const { common, lock: words } = useWords();
  const { kind, hasLock } = useLockHere();
  const [ended, setEnded] = useState<"gone" | "turnedOff">();
  const isShut = hasLock && kind !== "open";
  // Each of the three is another screen at the same address.
  useTitleAfter(isShut ? "shut" : hasLock);
  const title = isShut ? (kind === "names only" ? words.namesOnly : words.locked) : words.title;
  const lead = isShut
    ? kind === "names only"
      ? words.namesOnlyLead
      : words.lockedLead
    : words.lead;
  return (
    <Page title={title} lead={lead} back={{ href: paths.choir, word: common.choir }}>
      <div role="status" className="said">
        {ended && !hasLock && <Banner tone="quiet">{words[ended]}</Banner>}
      </div>
      {isShut ? (
        <Sheet className="stack gap-large">
          <UnlockForm />
          <Forgotten onGone={() => setEnded("gone")} />
        </Sheet>
      ) : (
        hasLock && <OpenLock onTurnedOff={() => setEnded("turnedOff")} />
      )}
      {ended === "gone" && !hasLock && <BringBack />}
      <WhatItDoes hasLock={hasLock} />
      {!hasLock && <PutLock />}
    </Page>
  );
}
