import swagger from "@fastify/swagger";
import { toJsonSchema } from "@valibot/to-json-schema";
import type { FastifySchema } from "fastify";
import type { GenericSchema } from "valibot";

import { paths } from "#protocol/paths.ts";
import { problem } from "#protocol/problem.ts";
import { protocolHeader, protocolVersion } from "#protocol/version.ts";

import type { Contract } from "./contract.ts";

/** Writes the OpenAPI document from the same schemas that requests are read by. Before the calls are laid. */
export async function describeCalls(app: Contract): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Korlag endpoint",
        description:
          "Keeps sealed facets for choirs and hands them out in order. It cannot read what it keeps.",
        version: String(protocolVersion),
      },
      components: { securitySchemes: { device: { type: "http", scheme: "bearer" } } },
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: schema.hide
        ? schema
        : written({ ...schema, body: route.config?.saidBody ?? schema.body }),
    }),
  });
  app.get(
    paths.openapi,
    { schema: { hide: true }, config: { isOpen: true } },
    async (_request, reply) => reply.type("application/json").send(JSON.stringify(app.swagger())),
  );
}

function written({ summary, params, querystring, body, response }: FastifySchema): FastifySchema {
  const answers = Object.entries((response ?? {}) as Record<string, GenericSchema>);
  return {
    ...(summary ? { summary } : {}),
    security: [{ device: [] }],
    headers: {
      type: "object",
      properties: { [protocolHeader]: { type: "integer", const: protocolVersion } },
      required: [protocolHeader],
    },
    ...(params ? { params: asJson(params) } : {}),
    ...(querystring ? { querystring: asJson(querystring) } : {}),
    ...(body ? { body: asJson(body) } : {}),
    response: {
      ...Object.fromEntries(
        answers.map(([status, schema]) => [status, { description: "Done.", ...asJson(schema) }]),
      ),
      default: {
        description: "A problem, as RFC 9457 writes it.",
        content: { "application/problem+json": { schema: asJson(problem) } },
      },
    },
  };
}

function asJson(schema: unknown): object {
  const { $schema: _, ...rest } = toJsonSchema(schema as GenericSchema, {
    target: "draft-2020-12",
    typeMode: "input",
  });
  return rest;
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** What the document says of the body, where the call itself looks at it later. */
    readonly saidBody?: GenericSchema;
  }
}
