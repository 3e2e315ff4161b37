import type { SetUpState } from '@yichuang/contract';
import { findMinuteOfDay } from '../manager/form/clock-time.ts';
import type { SetUpDraft, SetUpSecrets } from './set-up-draft.ts';

export const STEPS = ['code', 'hall', 'administrator', 'zones', 'windows', 'clerks', 'hours', 'summary'] as const;
export type Step = (typeof STEPS)[number];

export type SetUpFaultKey =
  | 'codeMissing'
  | 'empty'
  | 'tooLong'
  | 'loginShort'
  | 'loginTwice'
  | 'passwordShort'
  | 'passwordDiffers'
  | 'zoneCode'
  | 'zoneTwice'
  | 'noWindows'
  | 'labelTwice'
  | 'unknownZone'
  | 'noQueues'
  | 'queueUnserved'
  | 'time'
  | 'timeOrder'
  | 'overlap'
  | 'neverOpen';

/** What is wrong with one field of the set-up; `path` as it is sent. */
export interface SetUpFault {
  readonly path: string;
  readonly key: SetUpFaultKey;
  readonly values: Readonly<Record<string, string | number>>;
}

const LEAST_PASSWORD = 10;
const CODE_SHAPE = /^[A-Za-z0-9-]{1,32}$/;

type Found = SetUpFault[];

function add(found: Found, path: string, key: SetUpFaultKey, values: SetUpFault['values'] = {}): void {
  found.push({ path, key, values });
}

function checkWords(found: Found, path: string, typed: string, most: number): void {
  const { length } = typed.trim();
  if (length === 0) add(found, path, 'empty', { most });
  else if (length > most) add(found, path, 'tooLong', { most, length });
}

function checkLogins(found: Found, { administrator, clerks }: SetUpDraft): void {
  const logins = [administrator.login, ...clerks.map((clerk) => clerk.login)].map((login) => login.trim());
  for (const [index, login] of logins.entries()) {
    const path = index === 0 ? 'administrator.login' : `clerks.${index - 1}.login`;
    if (login.length < 2 || login.length > 32) add(found, path, 'loginShort');
    else if (logins.indexOf(login) < index) add(found, path, 'loginTwice', { login });
  }
}

function checkZones(found: Found, { zones }: SetUpDraft): void {
  for (const [index, { zoneId, zh, en }] of zones.entries()) {
    const path = `zones.${index}`;
    if (!CODE_SHAPE.test(zoneId)) add(found, `${path}.zoneId`, 'zoneCode');
    else if (zones.findIndex((zone) => zone.zoneId === zoneId) < index)
      add(found, `${path}.zoneId`, 'zoneTwice', { zoneId });
    checkWords(found, `${path}.zh`, zh, 40);
    checkWords(found, `${path}.en`, en, 80);
  }
}

function checkWindows(found: Found, { zones, windows }: SetUpDraft, queues: SetUpState['queues']): void {
  if (windows.length === 0) add(found, 'windows', 'noWindows');
  for (const [index, { label, zoneId, queueIds }] of windows.entries()) {
    const path = `windows.${index}`;
    const plain = label.trim();
    checkWords(found, `${path}.label`, label, 4);
    if (plain !== '' && windows.findIndex((entry) => entry.label.trim() === plain) < index)
      add(found, `${path}.label`, 'labelTwice', { label: plain });
    if (!zones.some((zone) => zone.zoneId === zoneId)) add(found, `${path}.zoneId`, 'unknownZone');
    if (queueIds.length === 0) add(found, `${path}.queueIds`, 'noQueues');
  }
  if (windows.length === 0) return;
  for (const { queueId } of queues)
    if (!windows.some((entry) => entry.queueIds.includes(queueId))) add(found, `queues.${queueId}`, 'queueUnserved');
}

function checkHours(found: Found, { businessHours }: SetUpDraft): void {
  if (businessHours.every((spans) => spans.length === 0)) add(found, 'businessHours', 'neverOpen');
  for (const [day, spans] of businessHours.entries()) {
    for (const [index, { from, to }] of spans.entries()) {
      const path = `businessHours.${day}.${index}`;
      const [opens, closes] = [findMinuteOfDay(from), findMinuteOfDay(to)];
      const before = spans[index - 1]?.to ?? '00:00';
      if (opens === undefined) add(found, `${path}.from`, 'time');
      else if (opens < (findMinuteOfDay(before) ?? 0)) add(found, `${path}.from`, 'overlap', { to: before });
      if (closes === undefined) add(found, `${path}.to`, 'time');
      else if (opens !== undefined && closes <= opens) add(found, `${path}.to`, 'timeOrder', { from });
    }
  }
}

/** Everything that keeps a hall from being set up, in the order of the steps. */
export function setUpFaults(
  draft: SetUpDraft,
  secrets: SetUpSecrets,
  queues: SetUpState['queues'],
): readonly SetUpFault[] {
  const found: Found = [];
  if (draft.code.replaceAll(/[\s-]/g, '').length < 6) add(found, 'code', 'codeMissing');
  checkWords(found, 'hall.zh', draft.hall.zh, 40);
  checkWords(found, 'hall.en', draft.hall.en, 80);
  checkLogins(found, draft);
  checkWords(found, 'administrator.displayName', draft.administrator.displayName, 20);
  const { password, repeated } = secrets;
  if (password.length < LEAST_PASSWORD)
    add(found, 'administrator.password', 'passwordShort', { missing: LEAST_PASSWORD - password.length });
  else if (password !== repeated) add(found, 'administrator.repeated', 'passwordDiffers');
  checkZones(found, draft);
  checkWindows(found, draft, queues);
  for (const [index, { displayName }] of draft.clerks.entries()) {
    checkWords(found, `clerks.${index}.displayName`, displayName, 20);
    const missing = LEAST_PASSWORD - (secrets.clerks[index] ?? '').length;
    if (missing > 0) add(found, `clerks.${index}.password`, 'passwordShort', { missing });
  }
  checkHours(found, draft);
  return found;
}

const STEP_OF_PART: Readonly<Record<string, Step>> = {
  code: 'code',
  hall: 'hall',
  administrator: 'administrator',
  zones: 'zones',
  windows: 'windows',
  queues: 'windows',
  clerks: 'clerks',
  businessHours: 'hours',
};

/** The step on which a field stands. */
export function stepOfPath(path: string): Step {
  return STEP_OF_PART[path.split('.', 1)[0] ?? ''] ?? 'summary';
}
