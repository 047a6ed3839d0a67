import { type ReactNode, useState } from "react";

import { paths } from "#features/paths.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { EraseReceipt } from "#store/erase.ts";
import type { KeptAbout } from "#store/keptAbout.ts";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { archiveSinger, bringBackSinger, leaveAlone } from "./commands.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { useIsApart } from "./queries.ts";
import { useAct } from "./useAct.ts";

/** What can be asked for at any time: left alone, stopped, put together, erased. */
export function RightsActions({
  kept,
  onErased,
}: {
  kept: KeptAbout;
  onErased: (receipt: EraseReceipt) => void;
}) {
  const store = useStore();
  const language = useLanguage();
  const words = useWords().rights.kept;
  const act = useAct();
  const isApart = useIsApart() === true;
  const [erasing, setErasing] = useState(false);
  const { id, called, archived, restriction } = kept.agreements;
  const day = (date: string) => dateInWords(language, date, "dayMonthYear");
  const isAlone = restriction?.restricted === true;
  return (
    <Section heading={words.rights} className="screen-only">
      <ul className="rights-list">
        <Choice
          title={words.restrict}
          lead={words.restrictLead}
          standing={isAlone ? words.restricted(day(restriction.on)) : undefined}
        >
          <Button
            onPress={async () =>
              act(
                leaveAlone(store, id, !isAlone),
                isAlone ? words.nowUnrestricted : words.nowRestricted,
              )
            }
          >
            {isAlone ? words.unrestrict : words.restrict}
          </Button>
        </Choice>
        <Choice
          title={words.archive}
          lead={words.archiveLead}
          standing={archived && kept.left ? words.archivedOn(day(kept.left)) : undefined}
        >
          {archived ? (
            <Button onPress={async () => act(bringBackSinger(store, id), words.nowBack(called))}>
              {words.bringBack}
            </Button>
          ) : (
            <Button onPress={async () => act(archiveSinger(store, id), words.nowArchived(called))}>
              {words.archive}
            </Button>
          )}
        </Choice>
        <Choice title={words.merge} lead={words.mergeLead}>
          <ButtonLink href={paths.mergeSingers(id)}>{words.merge}</ButtonLink>
        </Choice>
        <Choice title={words.erase} lead={isApart ? words.eraseLeadApart : words.eraseLead}>
          <Button tone="danger" onPress={() => setErasing(true)}>
            {words.erase}
          </Button>
        </Choice>
      </ul>
      {erasing && <EraseDialog kept={kept} onErased={onErased} onClose={() => setErasing(false)} />}
    </Section>
  );
}

function Choice({
  title,
  lead,
  standing,
  children,
}: {
  title: string;
  lead: string;
  standing?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Sheet as="li" className="rights-choice">
      <div>
        <h3>{title}</h3>
        <p className="soft">{lead}</p>
        {standing !== undefined && <p className="rights-standing">{standing}</p>}
      </div>
      {children}
    </Sheet>
  );
}
