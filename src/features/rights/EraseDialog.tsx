import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { type EraseReceipt, eraseSinger } from "#store/erase.ts";
import type { KeptAbout } from "#store/keptAbout.ts";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { dismissUndo } from "#ui/undo.ts";

/** The one act of all that cannot be taken back: it is said plainly what goes, and what stays outside our reach. */
export function EraseDialog({
  kept,
  onErased,
  onClose,
}: {
  kept: KeptAbout;
  onErased: (receipt: EraseReceipt) => void;
  onClose: () => void;
}) {
  const store = useStore();
  const { rights, common } = useWords();
  const words = rights.kept;
  const [erasing, setErasing] = useState(false);
  const { id, called, pieces } = kept.agreements;

  const erase = async () => {
    setErasing(true);
    const erased = await eraseSinger(store, id);
    // What was offered to be undone may hold the person still.
    dismissUndo();
    onClose();
    if (erased.ok) onErased(erased.value);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.eraseTitle(called)}
      closeWord={common.close}
      actions={
        <>
          <Button tone="danger" disabled={erasing} onPress={erase}>
            {words.eraseNow}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.eraseWhat}</p>
        <p>
          <strong>{words.eraseFinal}</strong>
        </p>
        {pieces.length > 0 && (
          <>
            <p>{words.erasePublished(pieces.length)}</p>
            <ul>
              {pieces.map((piece) => (
                <li key={piece.id}>{piece.where}</li>
              ))}
            </ul>
          </>
        )}
        <p className="soft">{words.eraseFiles}</p>
      </div>
    </Dialog>
  );
}
