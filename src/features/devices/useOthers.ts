import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import type { Meeting, MetDevice } from "#store/meeting.ts";
import { useMeeting } from "#store/react.tsx";

type Answer = Awaited<ReturnType<Meeting["devices"]>>;

/** Who is in, as the endpoint lists them; what was listed last stands while it cannot be asked. */
export function useOthers(metAt: number | undefined) {
  const { devices: words, app } = useWords();
  const meeting = useMeeting();
  const [others, setOthers] = useState<readonly MetDevice[]>();
  const [problem, setProblem] = useState<string>();
  const strangers = useRef(new Set<string>());
  const sentences = useMemo(
    () => ({ ...app.trouble, ...words.trouble, offline: words.others.onlyOnline }),
    [app, words],
  );
  const take = useCallback(
    (answer: Answer) => {
      setProblem(answer.ok ? undefined : sentences[answer.why]);
      if (!answer.ok) return;
      setOthers(answer.value);
      const isNew = ({ id, owner, removed }: MetDevice) =>
        owner === undefined && !removed && !strangers.current.has(id);
      const fresh = answer.value.filter(isNew);
      for (const { id } of fresh) strangers.current.add(id);
      // Who has just come in is read when the devices meet; once each, for some may never be readable.
      if (fresh.length > 0) void meeting.meetNow();
    },
    [meeting, sentences],
  );
  useEffect(() => {
    void meeting.devices().then(take);
  }, [meeting, take, metAt]);
  return { others, problem, again: async () => take(await meeting.devices()) };
}
