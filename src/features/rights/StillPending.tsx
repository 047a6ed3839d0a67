import { useEffect, useState } from "react";

import { useMet } from "#features/useMetLine.ts";
import { useWords } from "#i18n/react.tsx";
import { useMeeting } from "#store/react.tsx";

import { useIsApart } from "./queries.ts";

/** On how many other devices somebody is still to be erased: the number goes down as they come. */
export function StillPending() {
  const words = useWords().rights.receipt;
  const met = useMet();
  const isApart = useIsApart();
  if (met === undefined || isApart === undefined) return null;
  if (isApart) return <p>{words.untold}</p>;
  if (met === null) return <p>{words.nowhereElse}</p>;
  // Until the others can know of it, nobody can count those who have heard.
  if (met.waiting > 0) return <p>{words.pendingUnknown}</p>;
  return <OnOthers key={met.metAt} />;
}

function OnOthers() {
  const words = useWords().rights.receipt;
  const meeting = useMeeting();
  const [pending, setPending] = useState<number>();
  useEffect(() => {
    void meeting.devices().then((answer) => {
      // Only a leader's device may ask, and only while it is answered.
      if (!answer.ok) return;
      setPending(answer.value.filter(({ erasurePending }) => erasurePending).length);
    });
  }, [meeting]);
  return <p>{pending === undefined ? words.pendingUnknown : words.pending(pending)}</p>;
}
