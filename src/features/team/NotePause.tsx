import { useState } from "react";

import type { CivilDate } from "#domain/civil.ts";
import type { HelperCard } from "#domain/helper.ts";
import type { PauseDraft, PauseProblem } from "#domain/pause.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { DateField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";

import { notePause } from "./commands.ts";

/** From a day on, to a day or open; there is nothing else to fill in. */
export function NotePause({ helper, today }: { helper: HelperCard; today: CivilDate }) {
  const words = useWords().team.helper;
  const store = useStore();
  const offer = useOffer();
  const [draft, setDraft] = useState<PauseDraft>({ from: today, to: "" });
  const [problem, setProblem] = useState<PauseProblem>();

  const change = (part: Partial<PauseDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };
  const note = async () => {
    const kept = await notePause(store, helper.id, draft);
    if (!kept.ok) {
      if (typeof kept.why === "string") setProblem(kept.why);
      return;
    }
    setDraft({ from: today, to: "" });
    offer(kept.value, words.pauseNoted(helper.called));
  };
  const said = problem && words.pauseProblem[problem];
  return (
    <Form className="stack" onSubmit={note}>
      <div className="team-days">
        <DateField
          label={words.from}
          value={draft.from}
          onChange={(from) => change({ from })}
          problem={problem === "from" ? said : undefined}
        />
        <DateField
          label={words.to}
          value={draft.to}
          onChange={(to) => change({ to })}
          problem={problem === "from" ? undefined : said}
        />
      </div>
      <p className="field-hint">{words.toHint}</p>
      <div className="row">
        <Button type="submit" icon="rest">
          {words.notePause}
        </Button>
      </div>
    </Form>
  );
}
