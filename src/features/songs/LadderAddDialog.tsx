import { useState } from "react";

import { type Layer, type LayerId, type LayerKind, layerKinds } from "#domain/layer.ts";
import type { Library } from "#domain/library.ts";
import { hasSettings, newLayer } from "#domain/newLayer.ts";
import type { Song } from "#domain/song.ts";
import { useWords } from "#i18n/react.tsx";
import type { Receipt } from "#store/commit.ts";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { LayerDrawing } from "#ui/LayerDrawing.tsx";

import { putOnLadder } from "./ladderCommands.ts";
import { LadderFields } from "./LadderFields.tsx";
import { metreOf } from "./ladderMetre.ts";
import { layersKnownOf } from "./ladderQueries.ts";

interface LadderAddDialogProps {
  readonly song: Song;
  readonly library: Library;
  readonly onClose: () => void;
  readonly onAdded: (id: LayerId, receipt: Receipt, layer: Layer) => void;
}

/** One of the sixteen kinds, then what is to be set for it; a kind with nothing to set is put on at once. */
export function LadderAddDialog({ song, library, onClose, onAdded }: LadderAddDialogProps) {
  const store = useStore();
  const { layers: words, common } = useWords();
  const [kind, setKind] = useState<LayerKind>();
  const [layer, setLayer] = useState<Layer>();
  const [tried, setTried] = useState(false);

  const put = async (chosen: Layer) => {
    const { id, kept } = await putOnLadder(store, song.id, chosen);
    if (kept.ok) onAdded(id, kept.value, chosen);
  };
  const choose = async (chosen: LayerKind) => {
    const begun = newLayer(chosen, layersKnownOf(song), metreOf(song));
    if (begun && !hasSettings(chosen)) {
      await put(begun);
      return;
    }
    setLayer(begun);
    setTried(false);
    setKind(chosen);
  };

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={kind ? words.kinds[kind] : words.addTitle}
      closeWord={common.close}
      actions={
        kind && (
          <>
            <Button
              tone="primary"
              icon="plus"
              onPress={async () => (layer ? put(layer) : setTried(true))}
            >
              {words.putOn}
            </Button>
            <Button icon="back" onPress={() => setKind(undefined)}>
              {words.chosenKind}
            </Button>
          </>
        )
      }
    >
      {kind ? (
        <div className="stack">
          <p className="soft">{words.what[kind]}</p>
          <LadderFields
            key={kind}
            kind={kind}
            begun={layer}
            song={song}
            library={library}
            tried={tried}
            onChange={setLayer}
          />
        </div>
      ) : (
        <div className="stack gap-small">
          <p className="soft">{words.addLead}</p>
          <ul className="ladder-kinds">
            {layerKinds.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className="press-card ladder-kind"
                  aria-labelledby={`ladder-kind-${one}`}
                  aria-describedby={`ladder-kind-what-${one}`}
                  onClick={() => void choose(one)}
                >
                  <LayerDrawing name={one} />
                  <span>
                    <span className="ladder-kind-name" id={`ladder-kind-${one}`}>
                      {words.kinds[one]}
                    </span>
                    <span className="soft small ladder-kind-what" id={`ladder-kind-what-${one}`}>
                      {words.what[one]}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
