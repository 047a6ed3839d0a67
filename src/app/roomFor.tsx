import { type ComponentType, use, useState } from "react";

/** A screen that is fetched in a piece of its own. */
export interface Room<Props> {
  (props: Props): React.ReactNode;
  /** Fetches the piece, once; a piece that could not be had is asked for again a moment later. */
  readonly fetch: () => Promise<ComponentType<Props>>;
}

/** How long a piece that could not be had is not asked for again, in milliseconds. */
const untilAskedAgain = 1_000;

/**
 * A screen that stands at once when its piece is here. React's own `lazy` shows nothing first even then, and then holds
 * back what comes next for 300 milliseconds so that it does not flicker: too long for somebody in a doorway.
 */
export function roomFor<Props extends object>(
  fetchScreen: () => Promise<ComponentType<Props>>,
): Room<Props> {
  const piece: { screen?: ComponentType<Props>; coming?: Promise<ComponentType<Props>> } = {};

  async function bring(): Promise<ComponentType<Props>> {
    try {
      piece.screen = await fetchScreen();
      return piece.screen;
    } catch (error) {
      // Not at once: whoever waits looks once more, and would otherwise wait anew instead of hearing that it failed.
      setTimeout(() => delete piece.coming, untilAskedAgain);
      throw error;
    }
  }

  const fetch = async () => (piece.coming ??= bring());

  /** Waits for the piece. It asks at every look, also when the piece has come: React wants what waited to ask again. */
  function Awaited(props: Props) {
    // `coming` and not `fetch()`: React must see the same promise at every look.
    piece.coming ??= bring();
    const Screen = use(piece.coming);
    return <Screen {...props} />;
  }

  function Here(props: Props) {
    // Settled when one comes in: a screen that was waited for would otherwise begin anew at the next look.
    const [Screen] = useState(() => piece.screen ?? Awaited);
    return <Screen {...props} />;
  }
  return Object.assign(Here, { fetch });
}
