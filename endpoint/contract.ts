import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import { type GenericSchema, type InferOutput, object, safeParse } from "valibot";

import { choirId, deviceId, ring } from "#protocol/wire.ts";

/** Lets Fastify know what a request holds from the schemas of the protocol. */
export interface ContractTypes extends FastifyTypeProvider {
  validator: this["schema"] extends GenericSchema ? InferOutput<this["schema"]> : unknown;
  serializer: this["schema"] extends GenericSchema ? InferOutput<this["schema"]> : unknown;
}

/** The part of the endpoint that keeps to the contract. */
export type Contract = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ContractTypes
>;

export const inChoir = object({ choir: choirId });
export const inRing = object({ choir: choirId, ring });
export const ofDevice = object({ choir: choirId, device: deviceId });

/** Reads requests by the schemas of the protocol and nothing else: no type is bent to fit, but digits in an address are a number. */
export function keepTo(app: Contract): void {
  app.setValidatorCompiler<GenericSchema>(({ schema, httpPart }) => (said) => {
    const read = safeParse(schema, httpPart === "querystring" ? withNumbers(said) : said, {
      abortEarly: true,
    });
    return read.success ? { value: read.output } : { error: new Error("malformed") };
  });
  app.setSerializerCompiler(() => JSON.stringify);
  // Only JSON is spoken.
  app.removeContentTypeParser("text/plain");
}

function withNumbers(query: unknown): unknown {
  if (typeof query !== "object" || query === null) return query;
  return Object.fromEntries(
    Object.entries(query).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "string" && /^\d{1,16}$/.test(value) ? Number(value) : value,
    ]),
  );
}
