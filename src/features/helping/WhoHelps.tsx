import { useMemo } from "react";

import type { Helped } from "#domain/helped.ts";
import type { SessionId } from "#domain/session.ts";
import { inNameOrder } from "#domain/singer.ts";
import { listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Section } from "#ui/Page.tsx";

import { useHelpTonight } from "./queries.ts";

interface WhoHelpsProps {
  readonly sessionId: SessionId;
  readonly people: readonly Helped[];
}

/** Which helper is beside whom, and who has free hands. */
export function WhoHelps({ sessionId, people }: WhoHelpsProps) {
  const words = useWords().helping;
  const language = useLanguage();
  const inOrder = useMemo(() => inNameOrder(people, language), [people, language]);
  const tonight = useHelpTonight(sessionId, inOrder);
  if (!tonight) return null;
  const { beside, free, nameOf } = tonight;
  const freeNames = free.flatMap((id) => nameOf(id) ?? []);
  return (
    <div className="helping-columns">
      <Section heading={words.helpers} lead={words.helpersLead}>
        {beside.length === 0 ? (
          <p className="soft">{words.noFixed}</p>
        ) : (
          <dl className="helping-pairs">
            {beside.map(({ singer, by, second }) => (
              <div key={singer.id} className="helping-pair">
                <dt className="helping-name">{singer.called}</dt>
                <dd>
                  <span>{(by && nameOf(by)) ?? words.nobodyNamed}</span>
                  {second && nameOf(second) !== undefined && (
                    <span className="soft small"> {words.second(nameOf(second) ?? "")}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
      <Section heading={words.free}>
        <p className="helping-free">
          <Icon name="help" />
          <span>{freeNames.length === 0 ? words.noneFree : listInWords(language, freeNames)}</span>
        </p>
      </Section>
    </div>
  );
}
