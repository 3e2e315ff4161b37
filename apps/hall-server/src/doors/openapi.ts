import {
  CatalogueSchema,
  COMMANDS,
  ERRORS,
  LoginInput,
  PairInput,
  PhoneSessionInput,
  PROTOCOL_VERSION,
  ProblemSchema,
  QUERIES,
  SessionSchemas,
  SetUpInput,
  SetUpState,
  VIEWS,
  VisitorSessionInput,
} from '@yichuang/contract';
import { z } from 'zod';

type Json = Record<string, unknown>;

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return json;
}

function answers(description: string, output: z.ZodType): Json {
  return {
    200: { description, content: { 'application/json': { schema: schemaOf(output, 'output') } } },
    default: {
      description: 'RFC 9457',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

function post(summary: string, input: z.ZodType, output: z.ZodType, secured: boolean): Json {
  return {
    post: {
      summary,
      ...(secured ? { security: [{ session: [] }] } : {}),
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(input, 'input') } } },
      responses: answers(summary, output),
    },
  };
}

function get(summary: string, output: z.ZodType, secured: boolean, parameters: Json[] = []): Json {
  return {
    get: {
      summary,
      parameters,
      ...(secured ? { security: [{ session: [] }] } : {}),
      responses: answers(summary, output),
    },
  };
}

const PLACE_PARAMETERS = ['zoneId', 'windowId', 'ticketId'].map((name) => ({
  name,
  in: 'query',
  required: false,
  schema: { type: 'string' },
}));

/** The description of the REST doors, made from the same schemas that check them. */
export function openApiDocument(): Json {
  const paths: Json = {
    '/api/sessions': post('Staff sign-in', LoginInput, SessionSchemas.staff, false),
    '/api/devices': post('Pair a screen', PairInput, SessionSchemas.device, false),
    '/api/phone-sessions': post('Exchange the token of a ticket', PhoneSessionInput, SessionSchemas.phone, false),
    '/api/visitor-sessions': post('Open the public pages', VisitorSessionInput, SessionSchemas.visitor, false),
    '/api/set-up': {
      ...get('Whether the hall waits to be set up', SetUpState, false),
      ...post('Set an empty hall up', SetUpInput, z.object({ ok: z.literal(true) }), false),
    },
    '/api/catalogue': get('Names of the hall', CatalogueSchema, false),
    '/healthz': get('Health', z.object({ ok: z.boolean(), seq: z.number() }), false),
  };
  for (const [kind, { input, output }] of Object.entries(COMMANDS))
    paths[`/api/commands/${kind}`] = post(kind, input, output, true);
  for (const [kind, { input, output }] of Object.entries(QUERIES))
    paths[`/api/queries/${kind}`] = post(`Look up: ${kind}`, input, output, true);
  for (const [kind, view] of Object.entries(VIEWS)) {
    const message = z.object({ key: z.string(), run: z.string(), revision: z.number(), at: z.number(), view });
    paths[`/api/views/${kind}`] = get(`View: ${kind}`, message, true, PLACE_PARAMETERS);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Yichuang hall server', version: String(PROTOCOL_VERSION) },
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          ...schemaOf(ProblemSchema, 'output'),
          description: `code is one of: ${Object.keys(ERRORS).join(', ')}`,
        },
      },
    },
  };
}
