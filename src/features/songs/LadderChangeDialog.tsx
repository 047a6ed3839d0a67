import { useState } from "react";

import type { Layer, Step } from "#domain/layer.ts";
import type { Library } from "#domain/library.ts";
import type { Song } from "#domain/song.ts";
import { layerName } from "#i18n/layerName.ts";
import { useWords } from "#i18n/react.tsx";
import type { Receipt } from "#store/commit.ts";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";

import { changeStep } from "./ladderCommands.ts";
import { LadderFields } from "./LadderFields.tsx";

interface LadderChangeDialogProps {
  readonly song: Song;
  readonly library: Library;
  readonly step: Step;
  readonly onClose: () => void;
  readonly onChanged: (receipt: Receipt, layer: Layer) => void;
}

export function LadderChangeDialog(props: LadderChangeDialogProps) {
  const { song, library, step, onClose, onChanged } = props;
  const store = useStore();
  const { layers: words, common } = useWords();
  const [layer, setLayer] = useState<Layer | undefined>(step.layer);
  const [tried, setTried] = useState(false);

  const keep = async () => {
    setTried(true);
    if (!layer) return;
    const answer = await changeStep(store, song.id, { id: step.id, layer });
    if (answer.ok) onChanged(answer.value, layer);
    else if (answer.why === "gone") onClose();
  };

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={words.changeTitle(layerName(words, step.layer))}
      closeWord={common.close}
      actions={
        <>
          <Button tone="primary" icon="check" onPress={keep}>
            {common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <LadderFields
        kind={step.layer.kind}
        begun={step.layer}
        song={song}
        library={library}
        tried={tried}
        onChange={setLayer}
      />
    </Dialog>
  );
}
