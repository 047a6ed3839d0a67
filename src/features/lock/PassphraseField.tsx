import { TextField } from "#ui/Field.tsx";

interface PassphraseFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly problem?: string | undefined;
  readonly shown: boolean;
  readonly firstFocus?: boolean;
}

/** Hidden until somebody wants to see it. The browser is told that it is new each time, so that it fills nothing in. */
export function PassphraseField({ shown, ...field }: PassphraseFieldProps) {
  return (
    <TextField
      {...field}
      type={shown ? "text" : "password"}
      autoComplete="new-password"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
