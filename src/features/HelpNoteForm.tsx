import { useState } from "react";

import { needsMatrix } from "#content/adaptations.ts";
import { diagnosisWordIn } from "#content/diagnosisWords.ts";
import { demands } from "#domain/exercise.ts";
import type { VariantKey } from "#domain/hallWord.ts";
import type { Helped } from "#domain/helped.ts";
import type { HelperCard, HelperId } from "#domain/helper.ts";
import type { SingerId } from "#domain/singer.ts";
import { firstNameOf } from "#domain/telling.ts";
import { variantsFor } from "#domain/variants.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { SelectField, TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Anchor } from "#ui/Link.tsx";

import { longestMeet, writeHelpNote } from "./helpNoteActs.ts";
import { paths } from "./paths.ts";
import type { NotesOfDay } from "./useNotesOfDay.ts";
import { useOffer } from "./useOffer.ts";
import { useVariantWords } from "./useVariants.ts";

interface Draft {
  readonly singerId: SingerId | "";
  readonly helperId: HelperId | "";
  /** Chosen one by one: nobody is told more than this day asks for. */
  readonly variants: readonly VariantKey[];
  readonly meet: string;
}

const empty: Draft = { singerId: "", helperId: "", variants: [], meet: "" };

/** Whom, by whom, what helps, where they meet: as little as the task asks for. */
export function HelpNoteForm({ day }: { day: NotesOfDay }) {
  const words = useWords().amIOn.writing;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const [draft, setDraft] = useState(empty);
  const [problem, setProblem] = useState<string>();
  const singer = day.agreed.find(({ id }) => id === draft.singerId);
  const helper = day.helpers.find(({ id }) => id === draft.helperId);
  const helps = singer ? helpingWith(singer) : [];
  const why = diagnosisWordIn(draft.meet, language);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };
  const chooseSinger = (singerId: Draft["singerId"]) => {
    const usual = day.agreed.find(({ id }) => id === singerId)?.helperId;
    const isHere = day.helpers.some(({ id }) => id === usual);
    change({ singerId, variants: [], ...(usual && isHere ? { helperId: usual } : {}) });
  };
  const write = async () => {
    if (!singer || !helper) return setProblem(words.noName);
    const kept = await writeHelpNote(store, {
      sessionId: day.session.id,
      singerId: singer.id,
      helperId: helper.id,
      variants: helps.filter((variant) => draft.variants.includes(variant)),
      meet: draft.meet,
    });
    if (kept.ok) {
      setDraft(empty);
      return offer(kept.value, words.kept(helper.called, firstNameOf(singer.called)));
    }
    if (kept.why === "not agreed") return setProblem(words.notAgreed);
    return kept.why === "gone" ? setProblem(words.gone) : undefined;
  };
  return (
    <Form className="stack" onSubmit={write}>
      <SelectField<SingerId | "">
        label={words.singer}
        value={draft.singerId}
        options={[{ value: "", label: words.choose }, ...day.agreed.map(named)]}
        onChange={chooseSinger}
        problem={problem}
      />
      <SelectField<HelperId | "">
        label={words.helper}
        value={draft.helperId}
        options={[{ value: "", label: words.choose }, ...day.helpers.map(named)]}
        onChange={(helperId) => change({ helperId })}
      />
      {helper && <PromiseWaits helper={helper} />}
      {singer && (
        <WhatHelps
          helps={helps}
          chosen={draft.variants}
          onChange={(variants) => change({ variants })}
        />
      )}
      <TextField
        label={words.meet}
        hint={why === undefined ? words.meetHint : words.meetWhy(why)}
        value={draft.meet}
        maxLength={longestMeet}
        onChange={(meet) => change({ meet })}
      />
      <div className="row">
        <Button tone="primary" type="submit" icon="pen">
          {words.write}
        </Button>
      </div>
    </Form>
  );
}

interface WhatHelpsProps {
  readonly helps: readonly VariantKey[];
  readonly chosen: readonly VariantKey[];
  readonly onChange: (chosen: readonly VariantKey[]) => void;
}

function WhatHelps({ helps, chosen, onChange }: WhatHelpsProps) {
  const words = useWords().amIOn.writing;
  const { short } = useVariantWords();
  if (helps.length === 0) return <p className="soft">{words.noHelps}</p>;
  return (
    <fieldset className="stack gap-small">
      <legend className="field-label">{words.helps}</legend>
      {helps.map((variant) => (
        <CheckField
          key={variant}
          label={short(variant)}
          checked={chosen.includes(variant)}
          onChange={(isIn) =>
            onChange(isIn ? [...chosen, variant] : chosen.filter((one) => one !== variant))
          }
        />
      ))}
    </fieldset>
  );
}

/** Nothing is told to whoever has not promised to keep it private. `[P09]` */
export function PromiseWaits({ helper }: { helper: HelperCard }) {
  const words = useWords().amIOn.writing;
  if (helper.promisedOn !== null) return null;
  return (
    <p>
      {words.waits(helper.called)} <Anchor href={paths.helper(helper.id)}>{words.toCard}</Anchor>
    </p>
  );
}

function named<Id extends string>({ id, called }: { readonly id: Id; readonly called: string }) {
  return { value: id, label: called };
}

/** Everything that helps this singer, whatever comes in the evening. */
function helpingWith(singer: Helped): VariantKey[] {
  return variantsFor(needsMatrix, [singer])(demands).map(({ variant }) => variant);
}
