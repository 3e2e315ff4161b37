import type { CommandKind } from '@yichuang/contract';
import { newCommandId } from '@yichuang/hall-client';
import type { HallAddress } from './start-test-hall.ts';

/** An answer of the REST door. */
export interface RestAnswer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  /** The body as text, and parsed when it is JSON. */
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
}

async function answerOf(response: Response): Promise<RestAnswer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? JSON.parse(text) : undefined;
  return { status: response.status, type, headers: response.headers, text, body };
}

function authorization(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** GET of a path of the hall. */
export async function get(hall: HallAddress, path: string, token?: string): Promise<RestAnswer> {
  return answerOf(await fetch(`${hall.url}${path}`, { headers: authorization(token) }));
}

/** POST of a path of the hall; a string goes out as it is, anything else as JSON. */
export async function post(hall: HallAddress, path: string, body: unknown, token?: string): Promise<RestAnswer> {
  const response = await fetch(`${hall.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization(token) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return answerOf(response);
}

/** A command over REST; under a fresh id unless the input brings one. */
export function postCommand(hall: HallAddress, token: string, kind: CommandKind, input: object): Promise<RestAnswer> {
  return post(hall, `/api/commands/${kind}`, { commandId: newCommandId(), ...input }, token);
}
