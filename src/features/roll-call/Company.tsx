import type { HeadCount } from "#domain/headCount.ts";
import type { SessionId } from "#domain/session.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Stepper } from "#ui/Stepper.tsx";

import { countCompany, countRelatives } from "./commands.ts";
import { useNode, useRelatives } from "./queries.ts";

const inTheRoom = ["guests", "companions"] as const;
const elsewhere = ["resting", "notToday"] as const;

/** Those who came along, and relatives who use the time to rest: numbers and nothing more. `[R059]` */
export function Company({ sessionId, count }: { sessionId: SessionId; count: HeadCount }) {
  const store = useStore();
  const words = useWordsOfHall().rollCall;
  const node = useNode();
  const relatives = useRelatives(sessionId);
  return (
    <>
      {inTheRoom.map((sort) => (
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
      {relatives &&
        elsewhere.map((sort) => (
          <Stepper
            key={sort}
            label={words[sort]}
            hint={words.hints[sort]}
            value={relatives[sort]}
            lessWord={words.less}
            moreWord={words.more}
            onChange={async (value) =>
              countRelatives(store, sessionId, node, sort, Math.sign(value - relatives[sort]))
            }
          />
        ))}
    </>
  );
}
