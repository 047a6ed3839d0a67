import { refused, type Result } from "#domain/result.ts";

/** A piece of the app cannot be had just now: no bug, and no trouble with the storage. */
export class MissingPiece extends Error {}

/**
 * A piece that is needed only now and then. Never inside a transaction, which would be over by the time it has come.
 *
 * @throws MissingPiece where it cannot be fetched
 */
export async function fetched<Piece>(coming: Promise<Piece>): Promise<Piece> {
  return coming.catch((cause: unknown) => {
    throw new MissingPiece("A piece of the app could not be fetched", { cause });
  });
}

/** What an act answers; `not fetched` where a piece that it takes cannot be had. */
export async function orNotFetched<Answer>(
  act: () => Promise<Answer>,
): Promise<Answer | Result<never, "not fetched">> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof MissingPiece) return refused("not fetched");
    throw error;
  }
}
