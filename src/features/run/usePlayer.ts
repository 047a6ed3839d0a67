import { useEffect, useState } from "react";

import { createPlayer, type Player } from "#music/player.ts";

/** A player for as long as the song is shown; leaving it is silence. */
export function usePlayer(): Player {
  const [player] = useState(() =>
    createPlayer(
      () => new AudioContext(),
      (ms, run) => {
        const timer = setInterval(run, ms);
        return () => clearInterval(timer);
      },
    ),
  );
  useEffect(() => () => void player.close(), [player]);
  return player;
}
