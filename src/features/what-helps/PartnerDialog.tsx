import { useState } from "react";

import { longestPartner, type Partner, type PartnerId, partnerName } from "#domain/partner.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { notePartner, removePartner } from "./partnerCommands.ts";

interface PartnerDialogProps {
  /** The one to change; undefined for a new one. */
  readonly partner?: Partner | undefined;
  readonly onKept?: ((id: PartnerId) => void) | undefined;
  readonly onClose: () => void;
}

export function PartnerDialog({ partner, onKept, onClose }: PartnerDialogProps) {
  const store = useStore();
  const { partners: words, common } = useWords();
  const offer = useOffer();
  const [lines, setLines] = useState({
    organisation: partner?.organisation ?? "",
    role: partner?.role ?? "",
    reach: partner?.reach ?? "",
  });
  const [isEmpty, setEmpty] = useState(false);
  const write = (line: keyof typeof lines) => (text: string) => {
    setLines((before) => ({ ...before, [line]: text }));
    setEmpty(false);
  };

  const save = async () => {
    const kept = await notePartner(store, lines, partner?.id);
    if (!kept.ok && kept.why === "empty") return setEmpty(true);
    onClose();
    if (!kept.ok) return;
    const name = partnerName({
      organisation: lines.organisation.trim(),
      role: lines.role.trim(),
    });
    offer(kept.value.receipt, partner ? words.changed(name) : words.added(name));
    onKept?.(kept.value.id);
  };
  const remove = async (gone: Partner) => {
    onClose();
    const kept = await removePartner(store, gone.id);
    if (kept.ok) offer(kept.value, words.removed(partnerName(gone)));
  };

  return (
    <FormDialog
      onClose={onClose}
      title={partner ? words.changeTitle : words.add}
      closeWord={common.close}
      onSubmit={save}
      submitWord={common.save}
      cancelWord={common.cancel}
    >
      <TextField
        label={words.organisation}
        hint={words.organisationHint}
        value={lines.organisation}
        onChange={write("organisation")}
        maxLength={longestPartner.organisation}
        problem={isEmpty ? words.empty : undefined}
        autoCapitalize="sentences"
        firstFocus
      />
      <TextField
        label={words.role}
        hint={words.roleHint}
        value={lines.role}
        onChange={write("role")}
        maxLength={longestPartner.role}
      />
      <TextField
        label={words.reach}
        hint={words.reachHint}
        value={lines.reach}
        onChange={write("reach")}
        maxLength={longestPartner.reach}
        spellCheck={false}
      />
      {partner && (
        <div className="row">
          <Button icon="minus" onPress={async () => remove(partner)}>
            {words.remove}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
