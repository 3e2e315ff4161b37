import {
  AudienceSchema,
  COMMANDS,
  type CommandKind,
  LoginInput,
  PairInput,
  PhoneSessionInput,
  type Problem,
  problemOf,
  VisitorSessionInput,
} from '@yichuang/contract';
import type { HallState } from '@yichuang/hall';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ViewBoard } from '../push/view-board.ts';
import { catalogueOf } from './catalogue.ts';
import type { CommandDoor } from './command-door.ts';
import { checkInput } from './input.ts';
import { maySee } from './permissions.ts';
import type { Principal } from './principal.ts';
import type { Sessions } from './sessions.ts';

const BODY_LIMIT_BYTES = 64 * 1024;
/** For receiving a request whole; a half-sent one must not hold a line for ever. */
const REQUEST_TIMEOUT_MS = 30_000;

export interface HttpDoorOptions {
  readonly sessions: Sessions;
  readonly commands: CommandDoor;
  readonly views: () => ViewBoard;
  readonly state: () => HallState;
  readonly available: () => boolean;
  readonly fault: (code: string, cause: unknown) => void;
}

/** Sends a problem document with its status. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

/** REST: sessions, commands, views to look at once, the catalogue and the description of it all. */
export function openHttpDoor(options: HttpDoorOptions): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: false,
    // A line that a page opens while the hall closes would hold it for as long as it is kept alive.
    forceCloseConnections: true,
    schemaController: { compilersFactory: NO_COMPILERS as object },
    // A malformed address never reaches a route.
    frameworkErrors: (_error, _request, reply) => sendProblem(reply as FastifyReply, problemOf('badInput')),
  });
  setFaultAnswers(app, options);
  addSessionRoutes(app, options.sessions);
  addCommandRoutes(app, options);
  addQueryRoutes(app, options);
  return app;
}

function setFaultAnswers(app: FastifyInstance, { fault }: HttpDoorOptions): void {
  app.setErrorHandler((error: { statusCode?: number; code?: string }, _request, reply) => {
    if (error.statusCode === 413) return sendProblem(reply, problemOf('tooLarge'));
    if (error.statusCode === 403 || error.statusCode === 404) return sendProblem(reply, problemOf('notFound'));
    if (error.statusCode !== undefined && error.statusCode < 500) return sendProblem(reply, problemOf('badInput'));
    fault('httpFault', error);
    return sendProblem(reply, problemOf('fault'));
  });
}

/** Inputs are checked by the contract's own schemas; fastify's compilers would only make every start slower. */
const NO_COMPILERS = {
  buildValidator: () => () => () => true,
  buildSerializer: () => () => (value: unknown) => JSON.stringify(value),
} as const;

type Opened = { readonly ok: true; readonly session: unknown } | { readonly ok: false; readonly problem: Problem };

function addSessionRoutes(app: FastifyInstance, sessions: Sessions): void {
  function open<S extends z.ZodType>(
    path: string,
    schema: S,
    act: (input: z.infer<S>, source: string) => Opened | Promise<Opened>,
  ): void {
    app.post(path, async (request, reply) => {
      const input = checkInput(schema, request.body);
      if (!input.ok) return sendProblem(reply, input.problem);
      const opened = await act(input.value, request.ip);
      return opened.ok ? opened.session : sendProblem(reply, opened.problem);
    });
  }
  open('/api/sessions', LoginInput, (input, source) => sessions.login(input, source));
  open('/api/devices', PairInput, (input, source) => sessions.pair(input, source));
  open('/api/phone-sessions', PhoneSessionInput, (input) => sessions.openPhone(input.token));
  open('/api/visitor-sessions', VisitorSessionInput, (_, source) => sessions.openVisitor(source));
}

/** Who gives the token of a request. */
export function findPrincipal(request: FastifyRequest, sessions: Sessions): Principal | undefined {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? sessions.findPrincipal(header.slice('Bearer '.length)) : undefined;
}

function addCommandRoutes(app: FastifyInstance, { sessions, commands }: HttpDoorOptions): void {
  for (const kind of Object.keys(COMMANDS) as CommandKind[])
    app.post(`/api/commands/${kind}`, (request, reply) => {
      const principal = findPrincipal(request, sessions);
      if (principal === undefined) return void sendProblem(reply, problemOf('notAuthenticated'));
      commands.give(kind, request.body, principal, (result) => {
        if (result.ok) reply.send(result.output);
        else sendProblem(reply, result.problem);
      });
    });
}

function addQueryRoutes(app: FastifyInstance, { sessions, views, state, available }: HttpDoorOptions): void {
  app.get('/healthz', (_request, reply) => {
    const ok = available();
    reply.code(ok ? 200 : 503).send({ ok, seq: state().seq });
  });
  let description: Promise<unknown> | undefined;
  app.get('/api/openapi.json', () => {
    description ??= import('./openapi.ts').then(({ openApiDocument }) => openApiDocument());
    return description;
  });
  let catalogue: { readonly version: string; readonly body: string } | undefined;
  app.get('/api/catalogue', (request, reply) => {
    const configuration = state().registry.configuration;
    if (configuration === null) return void sendProblem(reply, problemOf('hallNotConfigured'));
    const etag = `"${configuration.catalogue.version}"`;
    reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) reply.code(304).send();
    else {
      const { version } = configuration.catalogue;
      if (catalogue?.version !== version) catalogue = { version, body: JSON.stringify(catalogueOf(configuration)) };
      reply.type('application/json; charset=utf-8').send(catalogue.body);
    }
  });
  app.get('/api/views/:kind', (request, reply) => {
    const principal = findPrincipal(request, sessions);
    if (principal === undefined) return void sendProblem(reply, problemOf('notAuthenticated'));
    const { kind } = request.params as { kind: string };
    const audience = checkInput(AudienceSchema, { ...(request.query as object), kind });
    if (!audience.ok) return void sendProblem(reply, audience.problem);
    if (!maySee(principal, audience.value, state())) return void sendProblem(reply, problemOf('notAllowed'));
    const message = views().look(audience.value);
    if (message === undefined) sendProblem(reply, problemOf('notFound'));
    else reply.send(message);
  });
}
