import { longestOnBehalf } from "#domain/consent.ts";
import type { Helper } from "#domain/helper.ts";
import { longestName } from "#domain/singer.ts";
import { useWords } from "#i18n/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { TextField } from "#ui/Field.tsx";

export interface HowDraft {
  readonly how: "spoken" | "paper";
  readonly notedBy: string;
  readonly onBehalf: string;
  readonly problem: boolean;
}

export function freshHow(holder: string): HowDraft {
  return { how: "spoken", notedBy: holder, onBehalf: "", problem: false };
}

/** How it was said, who noted it, and on whose behalf. `[P10]` */
export function HowAnswered({
  draft,
  helpers,
  onChange,
}: {
  draft: HowDraft;
  helpers: readonly Helper[];
  onChange: (draft: HowDraft) => void;
}) {
  const words = useWords().rights.agreements;
  return (
    <>
      <ChoiceField
        legend={words.how}
        beside
        value={draft.how}
        onChange={(how) => onChange({ ...draft, how })}
        options={[
          { value: "spoken", label: words.howSpoken },
          { value: "paper", label: words.howPaper },
        ]}
      />
      <TextField
        label={words.notedByLabel}
        value={draft.notedBy}
        suggestions={helpers.map(({ called }) => called)}
        maxLength={longestName}
        spellCheck={false}
        onChange={(notedBy) => onChange({ ...draft, notedBy, problem: false })}
        problem={draft.problem ? words.notedByEmpty : undefined}
      />
      <TextField
        label={words.behalfLabel}
        hint={words.behalfHint}
        value={draft.onBehalf}
        maxLength={longestOnBehalf}
        onChange={(onBehalf) => onChange({ ...draft, onBehalf })}
      />
      <p className="soft small">{words.cannot}</p>
    </>
  );
}
