import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { DeviceSession, PhoneSession, Problem, StaffSession, VisitorSession } from '@yichuang/contract';
import { problemOf } from '@yichuang/contract';
import type { HallState } from '@yichuang/hall';
import type { Vault } from '@yichuang/vault';
import type { HallLoop } from '../loop/hall-loop.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import type { Principal } from './principal.ts';
import { problemOfRefusal } from './refusal-problem.ts';
import type { TokenClaim, Tokens } from './tokens.ts';

const STAFF_SESSION_MS = 12 * 60 * 60_000;
/** Each costs a core some 0.1 s and all share one thread pool. */
const PASSWORD_CHECKS_AT_ONCE = 16;
const VISITOR_SESSION_MS = 2 * 60 * 60_000;
const PHONE_SESSION_MS = 24 * 60 * 60_000;

type Opened<T> = { readonly ok: true; readonly session: T } | { readonly ok: false; readonly problem: Problem };

export interface SessionsOptions {
  readonly loop: HallLoop;
  readonly vault: Vault;
  readonly tokens: Tokens;
  readonly attempts: AttemptLimit;
  /** How many visitors may come from one address; a whole town may share one. */
  readonly visitors: AttemptLimit;
  readonly pairingCode: string;
  readonly now: () => number;
  /** Transport time, never scaled: for the attempt limit. */
  readonly elapsed: () => number;
}

const NOBODY = { staffId: null, windowIds: [], zoneId: null, windowId: null, ticketId: null } as const;

function principalOf(claim: TokenClaim, state: HallState): Principal | undefined {
  if (claim.k === 'phone')
    return { ...NOBODY, role: 'phone', actor: { kind: 'phone', ref: claim.ref }, ticketId: claim.ref };
  if (claim.k === 'visitor') return { ...NOBODY, role: 'visitor', actor: { kind: 'visitor', ref: claim.ref } };
  if (claim.k === 'staff') {
    const member = state.registry.staff.get(claim.ref);
    if (member === undefined) return undefined;
    const { staffId, role, windowIds } = member;
    return { ...NOBODY, role, actor: { kind: 'staff', ref: staffId }, staffId, windowIds };
  }
  const device = state.registry.devices.get(claim.ref);
  if (device === undefined) return undefined;
  const { deviceId, role, zoneId, windowId } = device;
  return { ...NOBODY, role, actor: { kind: 'device', ref: deviceId }, zoneId, windowId };
}

/** Opens sessions (staff by password, screens by pairing code, phones by the ticket's link) and knows who a token is. */
export class Sessions {
  readonly #options: SessionsOptions;
  #passwordChecks = 0;

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  /** What a token stands for, if it is genuine and has not run out. */
  findClaim(token: string): TokenClaim | undefined {
    return this.#options.tokens.find(token, this.#options.now());
  }

  /** Who a claim is now: a session that has run out, removed staff and a revoked device are nobody at once. */
  findHolder(claim: TokenClaim): Principal | undefined {
    if ('until' in claim && claim.until <= this.#options.now()) return undefined;
    return principalOf(claim, this.#options.loop.committed);
  }

  findPrincipal(token: string): Principal | undefined {
    const claim = this.findClaim(token);
    return claim === undefined ? undefined : this.findHolder(claim);
  }

  async login(input: { login: string; password: string }, source: string): Promise<Opened<StaffSession>> {
    const { attempts, vault, loop, tokens, now, elapsed } = this.#options;
    if (attempts.isBlocked(source, elapsed()) || this.#passwordChecks >= PASSWORD_CHECKS_AT_ONCE)
      return { ok: false, problem: problemOf('tooManyAttempts') };
    attempts.addFailure(source, elapsed());
    this.#passwordChecks += 1;
    const found = await vault.checkPassword(input.login, input.password).finally(() => {
      this.#passwordChecks -= 1;
    });
    const member = found === undefined ? undefined : loop.committed.registry.staff.get(found.staffId);
    if (member === undefined) return { ok: false, problem: problemOf('wrongCredentials') };
    attempts.takeBack(source);
    const { staffId, role, windowIds } = member;
    const token = tokens.issue({ k: 'staff', ref: staffId, until: now() + STAFF_SESSION_MS });
    const displayName = (await vault.staffName(staffId)) ?? staffId;
    return { ok: true, session: { token, staffId, displayName, role, windowIds: [...windowIds] } };
  }

  async pair(
    input: { code: string; role: DeviceSession['role']; zoneId?: string | undefined; windowId?: string | undefined },
    source: string,
  ): Promise<Opened<DeviceSession>> {
    const { attempts, loop, tokens, now, elapsed, pairingCode } = this.#options;
    if (attempts.isBlocked(source, elapsed())) return { ok: false, problem: problemOf('tooManyAttempts') };
    if (!sameText(input.code, pairingCode)) {
      attempts.addFailure(source, elapsed());
      return { ok: false, problem: problemOf('wrongPairingCode') };
    }
    const place = placeOf(input);
    if (place === undefined) {
      const path = input.role === 'board' ? 'zoneId' : 'windowId';
      const fault = { path, zh: '请选择这块屏幕的位置', en: 'Choose the place of this screen.' };
      return { ok: false, problem: problemOf('badInput', { faults: [fault] }) };
    }
    const device = { deviceId: `d_${randomBytes(9).toString('base64url')}`, role: input.role, ...place };
    const outcome = await loop.ask({
      id: `pair.${device.deviceId}`,
      at: now(),
      actor: { kind: 'device', ref: device.deviceId },
      body: { kind: 'pairDevice', device },
    });
    if (!outcome.ok) return { ok: false, problem: problemOfRefusal(outcome.refusal) };
    return { ok: true, session: { token: tokens.issue({ k: 'device', ref: device.deviceId }), ...device } };
  }

  /** Anybody; every session has a name of its own, so that one visitor's guesses count for that one. */
  openVisitor(source: string): Opened<VisitorSession> {
    const { visitors, tokens, now, elapsed } = this.#options;
    if (visitors.isBlocked(source, elapsed())) return { ok: false, problem: problemOf('tooManyAttempts') };
    visitors.addFailure(source, elapsed());
    const ref = `v_${randomBytes(9).toString('base64url')}`;
    return { ok: true, session: { token: tokens.issue({ k: 'visitor', ref, until: now() + VISITOR_SESSION_MS }) } };
  }

  openPhone(link: string): Opened<PhoneSession> {
    const { tokens, now } = this.#options;
    const ticketId = tokens.findTicketOfLink(link);
    if (ticketId === undefined) return { ok: false, problem: problemOf('notAuthenticated') };
    const token = tokens.issue({ k: 'phone', ref: ticketId, until: now() + PHONE_SESSION_MS });
    return { ok: true, session: { token, ticketId } };
  }
}

function placeOf(input: { role: DeviceSession['role']; zoneId?: string | undefined; windowId?: string | undefined }) {
  if (input.role === 'kiosk') return { zoneId: null, windowId: null };
  if (input.role === 'board') return input.zoneId === undefined ? undefined : { zoneId: input.zoneId, windowId: null };
  return input.windowId === undefined ? undefined : { zoneId: null, windowId: input.windowId };
}

function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
