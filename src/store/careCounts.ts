import { type Purpose, purposes } from "#domain/consent.ts";
import { isKept } from "#domain/facets.ts";
import { isWished, type NeedKey, needKeyOf } from "#domain/need.ts";
import { type ToldNumber, toldNumbers } from "#domain/smallNumbers.ts";

import type { Database } from "./database.ts";

/** What may be told of what helps and of what was agreed to: numbers, and those that are small hidden. */
export interface CareCounts {
  readonly needs: ReadonlyMap<NeedKey, ToldNumber>;
  readonly agreements: ReadonlyMap<Purpose, ToldNumber>;
}

/**
 * The only door through which a report reaches cards and agreements: no name and no small number goes through it.
 *
 * @param needs every wish that is to be told of, so that one that nobody has looks like one that few have
 */
export async function readCareCounts(
  database: Database,
  needs: readonly NeedKey[],
): Promise<CareCounts> {
  const [wishes, consents] = await Promise.all([
    database.rows("need").toArray(),
    database.rows("consent").toArray(),
  ]);
  const wished = wishes.filter(isWished).map(({ id }) => needKeyOf(id));
  const given = consents.filter((row) => isKept(row) && row.answer?.given === true);
  const purposeOf = (id: string) => id.slice(id.indexOf(".") + 1);
  return {
    needs: toldNumbers(counted(needs, wished)),
    agreements: toldNumbers(
      counted(
        purposes,
        given.map(({ id }) => purposeOf(id)),
      ),
    ),
  };
}

function counted<Key extends string>(keys: readonly Key[], found: readonly string[]) {
  return new Map(keys.map((key) => [key, found.filter((one) => one === key).length]));
}
