import type { BoardView } from '@yichuang/contract';
import { BoardBand } from './BoardBand.tsx';
import { BoardCalls } from './BoardCalls.tsx';
import { BoardClosed, BoardWelcome } from './BoardMessage.tsx';
import { BoardWaiting } from './BoardWaiting.tsx';
import type { ShownCall } from './board-calls.ts';
import { boardStateOf } from './board-state.ts';
import type { NextOpening } from './hall-hours.ts';

/** Left two thirds the calls, right third who waits, notices at the foot; numbers and windows only, never names. */
export function HallBoard(props: {
  readonly view: BoardView;
  /** Newest first; a burst may make more of them than the view has. */
  readonly calls: readonly ShownCall[];
  /** Hall time (epoch ms). */
  readonly now: number;
  readonly timeZone: string;
  readonly hallName: string;
  readonly zoneName: string;
  readonly queueName: (queueId: string) => string;
  readonly hours: { readonly open: boolean; readonly today: string };
  readonly opening: NextOpening | null;
  /** Hall time at which the line was lost, else null. */
  readonly staleSince: number | null;
}) {
  const { view, calls, hours, opening, staleSince, now, timeZone } = props;
  const state = boardStateOf(view, calls.length > 0, hours.open);
  const hasBand = staleSince !== null || view.notices.length > 0;
  return (
    <main className={hasBand ? 'board board-with-band' : 'board'}>
      <section className="board-left">
        {state === 'calling' ? (
          <BoardCalls calls={calls} />
        ) : state === 'closed' ? (
          <BoardClosed today={hours.today} opening={opening} timeZone={timeZone} />
        ) : (
          <BoardWelcome />
        )}
      </section>
      <BoardWaiting {...props} calling={state === 'calling'} hasBand={hasBand} />
      <BoardBand notices={view.notices} staleSince={staleSince} now={now} timeZone={timeZone} />
    </main>
  );
}
