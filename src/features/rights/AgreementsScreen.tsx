import { useState } from "react";

import type { Purpose } from "#domain/consent.ts";
import { isMedia } from "#domain/withdrawing.ts";
import type { SingerId } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { Agreement } from "./Agreement.tsx";
import { ContactFields, NumberField } from "./ContactFields.tsx";
import { GiveDialog } from "./GiveDialog.tsx";
import { NobodyHere } from "./NobodyHere.tsx";
import { PublishedList } from "./PublishedList.tsx";
import { purposeGroups } from "./purposeGroups.ts";
import { useAgreements } from "./queries.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";
import "./rights.css";

/** What a singer agrees to: each by itself, off until it is given, and as easy to withdraw as to give. */
export function AgreementsScreen({ singerId }: { singerId: SingerId }) {
  const { rights } = useWords();
  const words = rights.agreements;
  const page = useAgreements(singerId);
  const [asked, setAsked] = useState<{ purpose: Purpose; given: boolean }>();
  if (!page) return null;
  const { agreements, helpers, holder } = page;
  if (!agreements) return <NobodyHere />;
  const close = () => setAsked(undefined);
  return (
    <Page
      title={words.title(agreements.called)}
      lead={words.lead}
      back={{ href: paths.singer(agreements.id), word: rights.toCard }}
      actions={
        <>
          <ButtonLink href={paths.kept(agreements.id)} icon="person">
            {words.toKept}
          </ButtonLink>
          <ButtonLink href={paths.followUps} icon="check">
            {words.toFollowUps}
          </ButtonLink>
        </>
      }
    >
      {purposeGroups.map(({ key, purposes }) => (
        <Section key={key} heading={words[key]}>
          <ul className="rights-list">
            {purposes.map((purpose) => (
              <Sheet as="li" key={purpose} className="rights-agreement">
                <Agreement
                  purpose={purpose}
                  consent={agreements.consents.find((one) => one.purpose === purpose)}
                  onGive={() => setAsked({ purpose, given: true })}
                  onWithdraw={() => setAsked({ purpose, given: false })}
                />
                {purpose === "callMe" && <NumberField agreements={agreements} />}
                {isMedia(purpose) && <PublishedList agreements={agreements} purpose={purpose} />}
              </Sheet>
            ))}
          </ul>
        </Section>
      ))}
      <Section heading={words.contact} lead={words.contactLead}>
        <ContactFields key={agreements.id} agreements={agreements} />
      </Section>
      {asked?.given === true && (
        <GiveDialog
          agreements={agreements}
          purpose={asked.purpose}
          helpers={helpers}
          holder={holder}
          onClose={close}
        />
      )}
      {asked?.given === false && (
        <WithdrawDialog
          agreements={agreements}
          purpose={asked.purpose}
          helpers={helpers}
          holder={holder}
          onClose={close}
        />
      )}
    </Page>
  );
}
