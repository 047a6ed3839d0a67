import { type FormEvent, useState } from "react";

import type { SingerId } from "#domain/singer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { TextField } from "#ui/Field.tsx";

import { answerRemembering } from "./commands.ts";
import type { CardPage } from "./queries.ts";

interface AskToRememberProps {
  readonly id: SingerId;
  readonly page: CardPage;
  readonly yes: string;
  readonly no: string;
  readonly onAnswer: (given: boolean) => void;
}

/** The one question before anything is written of what helps: off until given, spoken or on paper, and noted by whom. */
export function AskToRemember({ id, page, yes, no, onAnswer }: AskToRememberProps) {
  const store = useStore();
  const words = useWords().whatHelps;
  const [how, setHow] = useState<"spoken" | "paper">("spoken");
  const [typed, setNotedBy] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const notedBy = typed ?? page.holder;

  const answer = async (given: boolean) => {
    if (notedBy.trim() === "") return setMissing(true);
    const kept = await answerRemembering(store, id, { given, how, notedBy: notedBy.trim() });
    if (kept.ok) onAnswer(given);
  };
  const agree = (event: FormEvent) => {
    event.preventDefault();
    void answer(true);
  };
  return (
    <form className="stack" onSubmit={agree} noValidate>
      <ChoiceField
        legend={words.ask.how}
        value={how}
        onChange={setHow}
        options={[
          { value: "spoken", label: words.ask.spoken },
          { value: "paper", label: words.ask.paper },
        ]}
        beside
      />
      <TextField
        label={words.ask.notedBy}
        value={notedBy}
        onChange={(text) => {
          setNotedBy(text);
          setMissing(false);
        }}
        suggestions={page.helpers.map(({ called }) => called)}
        problem={isMissing ? words.ask.notedByEmpty : undefined}
        autoCapitalize="words"
        spellCheck={false}
      />
      <div className="row">
        <Button type="submit" tone="primary" icon="check">
          {yes}
        </Button>
        <Button onPress={async () => answer(false)}>{no}</Button>
      </div>
    </form>
  );
}
