import { useRef, type ReactNode } from "react";
import { Button, type ButtonProps } from "#ui/Button.tsx";

export type FileButtonProps = Pick<
  ButtonProps,
  "tone" | "size" | "icon" | "wide" | "disabled" | "describedBy"
> & {
  /** As the `accept` of a file input: `.json,application/json`. */
  accept: string;
  onText: (text: string) => unknown;
  children: ReactNode;
};

/** Asks for a file and hands over what is written in it. The browser's own input has a word we cannot choose. */
export function FileButton({ accept, onText, children, ...look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Emptied, so that the same file can be chosen again after it was mended.
          event.target.value = "";
          // One that cannot be read says nothing: that is no file of ours, and whoever asked says so.
          void file?.text().then(onText, async () => onText(""));
        }}
      />
      <Button {...look} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
