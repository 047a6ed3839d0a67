import { useRef, type FocusEvent } from "react";
import { useStore } from "zustand";
import { Button, IconButton } from "./Button.tsx";
import { dismissUndo, takeUndo, undoOffer } from "./undo.ts";
import "./Undo.css";

export type UndoBarProps = { words: { undo: string; close: string } };

export function UndoBar({ words }: UndoBarProps) {
  const offer = useStore(undoOffer, (state) => state.offer);
  const cameFrom = useRef<HTMLElement>(undefined);

  const rememberWhence = (event: FocusEvent) => {
    const { relatedTarget, currentTarget } = event;
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  };
  // The bar goes away under the finger; the keyboard goes back to where it was.
  const goBack = () => {
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
  };

  return (
    <div className="undo" data-open={offer ? "" : undefined} onFocus={rememberWhence}>
      <output className="undo-sentence">{offer?.sentence}</output>
      {offer && (
        <div className="undo-actions">
          <Button
            icon="undo"
            onPress={() => {
              goBack();
              return takeUndo();
            }}
          >
            {words.undo}
          </Button>
          <IconButton
            icon="close"
            word={words.close}
            onPress={() => {
              goBack();
              dismissUndo();
            }}
          />
        </div>
      )}
    </div>
  );
}
