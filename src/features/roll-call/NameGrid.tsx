import { memo, useCallback } from "react";

import type { SessionId } from "#domain/session.ts";
import type { Singer, SingerId } from "#domain/singer.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { NameTile } from "#ui/NameTile.tsx";

import { markHere } from "./commands.ts";

/** Every name in its place, for as long as the list is open; a tap marks, a second tap takes the mark back. */
export function NameGrid({
  sessionId,
  singers,
  here,
}: {
  sessionId: SessionId;
  singers: readonly Singer[];
  here: ReadonlySet<SingerId>;
}) {
  const store = useStore();
  const words = useWordsOfHall().rollCall;
  const mark = useCallback(
    async (singerId: SingerId, isHere: boolean) => markHere(store, sessionId, singerId, isHere),
    [store, sessionId],
  );
  return (
    <ul className="roll-grid" aria-label={words.names} ref={letArrowsWalk}>
      {singers.map(({ id, called }) => (
        <li key={id} data-singer={id}>
          <Tile id={id} name={called} here={here.has(id)} hereWord={words.hereToday} mark={mark} />
        </li>
      ))}
    </ul>
  );
}

/** Draws itself anew only when its own mark or name changes, however many stand beside it. */
const Tile = memo(function Tile({
  id,
  name,
  here,
  hereWord,
  mark,
}: {
  id: SingerId;
  name: string;
  here: boolean;
  hereWord: string;
  mark: (id: SingerId, here: boolean) => unknown;
}) {
  return <NameTile name={name} here={here} hereWord={hereWord} onToggle={() => mark(id, !here)} />;
});

/** Arrow keys go from name to name as the eye does; Tab goes on as it always does. */
function letArrowsWalk(grid: HTMLUListElement): () => void {
  const walk = (event: KeyboardEvent) => {
    const tiles = [...grid.querySelectorAll("button")];
    const at = tiles.findIndex((tile) => tile === document.activeElement);
    const step = stepOf(event.key, columnsOf(tiles));
    if (at === -1 || step === undefined) return;
    event.preventDefault();
    tiles[at + step]?.focus();
  };
  grid.addEventListener("keydown", walk);
  return () => grid.removeEventListener("keydown", walk);
}

function stepOf(key: string, columns: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return 1;
    case "ArrowLeft":
      return -1;
    case "ArrowDown":
      return columns;
    case "ArrowUp":
      return -columns;
    default:
      return undefined;
  }
}

function columnsOf(tiles: readonly HTMLElement[]): number {
  const top = tiles[0]?.getBoundingClientRect().top;
  return tiles.filter((tile) => tile.getBoundingClientRect().top === top).length;
}
