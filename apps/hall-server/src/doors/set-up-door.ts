import { type Problem, SetUpInput, type SetUpState } from '@yichuang/contract';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './http-door.ts';
import { checkInput } from './input.ts';

/** Hundreds of windows and clerks in one form. */
const BODY_LIMIT_BYTES = 256 * 1024;

export interface SetUpDoorOptions {
  /** What the page asks for first. */
  state(): Promise<SetUpState>;
  /** Makes the hall; the problem when it cannot. */
  setUp(input: SetUpInput, source: string): Promise<Problem | undefined>;
}

/** The door of a hall that nobody has set up yet. */
export function addSetUpRoutes(app: FastifyInstance, founding: SetUpDoorOptions): void {
  app.get('/api/set-up', () => founding.state());
  app.post('/api/set-up', { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
    const input = checkInput(SetUpInput, request.body);
    if (!input.ok) return sendProblem(reply, input.problem);
    const problem = await founding.setUp(input.value, request.ip);
    return problem === undefined ? { ok: true } : sendProblem(reply, problem);
  });
}
