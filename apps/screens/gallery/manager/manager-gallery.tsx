import { type Problem, problemOf, type StaffSession } from '@yichuang/contract';
import { Manager } from '../../src/manager/Manager.tsx';
import { createFixtureConnection } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';
import { FIXTURE_VIEWS } from './manager-fixtures.ts';
import {
  CHANGED_SETTINGS,
  FIXTURE_DEVICES,
  FIXTURE_HISTORY,
  FIXTURE_SETTINGS,
  FIXTURE_STAFF,
} from './settings-fixtures.ts';

const SESSION: StaffSession = {
  token: 'gallery-session-token',
  staffId: 's01',
  displayName: '沈知行',
  role: 'manager',
  windowIds: [],
};
const state = new URLSearchParams(location.search).get('state') ?? 'running';
const view = FIXTURE_VIEWS[state] ?? FIXTURE_VIEWS.running;
let asked = 0;

function refused(problem: Problem) {
  return { ok: false as const, problem };
}

function answer<T>(output: T) {
  return state === 'failed' ? refused(problemOf('unavailable')) : { ok: true as const, output };
}

/** Somebody else saves between the first question and the second. */
function settings() {
  asked += 1;
  const isChanged = state === 'conflict' && asked > 1;
  return { version: isChanged ? 'v9' : 'v1', settings: isChanged ? CHANGED_SETTINGS : FIXTURE_SETTINGS };
}

const connection = createFixtureConnection({
  answers: {
    // The first pause is warned of, the second one is insisted on.
    pauseWindow: (input) =>
      input.uncovered === true ? { ok: true, output: { seq: 1 } } : refused(problemOf('queueUncovered')),
    changeSettings: () => {
      if (state === 'contradict')
        return refused(
          problemOf('settingsContradict', { details: { contradictions: ['queue tax is served by no window'] } }),
        );
      if (state === 'conflict') return refused(problemOf('settingsChanged'));
      return { ok: true, output: { version: 'v2' } };
    },
  },
  queries: {
    staffNames: () => ({ ok: true, output: FIXTURE_STAFF }),
    settings: () => answer(settings()),
    settingsHistory: () => answer(state === 'empty' ? { changes: [] } : FIXTURE_HISTORY),
    devices: () => answer(state === 'empty' ? { devices: [] } : FIXTURE_DEVICES),
  },
});
if (state !== 'loading' && view !== undefined) connection.setView({ kind: 'manager' }, view);
if (state === 'offline') connection.setStatus({ kind: 'offline', since: Date.now() - 185_000 });
if (state === 'refused') connection.setStatus({ kind: 'refused', problem: problemOf('notAllowed') });
showInGallery(connection, <Manager session={SESSION} onSignOut={() => {}} />);
