import {
  type Catalogue,
  type DeviceSession,
  type LoginInput,
  type PairInput,
  type PhoneSession,
  type Problem,
  problemOf,
  type SetUpInput,
  type SetUpState,
  type StaffSession,
  type VisitorSession,
} from '@yichuang/contract';

type Input<S> = S extends { readonly _output: infer T } ? T : never;

/** An answer of the hall, or the problem that it names; a broken line is the problem `unavailable`. */
export type RequestResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

async function request<T>(url: string, body?: unknown): Promise<RequestResult<T>> {
  try {
    const response = await fetch(
      url,
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
    const value: unknown = await response.json();
    return response.ok ? { ok: true, value: value as T } : { ok: false, problem: value as Problem };
  } catch {
    return { ok: false, problem: problemOf('unavailable') };
  }
}

/** All names that the codes of views stand for. */
export function fetchCatalogue(baseUrl: string): Promise<RequestResult<Catalogue>> {
  return request(`${baseUrl}/api/catalogue`);
}

/** Staff sign-in. */
export function login(baseUrl: string, input: Input<typeof LoginInput>): Promise<RequestResult<StaffSession>> {
  return request(`${baseUrl}/api/sessions`, input);
}

/** Pairs a screen without a person. */
export function pairDevice(baseUrl: string, input: Input<typeof PairInput>): Promise<RequestResult<DeviceSession>> {
  return request(`${baseUrl}/api/devices`, input);
}

/** Exchanges the token of a ticket's QR code. */
export function openPhoneSession(baseUrl: string, token: string): Promise<RequestResult<PhoneSession>> {
  return request(`${baseUrl}/api/phone-sessions`, { token });
}

/** Anybody's session for the public pages (booking, how busy it is). */
export function openVisitorSession(baseUrl: string): Promise<RequestResult<VisitorSession>> {
  return request(`${baseUrl}/api/visitor-sessions`, {});
}

/** Whether the hall still waits to be set up, and what comes with the program. */
export function fetchSetUp(baseUrl: string): Promise<RequestResult<SetUpState>> {
  return request(`${baseUrl}/api/set-up`);
}

/** Makes an empty hall a real one, once. */
export function postSetUp(baseUrl: string, input: SetUpInput): Promise<RequestResult<{ readonly ok: true }>> {
  return request(`${baseUrl}/api/set-up`, input);
}
