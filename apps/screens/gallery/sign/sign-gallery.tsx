import type { WindowSignView } from '@yichuang/contract';
import { LiveSign } from '../../src/sign/LiveSign.tsx';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const state = new URLSearchParams(location.search).get('state') ?? 'called';
const SIGN = { windowId: 'w01', label: '3', number: null, calledAt: null, callCount: 0 } as const;
const CALLED: WindowSignView = { ...SIGN, state: 'called', number: 'A017', calledAt: FIXTURE_NOW, callCount: 1 };

const VIEWS: Record<string, WindowSignView> = {
  called: CALLED,
  serving: { ...CALLED, state: 'serving' },
  long: { ...CALLED, number: 'B1208', label: '12' },
  longest: { ...CALLED, number: 'K2-A017', label: '104' },
  open: { ...SIGN, state: 'open' },
  paused: { ...SIGN, state: 'paused' },
  closed: { ...SIGN, state: 'closed' },
  offline: { ...CALLED, state: 'serving' },
};

const connection = createFixtureConnection();
const shown = VIEWS[state];
if (shown !== undefined) connection.setView({ kind: 'windowSign', windowId: 'w01' }, shown);
if (state === 'offline') connection.setStatus({ kind: 'offline', since: FIXTURE_NOW });

// Any key makes a recall.
let callCount = 1;
addEventListener('keydown', () => {
  callCount += 1;
  connection.setView({ kind: 'windowSign', windowId: 'w01' }, { ...CALLED, callCount });
});

showInGallery(connection, <LiveSign windowId="w01" />);
