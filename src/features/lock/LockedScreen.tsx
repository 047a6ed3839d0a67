import type { ReactNode } from "react";

import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { useLockHere } from "./queries.ts";
import { UnlockForm } from "./UnlockForm.tsx";
import "./lock.css";

interface LockedProps {
  readonly beside?: ReactNode;
  readonly isBare?: boolean | undefined;
}

/**
 * Stands where names or cards would stand: says so, and opens.
 *
 * @param beside what can be done all the same, such as counting heads by number
 * @param isBare nothing round the screen shows a way out: it has one of its own
 */
export function LockedScreen({ beside, isBare }: LockedProps) {
  const { lock: words, common } = useWords();
  const { kind } = useLockHere();
  const isPartly = kind === "names only";
  const page = (
    <Page
      title={isPartly ? words.namesOnly : words.locked}
      lead={isPartly ? words.namesOnlyLead : words.lockedLead}
      back={isBare ? { href: paths.today, word: common.today } : undefined}
    >
      <Sheet>
        <UnlockForm />
      </Sheet>
      {beside}
    </Page>
  );
  return isBare ? <main>{page}</main> : page;
}
