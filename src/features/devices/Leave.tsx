import { useState } from "react";

import { NotInFile } from "#features/NotInFile.tsx";
import { useSaveFile } from "#features/useSaveFile.ts";
import { useWords } from "#i18n/react.tsx";
import { useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Section } from "#ui/Page.tsx";

import { saveSealed } from "./commands.ts";

interface LeaveProps {
  /** A device that was removed saves a file for itself: the others take nothing from it any more. */
  readonly isIn: boolean;
  readonly onLeft: () => void;
}

/** Only after what waits has been sent, or saved to a file. */
export function Leave({ isIn, onLeft }: LeaveProps) {
  const { devices } = useWords();
  const words = devices.leave;
  const [isOpen, setOpen] = useState(false);
  const left = () => {
    setOpen(false);
    onLeft();
  };
  return (
    <Section heading={words.heading} lead={words.lead}>
      <div className="row">
        <Button onPress={() => setOpen(true)}>{words.go}</Button>
      </div>
      {isOpen && <LeaveDialog isIn={isIn} onLeft={left} onClose={() => setOpen(false)} />}
    </Section>
  );
}

/**
 * `waits`: there is something nobody else has; `closed`: and it cannot be sealed into a file here; `saved`, `savedOpen`:
 * it is in a file now, sealed for the others or as it can be read here.
 */
type Stage = "asked" | "waits" | "closed" | "saved" | "savedOpen";

function LeaveDialog({ isIn, onLeft, onClose }: LeaveProps & { readonly onClose: () => void }) {
  const { devices, common, app } = useWords();
  const words = devices.leave;
  const meeting = useMeeting();
  const [stage, setStage] = useState<Stage>("asked");
  /** No other device leads the choir: that is agreed to beside all else. */
  const [isLast, setLast] = useState(false);
  const isSaved = stage === "saved" || stage === "savedOpen";
  const [problem, setProblem] = useState<string>();
  const [saveForItself, noFile] = useSaveFile();
  const [isBusy, setBusy] = useState(false);
  const troubles = { ...app.trouble, ...devices.trouble };
  const leave = async () => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await meeting.leave(isSaved, isLast);
    setBusy(false);
    if (answer.ok) return onLeft();
    if (answer.why === "something waits") return setStage("waits");
    if (answer.why === "last leader") return setLast(true);
    setProblem(troubles[answer.why]);
  };
  const save = async () => {
    setProblem(undefined);
    if (!isIn || stage === "closed") {
      if (await saveForItself()) setStage("savedOpen");
      return;
    }
    const saved = await saveSealed(meeting);
    if (saved.ok) return setStage("saved");
    if (saved.why === "locked") return setStage("closed");
    setProblem(troubles[saved.why]);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeWord={common.close}
      actions={
        <>
          {stage === "waits" || stage === "closed" ? (
            <Button tone="primary" icon="save" onPress={save}>
              {stage === "closed" ? words.saveOpen : words.saveFirst}
            </Button>
          ) : (
            <Button tone="danger" onPress={leave}>
              {isSaved || isLast ? words.anyway : words.go}
            </Button>
          )}
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.lead}</p>
        <p role="status">{said(stage)}</p>
        {isLast && (
          <Banner tone="notice">
            <p>{words.last}</p>
            <p>{words.lastMeans}</p>
          </Banner>
        )}
        {(stage === "closed" || (stage === "waits" && !isIn)) && <NotInFile />}
        {(problem ?? noFile) && <Banner tone="trouble">{problem ?? noFile}</Banner>}
      </div>
    </Dialog>
  );

  function said(at: Stage): string {
    if (isBusy) return words.leaving;
    if (at === "asked") return "";
    if (at === "waits") return words.waits;
    if (at === "closed") return words.closed;
    return at === "saved" ? words.isSealed : words.isSaved;
  }
}
