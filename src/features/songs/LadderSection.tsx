import { useEffect, useRef, useState } from "react";

import type { LayerId, Step } from "#domain/layer.ts";
import type { Song } from "#domain/song.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { numberInWords } from "#i18n/format.ts";
import { layerName } from "#i18n/layerName.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Section } from "#ui/Page.tsx";

import { LadderAddDialog } from "./LadderAddDialog.tsx";
import { LadderChangeDialog } from "./LadderChangeDialog.tsx";
import { backToReadyLadder } from "./ladderCommands.ts";
import { focusStep, LadderList } from "./LadderList.tsx";
import { toHalves } from "./LadderLoad.tsx";
import { useLadder } from "./ladderQueries.ts";
import { useOffer } from "#features/useOffer.ts";
import "./ladderParts.css";
import "./ladder.css";

/** How the choir climbs a song: from listening, a layer at a time. */
export function LadderSection({ song }: { song: Song }) {
  const store = useStore();
  const words = useWords().layers;
  const language = useLanguage();
  const offer = useOffer();
  const library = useLibrary();
  const told = useLadder(song, library);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Step>();
  const [said, setSaid] = useState("");
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef<LayerId>(undefined);
  // The new step is drawn after it is kept, and the dialog gives the focus back when it goes: both come first.
  useEffect(() => {
    const id = added.current;
    if (id === undefined || adding || !told?.steps.some(({ step }) => step.id === id)) return;
    added.current = undefined;
    focusStep(id);
  }, [adding, told]);
  if (!library || !told) return <Section heading={words.heading} lead={words.lead} />;

  const { steps, isReady, isLearnt } = told;
  const carries = numberInWords(language, toHalves(told.ceiling));
  const backToReady = async () => {
    const answer = await backToReadyLadder(store, song.id);
    // The button is gone with the difference: the keyboard goes on at the other one.
    addButton.current?.focus();
    if (answer.ok) offer(answer.value, words.isReadyAgain);
  };

  return (
    <Section
      className="ladder"
      heading={words.heading}
      lead={words.lead}
      actions={
        <>
          <Button ref={addButton} tone="primary" icon="plus" onPress={() => setAdding(true)}>
            {words.addLayer}
          </Button>
          {!isReady && (
            <Button icon="undo" onPress={backToReady}>
              {words.backToReady}
            </Button>
          )}
        </>
      }
    >
      <p className="soft small">
        {isReady ? words.ready : words.yours} · {words.stepsCount(steps.length)}.{" "}
        {isLearnt ? words.ceilingLearnt(carries) : words.ceilingFirst(carries)}
      </p>
      {steps.length === 0 ? (
        <Empty sentence={words.empty} lead={words.emptyLead} />
      ) : (
        <LadderList
          song={song}
          told={told}
          library={library}
          onChange={setChanging}
          onEmpty={() => addButton.current?.focus()}
          say={setSaid}
        />
      )}
      <output className="for-ears">{said}</output>
      {adding && (
        <LadderAddDialog
          song={song}
          library={library}
          onClose={() => setAdding(false)}
          onAdded={(id, receipt, layer) => {
            setAdding(false);
            offer(receipt, words.added(layerName(words, layer)));
            added.current = id;
          }}
        />
      )}
      {changing && (
        <LadderChangeDialog
          song={song}
          library={library}
          step={changing}
          onClose={() => setChanging(undefined)}
          onChanged={(receipt, layer) => {
            setChanging(undefined);
            offer(receipt, words.changed(layerName(words, layer)));
          }}
        />
      )}
    </Section>
  );
}
