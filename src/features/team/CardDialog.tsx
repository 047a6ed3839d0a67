import { useState } from "react";

import type { HelperCard } from "#domain/helper.ts";
import {
  type HelperDraft,
  type HelperProblems,
  longestPost,
  longestReach,
} from "#domain/helperDraft.ts";
import { longestName } from "#domain/singer.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { describeHelper } from "./commands.ts";

export function CardDialog({ helper, onClose }: { helper: HelperCard; onClose: () => void }) {
  const { common, team } = useWords();
  const words = team.helper;
  const store = useStore();
  const offer = useOffer();
  const [draft, setDraft] = useState<HelperDraft>({ ...helper, name: helper.called });
  const [problems, setProblems] = useState<HelperProblems>({});

  const field = (name: keyof HelperDraft) => ({
    label: words[name],
    value: draft[name],
    onChange: (text: string) => {
      setDraft((before) => ({ ...before, [name]: text }));
      setProblems((before) => ({ ...before, [name]: undefined }));
    },
  });
  const save = async () => {
    const kept = await describeHelper(store, helper, draft);
    if (!kept.ok && !("kind" in kept.why)) return setProblems(kept.why);
    onClose();
    if (kept.ok) offer(kept.value, words.changed(draft.name.trim()));
  };
  return (
    <FormDialog
      onClose={onClose}
      title={words.editTitle(helper.called)}
      closeWord={common.close}
      onSubmit={save}
      submitWord={common.save}
    >
      <TextField
        {...field("name")}
        firstFocus
        autoCapitalize="words"
        spellCheck={false}
        problem={
          problems.name &&
          (problems.name === "empty" ? team.add.empty : team.add.tooLong(longestName))
        }
      />
      <TextField
        {...field("phone")}
        type="tel"
        maxLength={longestReach}
        problem={problems.phone && words.noNumber}
      />
      <TextField
        {...field("mail")}
        type="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={longestReach}
        problem={problems.mail && words.noAddress}
      />
      <TextField {...field("post")} hint={words.postHint} maxLength={longestPost} />
      <TextField {...field("department")} hint={words.departmentHint} maxLength={longestPost} />
    </FormDialog>
  );
}
