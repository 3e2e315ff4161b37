import { problemOf, QUERIES, type QueryKind } from '@yichuang/contract';
import type { FastifyInstance } from 'fastify';
import { findPrincipal, sendProblem } from './http-door.ts';
import type { QueryDoor } from './query-door.ts';
import type { Sessions } from './sessions.ts';

/** `POST /api/queries/<kind>`: in the body, because what stands in an address ends in logs. */
export function addQueryRoutes(app: FastifyInstance, sessions: Sessions, queries: QueryDoor): void {
  for (const kind of Object.keys(QUERIES) as QueryKind[])
    app.post(`/api/queries/${kind}`, (request, reply) => {
      const principal = findPrincipal(request, sessions);
      if (principal === undefined) return void sendProblem(reply, problemOf('notAuthenticated'));
      queries.ask(kind, request.body, principal, (result) => {
        if (result.ok) reply.send(result.output);
        else sendProblem(reply, result.problem);
      });
    });
}
