import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import type { MetDevice } from "#store/meeting.ts";
import { useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";

interface RemoveDialogProps {
  readonly device: MetDevice;
  readonly onClose: (isGone: boolean) => void;
}

/** Says before it is done what it does, and what nobody can do. */
export function RemoveDialog({ device, onClose }: RemoveDialogProps) {
  const { devices, common, app } = useWords();
  const words = devices.others;
  const meeting = useMeeting();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await meeting.remove(device.id);
    setBusy(false);
    if (answer.ok) onClose(true);
    else setProblem({ ...app.trouble, ...devices.trouble }[answer.why]);
  };
  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      title={words.removeTitle(device.owner || words.unknown)}
      closeWord={common.close}
      actions={
        <>
          <Button tone="danger" onPress={remove}>
            {words.remove}
          </Button>
          <Button onPress={() => onClose(false)}>{common.cancel}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.removeLead}</p>
        <p>{words.removeKeeps}</p>
        {problem && <Banner tone="trouble">{problem}</Banner>}
        <p role="status">{isBusy ? words.removing : ""}</p>
      </div>
    </Dialog>
  );
}
