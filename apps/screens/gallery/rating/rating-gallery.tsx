import { problemOf, type RatingPadView } from '@yichuang/contract';
import { RatingPad } from '../../src/rating/RatingPad.tsx';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const query = new URLSearchParams(location.search);
const state = query.get('state') ?? 'invited';
const AUDIENCE = { kind: 'ratingPad', windowId: 'w01' } as const;
const PAD: RatingPadView = { windowId: 'w01', label: '3', state: 'open', serving: null, invitation: null };
const INVITED: RatingPadView = {
  ...PAD,
  invitation: { ratingId: 'r1', number: 'A017', itemCode: 'item', invitedAt: FIXTURE_NOW },
};
const VIEWS: Record<string, RatingPadView> = {
  rest: PAD,
  called: { ...PAD, state: 'called' },
  // Suspended, 等待: the window is free again and nobody is invited, since nothing has ended.
  suspended: { ...PAD, state: 'open' },
  serving: { ...PAD, state: 'serving', serving: 'A018' },
  paused: { ...PAD, state: 'paused' },
  closed: { ...PAD, state: 'closed' },
  invited: INVITED,
  offline: INVITED,
  'offline-rest': PAD,
};

const refusal = query.get('refusal');
const connection = createFixtureConnection({
  answers: {
    submitRating: () =>
      refusal === 'never'
        ? new Promise(() => {})
        : refusal === null
          ? { ok: true, output: { seq: 1 } }
          : { ok: false, problem: problemOf(refusal as 'fault') },
  },
});
const shown = VIEWS[state];
if (shown !== undefined) connection.setView(AUDIENCE, shown);
if (state.startsWith('offline')) connection.setStatus({ kind: 'offline', since: Date.now() - 120_000 });

// Any key takes the invitation away.
addEventListener('keydown', () => connection.setView(AUDIENCE, PAD));

showInGallery(connection, <RatingPad windowId="w01" />);
