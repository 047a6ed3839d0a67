import type { ReactNode } from "react";

import { useWords } from "#i18n/react.tsx";
import { Page, type PageProps, Sheet } from "#ui/Page.tsx";

import { useLockHere } from "./queries.ts";
import { UnlockForm } from "./UnlockForm.tsx";
import "./lock.css";

interface LockedProps {
  readonly beside?: ReactNode;
  readonly back?: PageProps["back"];
}

/**
 * Stands where names or cards would stand: says so, and opens.
 *
 * @param beside what can be done all the same, such as counting heads by number
 * @param back the way out, where nothing round the screen shows one
 */
export function LockedScreen({ beside, back }: LockedProps) {
  const { lock: words } = useWords();
  const { kind } = useLockHere();
  const isPartly = kind === "names only";
  return (
    <Page
      title={isPartly ? words.namesOnly : words.locked}
      lead={isPartly ? words.namesOnlyLead : words.lockedLead}
      back={back}
    >
      <Sheet>
        <UnlockForm />
      </Sheet>
      {beside}
    </Page>
  );
}
