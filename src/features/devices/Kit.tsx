import { useEffect, useRef, useState } from "react";

import { UseKit } from "#features/UseKit.tsx";
import { useWords } from "#i18n/react.tsx";
import { readChoir } from "#store/choir.ts";
import { useLive, useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { type MadeKit, makeKit } from "./commands.ts";

/** A file, and a code to lock away: what gets the keys back when the leader's device is lost. */
export function Kit({ canMake }: { canMake: boolean }) {
  const { devices, app } = useWords();
  const words = devices.kit;
  const meeting = useMeeting();
  const [kit, setKit] = useState<MadeKit>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const make = async () => {
    // A second one would put its code in the place of the one that is being written down.
    if (isBusy) return;
    setBusy(true);
    const made = await makeKit(meeting).finally(() => setBusy(false));
    setKit(made.ok ? made.value : undefined);
    setProblem(made.ok ? undefined : { ...app.trouble, ...devices.trouble }[made.why]);
  };
  return (
    <Section heading={words.heading} lead={words.lead}>
      {kit === undefined ? (
        canMake && (
          <div className="row">
            <Button icon="key" onPress={make}>
              {words.make}
            </Button>
          </div>
        )
      ) : (
        <KitCode kit={kit} onDone={() => setKit(undefined)} />
      )}
      {problem && <Banner tone="trouble">{problem}</Banner>}
      <details className="devices-more screen-only">
        <summary>{words.use}</summary>
        <UseKit />
      </details>
    </Section>
  );
}

/** Shown once. On paper nothing stands but this, and what it is for. */
function KitCode({ kit, onDone }: { kit: MadeKit; onDone: () => void }) {
  const { devices, common } = useWords();
  const words = devices.kit;
  const choir = useLive(readChoir);
  const said = useRef<HTMLParagraphElement>(null);
  // What was pressed is gone: one goes on from what is to be done now.
  useEffect(() => said.current?.focus(), []);
  return (
    <Sheet tone="now" className="stack devices-kit">
      {/* In a drawer it lies beside others. */}
      <p className="print-only">{choir?.name}</p>
      <p className="screen-only" ref={said} tabIndex={-1}>
        {words.words}
      </p>
      <p className="devices-code figures">{kit.code}</p>
      <p className="soft">{words.saved(kit.name)}</p>
      <div className="row screen-only">
        <Button icon="print" onPress={() => window.print()}>
          {common.print}
        </Button>
        <Button onPress={onDone}>{words.written}</Button>
      </div>
    </Sheet>
  );
}
