import { useWords } from "#i18n/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";

const choices = [2, 5, 10, 30] as const;

export function MinutesField({
  minutes,
  onChange,
}: {
  minutes: number;
  onChange: (minutes: number) => void;
}) {
  const { lock: words } = useWords();
  return (
    <ChoiceField
      legend={words.minutes}
      hint={words.minutesHint}
      beside
      value={String(minutes)}
      onChange={(chosen) => onChange(Number(chosen))}
      options={choices.map((choice) => ({
        value: String(choice),
        label: words.minutesOption(choice),
      }))}
    />
  );
}
