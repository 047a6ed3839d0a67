import { useId, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { Form } from "./Form.tsx";
import type { IconName } from "./Icon.tsx";

export type FormDialogProps = {
  /** Asked for by the button that cancels too; what was written is the owner's to let go. */
  onClose: () => void;
  title: ReactNode;
  closeWord: string;
  wide?: boolean | undefined;
  /** The button below and Enter in a line; what is wrong is said at the fields, so the browser stays out of it. */
  onSubmit: () => unknown;
  submitWord: string;
  submitIcon?: IconName | undefined;
  /** With it there is a button that closes beside the one that submits. */
  cancelWord?: string | undefined;
  /** The fields, one below the other. */
  children: ReactNode;
};

/** Something is written or chosen, and one button keeps it. It is open for as long as it is there, so that its fields begin afresh each time. */
export function FormDialog({
  onSubmit,
  submitWord,
  submitIcon,
  cancelWord,
  children,
  ...dialog
}: FormDialogProps) {
  const form = useId();
  return (
    <Dialog
      {...dialog}
      open
      actions={
        <>
          <Button type="submit" form={form} tone="primary" icon={submitIcon}>
            {submitWord}
          </Button>
          {cancelWord !== undefined && <Button onPress={dialog.onClose}>{cancelWord}</Button>}
        </>
      }
    >
      <Form id={form} className="stack" onSubmit={onSubmit}>
        {children}
      </Form>
    </Dialog>
  );
}
