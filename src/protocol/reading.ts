import { type BaseIssue, type BaseSchema, safeParse } from "valibot";

/** What something must look like, as this room writes it. */
export type Shape<Value> = BaseSchema<unknown, Value, BaseIssue<unknown>>;

/** The value, if it looks like that; fields that are not in the shape are left out. */
export function readAs<Value>(shape: Shape<Value>, said: unknown): Value | undefined {
  const read = safeParse(shape, said);
  return read.success ? read.output : undefined;
}
