import type { HelperCard } from "#domain/helper.ts";
import { callAddress } from "#domain/helperDraft.ts";
import { useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Section } from "#ui/Page.tsx";

interface WhomToAskProps {
  readonly people: readonly HelperCard[];
  /** Nobody is left to ask, because it is whoever reads this that is asked. */
  readonly isMe: boolean;
}

/** One tap calls them; without a number the name is still good to know. */
export function WhomToAsk({ people, isMe }: WhomToAskProps) {
  const words = useWords().amIOn;
  return (
    <Section heading={words.ask} level={3}>
      {people.length === 0 ? (
        <p className="soft">{isMe ? words.askYou : words.noOne}</p>
      ) : (
        <ul className="am-i-on-ask">
          {people.map(({ id, called, phone }) => {
            const address = callAddress(phone);
            return (
              <li key={id}>
                {address ? (
                  <>
                    <ButtonLink href={address} size="run" icon="phone" wide>
                      {words.call(called)}
                    </ButtonLink>
                    <p className="print-only">
                      {called}: {phone}
                    </p>
                  </>
                ) : (
                  <p>
                    <strong>{called}</strong> <span className="soft">{words.noNumber}</span>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
