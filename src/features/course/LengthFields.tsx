import { useState } from "react";

import {
  type CourseDraft,
  type CourseLength,
  type CourseProblem,
  longestSession,
  mostWeeks,
  offeredLengths,
  offeredMinutes,
  shortestSession,
} from "#domain/course.ts";
import { useWords } from "#i18n/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Section } from "#ui/Page.tsx";

interface LengthFieldsProps {
  readonly draft: CourseDraft;
  readonly onChange: (part: Partial<CourseDraft>) => void;
  readonly problems: readonly CourseProblem[];
}

/** What is wrong, in words that say what would be right. */
export function useProblemWords(): Readonly<Record<CourseProblem, string>> {
  const { problems } = useWords().course.form;
  return {
    start: problems.start,
    time: problems.time,
    minutes: problems.minutes(shortestSession, longestSession),
    weeks: problems.weeks(mostWeeks),
  };
}

/** How long a session is and how many there are: the usual answers, or a number of one's own. */
export function LengthFields({ draft, onChange, problems }: LengthFieldsProps) {
  const words = useWords().course.form;
  const problemWords = useProblemWords();
  const [ownMinutes, setOwnMinutes] = useState(
    draft.minutes !== undefined && !offeredMinutes.includes(draft.minutes),
  );
  const [ownWeeks, setOwnWeeks] = useState(
    draft.weeks !== undefined && !offeredLengths.includes(draft.weeks),
  );
  const minutesProblem = problems.includes("minutes") ? problemWords.minutes : undefined;
  const weeksProblem = problems.includes("weeks") ? problemWords.weeks : undefined;

  const lengthWord = (length: CourseLength) => {
    if (length === "open") return words.open;
    return length === 18 ? words.semester(length) : words.weeksOption(length);
  };
  const chooseWeeks = (value: string) => {
    setOwnWeeks(value === "own");
    const chosen = offeredLengths.find((length) => String(length) === value);
    if (chosen !== undefined) onChange({ weeks: chosen });
    else if (draft.weeks === "open") onChange({ weeks: undefined });
  };
  const chooseMinutes = (value: string) => {
    setOwnMinutes(value === "own");
    const chosen = offeredMinutes.find((minutes) => String(minutes) === value);
    if (chosen !== undefined) onChange({ minutes: chosen });
  };

  return (
    <>
      <Section heading={words.minutes}>
        <ChoiceField
          legend={words.minutes}
          quietLegend
          beside
          value={ownMinutes ? "own" : String(draft.minutes)}
          onChange={chooseMinutes}
          options={[
            ...offeredMinutes.map((minutes) => ({
              value: String(minutes),
              label: words.minutesOption(minutes),
            })),
            { value: "own", label: words.ownMinutes },
          ]}
          problem={ownMinutes ? undefined : minutesProblem}
        />
        {ownMinutes && (
          <NumberField
            label={words.minutesField}
            value={draft.minutes}
            onChange={(minutes) => onChange({ minutes })}
            min={shortestSession}
            max={longestSession}
            step={5}
            unit={words.minutesUnit}
            lessWord={words.less}
            moreWord={words.more}
            problem={minutesProblem}
          />
        )}
      </Section>
      <Section heading={words.howLong}>
        <ChoiceField
          legend={words.howLong}
          quietLegend
          beside
          value={ownWeeks ? "own" : String(draft.weeks)}
          onChange={chooseWeeks}
          options={[
            ...offeredLengths.map((length) => ({
              value: String(length),
              label: lengthWord(length),
            })),
            { value: "own", label: words.ownLength },
          ]}
          problem={ownWeeks ? undefined : weeksProblem}
        />
        {ownWeeks && (
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
        )}
      </Section>
    </>
  );
}
