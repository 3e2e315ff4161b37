import type { ViewMessage } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useRef } from 'react';
import { useHall, useHallNow, useView } from '../app/hall-context.tsx';
import { HallBoard } from './HallBoard.tsx';
import { hallHoursAt, nextOpeningAfter } from './hall-hours.ts';
import './display.css';
import { useStaleSince } from './stale-since.ts';
import { TEXTS } from './texts.ts';
import { useBoardCalls } from './use-board-calls.ts';
import { useHallVoice, usePageSound } from './use-hall-voice.ts';

/** The live board of a zone, with its voice. */
export function DisplayBoard({
  zoneId,
  wantsVoice,
  english,
}: {
  readonly zoneId: string;
  readonly wantsVoice: boolean;
  readonly english: boolean;
}) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const now = useHallNow();
  const page = usePageSound(wantsVoice);
  // Only a page that can be heard may become the voice, or the zone would be silent.
  const { message, problem } = useView({ kind: 'board', zoneId }, { canSpeak: page.allowed });

  // Asking again with another canSpeak empties the view for a moment; the calls stay.
  const last = useRef<ViewMessage<'board'> | null>(null);
  if (message !== null) last.current = message;
  const shown = last.current;
  const staleSince = useStaleSince(shown?.at ?? null);
  const calls = useBoardCalls(zoneId, shown);
  useHallVoice({ zoneId, english, page, message: shown });

  if (shown === null)
    return (
      <main className="board-waiting" role={problem === null ? 'status' : 'alert'}>
        <p>{problem === null ? text('connecting') : problem[language]}</p>
      </main>
    );
  return (
    <>
      <HallBoard
        view={shown.view}
        calls={calls}
        now={now}
        timeZone={catalogue.hall.timeZone}
        hallName={name(catalogue.hall)}
        zoneName={name(catalogue.zones.find((zone) => zone.zoneId === zoneId))}
        queueName={(queueId) =>
          name(
            catalogue.queues.find((queue) => queue.queueId === queueId),
            queueId,
          )
        }
        hours={hallHoursAt(now, catalogue.hall)}
        opening={nextOpeningAfter(now, catalogue.hall)}
        staleSince={staleSince}
      />
      {wantsVoice && !page.allowed ? (
        <button type="button" className="board-sound" onClick={() => page.sound?.allow()}>
          {text('allowSound')}
        </button>
      ) : null}
    </>
  );
}
