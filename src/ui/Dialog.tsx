import { useEffect, useId, useRef, type ReactNode } from "react";
import { IconButton } from "./Button.tsx";
import { classes } from "./classes.ts";
import "./Dialog.css";

export type DialogProps = {
  open: boolean;
  /** Asked for by Esc, by the close button and by the device's back gesture; the owner then sets `open` to false. */
  onClose: () => void;
  title: ReactNode;
  closeWord: string;
  /** Stay in view at the bottom while the content scrolls. */
  actions?: ReactNode | undefined;
  wide?: boolean | undefined;
  children?: ReactNode;
};

/** Pressing beside it does not close it: a trembling hand must not lose what it wrote. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, closeWord, actions, wide, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    opener.current ??= document.activeElement;
    if (element?.open === false) element.showModal();
    const first = element?.querySelector<HTMLElement>("[data-first-focus]") ?? heading.current;
    first?.focus();
    return () => {
      // The element itself is gone by now, and what it covered can take the focus again.
      if (opener.current instanceof HTMLElement && opener.current.isConnected)
        opener.current.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classes("dialog", wide && "dialog-wide")}
      aria-labelledby={id}
      onCancel={(event) => {
        // The owner decides; the element only asks. A file chooser inside also cancels, and that is not ours.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // Closed by the browser itself, as a second Esc in a row may do.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 className="dialog-title" id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="close" word={closeWord} onPress={onClose} />
      </div>
      <div className="dialog-body">{children}</div>
      {actions !== undefined && <div className="dialog-actions row">{actions}</div>}
    </dialog>
  );
}
