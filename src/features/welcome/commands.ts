import { type ChoirNameProblem, parseChoirName } from "#domain/choir.ts";
import { civilDateAt } from "#domain/civil.ts";
import type { Language } from "#domain/language.ts";
import type { Result } from "#domain/result.ts";
import type { Device } from "#store/device.ts";
import type { House } from "#store/house.ts";
import type { NotASavedChoir } from "#store/savedChoir.ts";
import type { StorageTrouble } from "#store/trouble.ts";

/** What a door is opened with: the house, and the device that is to go on speaking so. */
interface Home {
  readonly house: House;
  readonly device: Device;
}

export async function startChoir(
  { house, device }: Home,
  language: Language,
  typed: string,
): Promise<Result<void, ChoirNameProblem | StorageTrouble>> {
  const name = parseChoirName(typed);
  if (!name.ok) return name;
  device.change({ language });
  return house.startChoir(name.value);
}

/** The made-up choir is fetched only when somebody wants to see it. */
export async function lookAround(
  { house, device }: Home,
  language: Language,
): Promise<Result<void, StorageTrouble>> {
  const today = civilDateAt(house.now());
  const { madeUpChoir } = await import("#content/madeUp.ts");
  // It lives in a database of its own and never meets another choir: counted ids are enough.
  let made = 0;
  const newId = () => `made-up-${(made += 1)}`;
  device.change({ language });
  return house.lookAround(madeUpChoir({ today, language, newId }));
}

export async function openSaved(
  { house, device }: Home,
  language: Language,
  text: string,
): Promise<Result<void, NotASavedChoir | "a choir is here" | StorageTrouble>> {
  const { parseSavedChoir } = await import("#store/savedChoir.ts");
  const saved = parseSavedChoir(text);
  if (!saved.ok) return saved;
  device.change({ language });
  return house.openSaved(saved.value);
}
