import { type ComponentType, use } from "react";

/** A screen that is fetched in a piece of its own. */
export interface Room<Props> {
  (props: Props): React.ReactNode;
  /** Fetches the piece, once; a piece that could not be had is asked for again next time. */
  readonly fetch: () => Promise<ComponentType<Props>>;
}

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
      delete piece.coming;
      throw error;
    }
  }

  const fetch = async () => (piece.coming ??= bring());

  function Here(props: Props) {
    // `coming` and not `fetch()`: React must see the same promise at every look.
    piece.coming ??= bring();
    const Screen = piece.screen ?? use(piece.coming);
    return <Screen {...props} />;
  }
  return Object.assign(Here, { fetch });
}
