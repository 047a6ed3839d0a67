/** What a rule answers: an expected refusal is a value, only a bug is thrown. */
export type Result<Value, Why> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: Why };

export function done<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function refused<Why>(why: Why): Result<never, Why> {
  return { ok: false, why };
}
