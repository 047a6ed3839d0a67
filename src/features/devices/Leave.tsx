import { useState } from "react";

import { saveToFile } from "#features/saveToFile.ts";
import { useWords } from "#i18n/react.tsx";
import { useHome, useMeeting, useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Section } from "#ui/Page.tsx";

/** Only after what waits has been sent, or saved to a file. */
export function Leave({ onLeft }: { onLeft: () => void }) {
  const { devices } = useWords();
  const words = devices.leave;
  const [isOpen, setOpen] = useState(false);
  return (
    <Section heading={words.heading} lead={words.lead}>
      <div className="row">
        <Button onPress={() => setOpen(true)}>{words.go}</Button>
      </div>
      {isOpen && <LeaveDialog onLeft={onLeft} onClose={() => setOpen(false)} />}
    </Section>
  );
}

/** `waits`: there is something nobody else has; `saved`: it is in a file now. */
type Stage = "asked" | "waits" | "saved";

function LeaveDialog({ onLeft, onClose }: { onLeft: () => void; onClose: () => void }) {
  const { devices, common, app } = useWords();
  const words = devices.leave;
  const meeting = useMeeting();
  const store = useStore();
  const { device } = useHome();
  const [stage, setStage] = useState<Stage>("asked");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    const answer = await meeting.leave(stage === "saved");
    setBusy(false);
    if (answer.ok) return onLeft();
    if (answer.why === "something waits") return setStage("waits");
    setProblem({ ...app.trouble, ...devices.trouble }[answer.why]);
  };
  const save = async () => {
    await saveToFile(store, device);
    setStage("saved");
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeWord={common.close}
      actions={
        <>
          {stage === "waits" ? (
            <Button tone="primary" icon="save" onPress={save}>
              {words.saveFirst}
            </Button>
          ) : (
            <Button tone="danger" onPress={leave} disabled={isBusy}>
              {stage === "saved" ? words.anyway : words.go}
            </Button>
          )}
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.lead}</p>
        <p role="status">{said(stage)}</p>
        {problem && <Banner tone="trouble">{problem}</Banner>}
      </div>
    </Dialog>
  );

  function said(at: Stage): string {
    if (isBusy) return words.leaving;
    return at === "asked" ? "" : at === "waits" ? words.waits : words.isSaved;
  }
}
