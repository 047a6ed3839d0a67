import type { Card } from "#domain/card.ts";
import { longestName } from "#domain/singer.ts";
import type { Question } from "#domain/talk.ts";
import { useWords } from "#i18n/react.tsx";
import { TextField } from "#ui/Field.tsx";

import { HelpFields } from "./HelpFields.tsx";
import { OwnWords } from "./OwnWords.tsx";
import { PartnerChoices } from "./PartnerChoices.tsx";
import type { CardPage } from "./queries.ts";
import { SongList, SongPicker } from "./Songs.tsx";
import { WishChoices } from "./Wishes.tsx";
import { Again } from "./Again.tsx";
import { Remembering } from "./Remembering.tsx";
import type { NameDraft } from "./useNameDraft.ts";

interface AnswerToProps {
  readonly question: Exclude<Question, "done">;
  readonly card: Card;
  readonly page: CardPage;
  readonly name: NameDraft;
  readonly onAnswer: (given: boolean) => void;
}

/** What there is to choose or write at each question; everything is kept as it is chosen. */
export function AnswerTo({ question, card, page, name, onAnswer }: AnswerToProps) {
  const words = useWords().together;
  switch (question) {
    case "name":
      return <NameFields name={name} />;
    case "likes":
      return (
        <OwnWords card={card} line="likes" label={words.likes} hint={words.likesHint} rows={4} />
      );
    case "step":
      return <OwnWords card={card} line="step" label={words.step} hint={words.stepHint} rows={2} />;
    case "loves":
    case "leavesOut":
      return (
        <div className="stack">
          <SongList card={card} feeling={question} />
          <SongPicker card={card} feeling={question} />
        </div>
      );
    case "remember":
      return <Remembering card={card} page={page} onAnswer={onAnswer} />;
    case "help":
      return <HelpFields card={card} helpers={page.helpers} legend={words.help} />;
    case "partners":
      return <PartnerChoices card={card} partners={page.partners} />;
    case "again":
      return <Again card={card} />;
    case "moving":
    case "voice":
    case "senses":
    case "pace":
    case "others":
    case "way":
      return <WishChoices card={card} group={question} />;
  }
}

function NameFields({ name }: { name: NameDraft }) {
  const { together: words, singers } = useWords();
  return (
    <div className="stack">
      <TextField
        label={words.name}
        quietLabel
        value={name.called}
        onChange={(called) => name.write({ called })}
        onBlur={() => void name.keep()}
        problem={name.problem && (name.problem === "empty" ? singers.empty : singers.tooLong)}
        autoCapitalize="words"
        spellCheck={false}
      />
      <TextField
        label={words.said}
        value={name.said}
        onChange={(said) => name.write({ said })}
        onBlur={() => void name.keep()}
        maxLength={longestName}
        spellCheck={false}
      />
    </div>
  );
}
