import type { HelperCard } from "#domain/helper.ts";
import { callAddress, mailAddress } from "#domain/helperDraft.ts";
import { useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

/** One press to call or to write; the post and the department they come from. */
export function Reach({ helper }: { helper: HelperCard }) {
  const words = useWords().team.helper;
  const { phone, mail, post, department } = helper;
  const call = callAddress(phone);
  const write = mailAddress(mail);
  return (
    <Section heading={words.reach}>
      <Sheet className="stack">
        {phone === "" && mail === "" && <p className="soft">{words.noReach}</p>}
        {(call ?? write) && (
          <div className="team-ways">
            {call && (
              <ButtonLink href={call} tone="primary" icon="phone">
                {words.call(phone)}
              </ButtonLink>
            )}
            {write && (
              <ButtonLink href={write} icon="mail">
                {words.write(mail)}
              </ButtonLink>
            )}
          </div>
        )}
        {(post !== "" || department !== "") && (
          <p>{[post, department].filter((part) => part !== "").join(", ")}</p>
        )}
      </Sheet>
    </Section>
  );
}
