import { useWords } from "#i18n/react.tsx";
import { Dialog } from "#ui/Dialog.tsx";

import { UnlockForm } from "./UnlockForm.tsx";
import "./lock.css";

/** Opens the lock without leaving the screen one stands at. */
export function UnlockDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { common, lock: words } = useWords();
  return (
    <Dialog open={open} onClose={onClose} title={words.open} closeWord={common.close}>
      <UnlockForm onOpen={onClose} />
    </Dialog>
  );
}
