import type { HeadCount } from "#domain/headCount.ts";
import type { SessionId } from "#domain/session.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Stepper } from "#ui/Stepper.tsx";

import { countCompany } from "./commands.ts";
import { useNode } from "./queries.ts";

/** Those who came along, as numbers and nothing more. `[R059]` */
export function Company({ sessionId, count }: { sessionId: SessionId; count: HeadCount }) {
  const store = useStore();
  const words = useWords().rollCall;
  const node = useNode();
  const sorts = ["guests", "companions"] as const;
  return (
    <>
      {sorts.map((sort) => (
        <Stepper
          key={sort}
          label={words[sort]}
          value={count[sort]}
          lessWord={words.less}
          moreWord={words.more}
          onChange={async (value) =>
            countCompany(store, sessionId, node, sort, Math.sign(value - count[sort]))
          }
        />
      ))}
    </>
  );
}
