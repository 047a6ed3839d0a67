import { type ReactNode, useState } from "react";

import {
  type CourseDraft,
  type CourseLength,
  type CourseProblem,
  mostWeeks,
  offeredLengths,
  offeredMinutes,
} from "#domain/course.ts";
import { useWords } from "#i18n/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Section } from "#ui/Page.tsx";

import { SessionMinutes, useMinutesProblem } from "./SessionMinutes.tsx";

interface LengthFieldsProps {
  readonly draft: CourseDraft;
  readonly onChange: (part: Partial<CourseDraft>) => void;
  readonly problems: readonly CourseProblem[];
}

/** How long a session is and how many there are: the usual answers, or a number of one's own. */
export function LengthFields({ draft, onChange, problems }: LengthFieldsProps) {
  const words = useWords().course.form;
  const minutesProblem = useMinutesProblem(problems.includes("minutes"));
  const weeksProblem = problems.includes("weeks") ? words.problems.weeks(mostWeeks) : undefined;

  const lengthWord = (length: CourseLength) => {
    if (length === "open") return words.open;
    return length === 18 ? words.semester(length) : words.weeksOption(length);
  };
  return (
    <>
      <UsualOrOwn
        heading={words.minutes}
        usual={offeredMinutes}
        wordFor={words.minutesOption}
        ownWord={words.ownMinutes}
        value={draft.minutes}
        onChoose={(minutes) => onChange({ minutes })}
        problem={minutesProblem}
      >
        <SessionMinutes
          value={draft.minutes}
          onChange={(minutes) => onChange({ minutes })}
          problem={minutesProblem}
        />
      </UsualOrOwn>
      <UsualOrOwn
        heading={words.howLong}
        usual={offeredLengths}
        wordFor={lengthWord}
        ownWord={words.ownLength}
        value={draft.weeks}
        onChoose={(weeks) => onChange({ weeks })}
        onOwn={() => draft.weeks === "open" && onChange({ weeks: undefined })}
        problem={weeksProblem}
      >
        <NumberField
          label={words.weeksField}
          value={draft.weeks === "open" ? undefined : draft.weeks}
          onChange={(weeks) => onChange({ weeks })}
          min={1}
          max={mostWeeks}
          unit={words.weeksUnit}
          lessWord={words.less}
          moreWord={words.more}
          problem={weeksProblem}
        />
      </UsualOrOwn>
    </>
  );
}

interface UsualOrOwnProps<Value> {
  readonly heading: string;
  readonly usual: readonly Value[];
  readonly wordFor: (value: Value) => string;
  readonly ownWord: string;
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
  /** None of the usual answers is meant. */
  readonly onOwn?: () => void;
  readonly problem: string | undefined;
  /** The field for a number of one's own. */
  readonly children: ReactNode;
}

function UsualOrOwn<Value extends CourseLength>(props: UsualOrOwnProps<Value>) {
  const { heading, usual, wordFor, ownWord, value, onChoose, onOwn, problem, children } = props;
  const [isOwn, setOwn] = useState(value !== undefined && !usual.includes(value));
  const choose = (answer: string) => {
    setOwn(answer === "own");
    const chosen = usual.find((one) => String(one) === answer);
    if (chosen === undefined) onOwn?.();
    else onChoose(chosen);
  };
  return (
    <Section heading={heading}>
      <ChoiceField
        legend={heading}
        quietLegend
        beside
        value={isOwn ? "own" : String(value)}
        onChange={choose}
        options={[
          ...usual.map((one) => ({ value: String(one), label: wordFor(one) })),
          { value: "own", label: ownWord },
        ]}
        problem={isOwn ? undefined : problem}
      />
      {isOwn && children}
    </Section>
  );
}
