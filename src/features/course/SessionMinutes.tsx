import { longestSession, shortestSession } from "#domain/course.ts";
import { useWords } from "#i18n/react.tsx";
import { NumberField } from "#ui/NumberField.tsx";

interface SessionMinutesProps {
  readonly value: number | undefined;
  readonly onChange: (minutes: number) => void;
  readonly problem: string | undefined;
}

/** How many minutes a session lasts. */
export function SessionMinutes(props: SessionMinutesProps) {
  const words = useWords().course.form;
  return (
    <NumberField
      {...props}
      label={words.minutesField}
      min={shortestSession}
      max={longestSession}
      step={5}
      unit={words.minutesUnit}
      lessWord={words.less}
      moreWord={words.more}
    />
  );
}

/** What is wrong with the minutes of a session, in words that say what would be right. */
export function useMinutesProblem(isWrong: boolean): string | undefined {
  const { problems } = useWords().course.form;
  return isWrong ? problems.minutes(shortestSession, longestSession) : undefined;
}
