import type { BoardView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { BoardCalls } from './BoardCalls.tsx';
import { BoardWaiting } from './BoardWaiting.tsx';
import { boardStateOf } from './board-state.ts';
import { TEXTS } from './texts.ts';

/** Left two thirds the calls, right third who waits; numbers and windows only, never names. */
export function HallBoard(props: {
  readonly view: BoardView;
  /** Hall time (epoch ms). */
  readonly now: number;
  readonly timeZone: string;
  readonly hallName: string;
  readonly zoneName: string;
  readonly queueName: (queueId: string) => string;
  readonly hours: { readonly open: boolean; readonly today: string };
  /** Hall time of the last view while the line is down, else null. */
  readonly staleSince: number | null;
}) {
  const { view, hours } = props;
  const state = boardStateOf(view, hours.open);
  return (
    <main className="board">
      <section className="board-left">
        {state === 'calling' && view.current !== null ? (
          <BoardCalls current={view.current} recent={view.recent} />
        ) : state === 'closed' ? (
          <BoardClosed today={hours.today} />
        ) : (
          <BoardWelcome />
        )}
      </section>
      <BoardWaiting {...props} calling={state === 'calling'} />
    </main>
  );
}

function BoardWelcome() {
  const text = useTexts(TEXTS);
  return (
    <div className="board-message" role="status">
      <h1>{text('welcome')}</h1>
      <p className="board-message-lead">{text('takeTicket')}</p>
      <p>{text('thenWait')}</p>
    </div>
  );
}

function BoardClosed({ today }: { readonly today: string }) {
  const text = useTexts(TEXTS);
  return (
    <div className="board-message" role="status">
      <h1>{text('closed')}</h1>
      <p className="board-message-lead">{text('closedThanks')}</p>
      {today === '' ? null : <p>{text('hoursToday', { hours: today })}</p>}
    </div>
  );
}
