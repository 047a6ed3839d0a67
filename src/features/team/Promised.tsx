import { useState } from "react";

import type { CivilDate } from "#domain/civil.ts";
import { parseSessionDay } from "#domain/course.ts";
import type { HelperCard } from "#domain/helper.ts";
import { useOffer } from "#features/useOffer.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { DateField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { notePromise } from "./commands.ts";

interface PromisedProps {
  readonly helper: HelperCard;
  readonly today: CivilDate;
}

/** The promise of confidentiality: the day it was given, or a place to note it. `[P09]` */
export function Promised({ helper, today }: PromisedProps) {
  const words = useWords().team.helper;
  return (
    <Section heading={words.promise} lead={words.promiseLead}>
      <Sheet>
        {helper.promisedOn === null ? (
          <NotYet helper={helper} today={today} />
        ) : (
          <Given helper={helper} on={helper.promisedOn} />
        )}
      </Sheet>
    </Section>
  );
}

function Given({ helper, on }: { helper: HelperCard; on: CivilDate }) {
  const words = useWords().team.helper;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const takeBack = async () => {
    const kept = await notePromise(store, helper.id, null);
    if (kept.ok) offer(kept.value, words.promiseGone(helper.called));
  };
  return (
    <div className="row row-spread">
      <p className="team-marked">
        <Icon name="check" />
        <span>{words.promised(dateInWords(language, on, "full"))}</span>
      </p>
      <Button icon="undo" onPress={takeBack}>
        {words.promiseBack}
      </Button>
    </div>
  );
}

function NotYet({ helper, today }: PromisedProps) {
  const words = useWords().team.helper;
  const store = useStore();
  const offer = useOffer();
  const [day, setDay] = useState<string>(today);
  const [problem, setProblem] = useState(false);
  const note = async () => {
    const on = parseSessionDay(day);
    if (!on) return setProblem(true);
    const kept = await notePromise(store, helper.id, on);
    if (kept.ok) offer(kept.value, words.promiseNoted(helper.called));
  };
  return (
    <Form className="team-line" onSubmit={note}>
      <DateField
        label={words.promiseOn}
        value={day}
        onChange={(typed) => {
          setDay(typed);
          setProblem(false);
        }}
        problem={problem ? words.promiseDay : undefined}
      />
      <Button type="submit" icon="pen">
        {words.notePromise}
      </Button>
    </Form>
  );
}
