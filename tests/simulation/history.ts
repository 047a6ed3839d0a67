import type { Kind } from "#domain/facets.ts";

/** Something that a person was told is kept. */
export interface Told {
  readonly token: string;
  readonly by: string;
  readonly kind: Kind;
  readonly id: string;
  readonly facet: string;
  /** What stood there, as far as whoever wrote could see. */
  readonly over: string | undefined;
}

/** Everything that anybody was told is kept, each with a word of its own that is found again wherever it went. */
export class History {
  readonly told: Told[] = [];
  /** Who was erased, and by which devices. */
  private readonly erasedBy = new Map<string, Set<string>>();
  private readonly byToken = new Map<string, Told>();
  private made = 0;

  newToken(): string {
    this.made += 1;
    return `tok${this.made}.`;
  }

  add(one: Told): void {
    this.told.push(one);
    this.byToken.set(one.token, one);
  }

  erase(id: string, by: string): void {
    this.erasedBy.set(id, (this.erasedBy.get(id) ?? new Set()).add(by));
  }

  /** That device was shown out before it had told anybody of this erasure. */
  neverToldOf(id: string, by: string): void {
    this.erasedBy.get(id)?.delete(by);
  }

  /** It was shown out, and nobody can tell what it had told by then; what others have of it is erased for all. */
  neverToldOfAny(by: string): void {
    for (const devices of this.erasedBy.values()) devices.delete(by);
  }

  /** Those whose erasure the choir was told of, or will be. */
  get erased(): string[] {
    return [...this.erasedBy].flatMap(([id, by]) => (by.size > 0 ? id : []));
  }

  /** Whether `later` was written by somebody who had seen `earlier`, or what came of it. */
  isBuiltOn(later: string, earlier: string): boolean {
    for (
      let at = this.byToken.get(later);
      at;
      at = at.over ? this.byToken.get(at.over) : undefined
    ) {
      if (at.token === earlier) return true;
    }
    return false;
  }

  knows(token: string): boolean {
    return this.byToken.has(token);
  }
}

const form = /tok\d+\./;

/** The word in whatever holds one. */
export function tokenIn(value: unknown): string | undefined {
  return form.exec(JSON.stringify(value) ?? "")?.[0];
}

export function tokensIn(text: string): string[] {
  return text.match(/tok\d+\./g) ?? [];
}
