import { problemOf, type SetUpInput, type SetUpState } from '@yichuang/contract';
import type { RequestResult } from '@yichuang/hall-client';
import { SetUpMessage } from '../../src/set-up/SetUpMessage.tsx';
import { SetUpPage } from '../../src/set-up/SetUpPage.tsx';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { createFixtureConnection } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const STATE: SetUpState = {
  needed: true,
  queues: FIXTURE_CATALOGUE.queues.map(({ queueId, prefix, zh, en }) => ({ queueId, prefix, zh, en })),
  items: FIXTURE_CATALOGUE.items.length,
  departments: FIXTURE_CATALOGUE.departments.length,
};
const shown = new URLSearchParams(location.search).get('state') ?? 'new';

async function send(_input: SetUpInput): Promise<RequestResult<unknown>> {
  if (shown === 'wrong-code') return { ok: false, problem: problemOf('wrongPairingCode') };
  if (shown === 'cut-off') return { ok: false, problem: problemOf('unavailable') };
  if (shown === 'bad-field')
    return {
      ok: false,
      problem: problemOf('badInput', {
        faults: [
          { path: 'administrator.login', zh: '这个用户名不能用，请换一个', en: 'This user name cannot be used.' },
        ],
      }),
    };
  return { ok: true, value: {} };
}

const MESSAGES = ['loading', 'failed', 'notNeeded', 'done'] as const;
const message = MESSAGES.find((kind) => kind === shown);
showInGallery(
  createFixtureConnection(),
  message === undefined ? <SetUpPage state={STATE} send={send} /> : <SetUpMessage kind={message} login="admin" />,
);
