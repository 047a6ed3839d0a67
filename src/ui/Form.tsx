import { useState, type FormEvent, type ReactNode, type Ref } from "react";

type FormProps = {
  /** What is wrong is said at the fields, so the browser stays out of it. */
  onSubmit: () => unknown;
  className?: string | undefined;
  id?: string | undefined;
  ref?: Ref<HTMLFormElement> | undefined;
  children: ReactNode;
};

/** Fields, and what keeps them. While what was sent is still being kept nothing more is sent: a trembling double tap is one. */
export function Form({ onSubmit, children, ...form }: FormProps) {
  // Let go together with what the form does when it is kept, so that no tap falls between the two.
  const [isSending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const sent = onSubmit();
    if (!(sent instanceof Promise)) return;
    setSending(true);
    try {
      await sent;
    } finally {
      setSending(false);
    }
  };
  return (
    <form {...form} noValidate onSubmit={(event) => void send(event)}>
      {children}
    </form>
  );
}
