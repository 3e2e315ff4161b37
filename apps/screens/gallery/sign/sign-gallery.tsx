import type { WindowSignView } from '@yichuang/contract';
import { LiveSign } from '../../src/sign/LiveSign.tsx';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const state = new URLSearchParams(location.search).get('state') ?? 'called';
const MINUTE = 60_000;
const SIGN = {
  windowId: 'w01',
  label: '3',
  number: null,
  calledAt: null,
  callCount: 0,
  pauseReason: null,
  backAt: null,
} as const;
const CALLED: WindowSignView = { ...SIGN, state: 'called', number: 'A017', calledAt: FIXTURE_NOW, callCount: 1 };
const PAUSED: WindowSignView = { ...SIGN, state: 'paused', pauseReason: 'meal', backAt: FIXTURE_NOW + 36 * MINUTE };

const VIEWS: Record<string, WindowSignView> = {
  called: CALLED,
  serving: { ...CALLED, state: 'serving' },
  long: { ...CALLED, number: 'B1208', label: '12' },
  longest: { ...CALLED, number: 'K2-A017', label: '104' },
  'serving-long': { ...CALLED, state: 'serving', number: 'B1208', label: '12' },
  open: { ...SIGN, state: 'open' },
  paused: PAUSED,
  'paused-open-end': { ...PAUSED, pauseReason: 'break', backAt: null },
  'paused-overrun': { ...PAUSED, pauseReason: 'meeting', backAt: FIXTURE_NOW - MINUTE },
  'paused-other': { ...PAUSED, pauseReason: 'other' },
  'paused-long': { ...PAUSED, label: '12', pauseReason: 'equipment' },
  'paused-bare': { ...PAUSED, pauseReason: null, backAt: null },
  closed: { ...SIGN, state: 'closed' },
  offline: { ...CALLED, state: 'serving' },
  'offline-called': CALLED,
};

const connection = createFixtureConnection();
const shown = VIEWS[state];
if (shown !== undefined) connection.setView({ kind: 'windowSign', windowId: 'w01' }, shown);
if (state.startsWith('offline')) connection.setStatus({ kind: 'offline', since: Date.now() - 12 * MINUTE });

// Any key makes a recall.
let callCount = 1;
addEventListener('keydown', () => {
  callCount += 1;
  connection.setView({ kind: 'windowSign', windowId: 'w01' }, { ...CALLED, callCount });
});

showInGallery(connection, <LiveSign windowId="w01" />);
