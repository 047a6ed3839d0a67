import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { FileButton } from "#ui/FileButton.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { openSealed, saveSealed } from "./commands.ts";

/** Two devices in a hall without a network meet by a sealed file, carried over by any means. */
export function ByFile() {
  const { devices, app } = useWords();
  const words = devices.file;
  const meeting = useMeeting();
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const saved = await saveSealed(meeting);
    setSaid(saved.ok ? words.wasSaved(saved.value) : "");
    setProblem(saved.ok ? undefined : { ...app.trouble, ...devices.trouble }[saved.why]);
  };
  const open = async (text: string) => {
    const opened = await openSealed(meeting, text);
    const problems = { ...app.trouble, ...devices.trouble, ...words.problem };
    setSaid(opened.ok ? words.tookIn(opened.value.applied) : "");
    setProblem(opened.ok ? undefined : problems[opened.why]);
  };
  return (
    <Section heading={words.heading} lead={words.lead}>
      <Sheet className="stack">
        <div className="row">
          <Button icon="save" onPress={save}>
            {words.save}
          </Button>
          <FileButton icon="open" accept=".json,application/json" onText={open}>
            {words.open}
          </FileButton>
        </div>
        <p className="said" role="status">
          {said}
        </p>
        {problem && <Banner tone="trouble">{problem}</Banner>}
      </Sheet>
    </Section>
  );
}
