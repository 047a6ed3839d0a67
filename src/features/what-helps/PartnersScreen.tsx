import { useState } from "react";

import { type Partner, partnerName } from "#domain/partner.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { usePartners } from "./queries.ts";
import { PartnerDialog } from "./PartnerDialog.tsx";
import "./what-helps.css";

/** Whom the choir works with: organisations and roles, and how to reach them. */
export function PartnersScreen() {
  const words = useWords().partners;
  const partners = usePartners();
  const [open, setOpen] = useState<Partner | "new">();
  const add = (
    <Button tone="primary" icon="plus" onPress={() => setOpen("new")}>
      {words.add}
    </Button>
  );
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: paths.team, word: words.back }}
      actions={partners && partners.length > 0 ? add : undefined}
    >
      {partners?.length === 0 && <Empty sentence={words.none} lead={words.noneLead} action={add} />}
      {partners && partners.length > 0 && (
        <ul className="helps-partner-list" aria-label={words.title}>
          {partners.map((partner) => (
            <Sheet as="li" key={partner.id} className="helps-partner">
              <div>
                <p className="helps-partner-name">{partnerName(partner)}</p>
                {partner.organisation !== "" && partner.role !== "" && <p>{partner.role}</p>}
                {partner.reach !== "" && <p className="soft">{partner.reach}</p>}
              </div>
              <Button
                icon="edit"
                spoken={words.change(partnerName(partner))}
                onPress={() => setOpen(partner)}
              >
                {words.edit}
              </Button>
            </Sheet>
          ))}
        </ul>
      )}
      {open && (
        <PartnerDialog
          partner={open === "new" ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
}
