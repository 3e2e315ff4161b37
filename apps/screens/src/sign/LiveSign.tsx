import { useLanguage, useTexts } from '@yichuang/ui';
import { useHall, useHallNow, useView } from '../app/hall-context.tsx';
import { useStaleSince } from '../display/stale-since.ts';
import './sign.css';
import { TEXTS } from './texts.ts';
import { WindowSign } from './WindowSign.tsx';

/** The sign of one window from its live view. */
export function LiveSign({ windowId }: { readonly windowId: string }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { timeZone } = useHall().catalogue.hall;
  const now = useHallNow();
  const { message, problem } = useView({ kind: 'windowSign', windowId });
  const staleSince = useStaleSince(message?.at ?? null);
  if (message === null)
    return (
      <main className="sign sign-plain" role={problem === null ? 'status' : 'alert'}>
        <p className="sign-state">{problem === null ? text('connecting') : problem[language]}</p>
      </main>
    );
  return <WindowSign view={message.view} now={now} timeZone={timeZone} staleSince={staleSince} />;
}
