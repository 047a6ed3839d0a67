import { useState } from "react";

import { UseKit } from "#features/UseKit.tsx";
import { useWords } from "#i18n/react.tsx";
import { useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { makeKit } from "./commands.ts";

/** A file, and words to lock away: what gets the keys back when the leader's device is lost. */
export function Kit() {
  const { devices, app } = useWords();
  const words = devices.kit;
  const meeting = useMeeting();
  const [code, setCode] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const make = async () => {
    const made = await makeKit(meeting);
    setCode(made.ok ? made.value : undefined);
    setProblem(made.ok ? undefined : { ...app.trouble, ...devices.trouble }[made.why]);
  };
  return (
    <Section heading={words.heading} lead={words.lead}>
      {code === undefined ? (
        <div className="row">
          <Button icon="key" onPress={make}>
            {words.make}
          </Button>
        </div>
      ) : (
        <KitWords code={code} onDone={() => setCode(undefined)} />
      )}
      {problem && <Banner tone="trouble">{problem}</Banner>}
      <details className="devices-more screen-only">
        <summary>{words.use}</summary>
        <UseKit />
      </details>
    </Section>
  );
}

/** Shown once. On paper nothing stands but these. */
function KitWords({ code, onDone }: { code: string; onDone: () => void }) {
  const { devices, common } = useWords();
  const words = devices.kit;
  return (
    <Sheet tone="now" className="stack devices-kit">
      <p>{words.words}</p>
      <p className="devices-code figures">{code}</p>
      <p className="soft">{words.saved}</p>
      <div className="row screen-only">
        <Button icon="print" onPress={() => window.print()}>
          {common.print}
        </Button>
        <Button onPress={onDone}>{words.written}</Button>
      </div>
    </Sheet>
  );
}
