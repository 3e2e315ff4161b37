import { useLanguage, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockWords } from './clock-words.ts';
import { useKiosk } from './kiosk-context.tsx';
import { findQueueBlock } from './queue-block.ts';
import { TEXTS } from './texts.ts';

/** Why no ticket can be taken for what is chosen: the sentences, none when it can; `isQueue` when only this queue gives none. */
export function useTakeBlock(): { readonly sentences: readonly string[]; readonly isQueue: boolean } {
  const { state, view, blocked } = useKiosk();
  const { connection, catalogue } = useHall();
  const { language } = useLanguage();
  const text = useTexts(TEXTS);
  if (blocked !== null) return { sentences: [blocked], isQueue: false };
  const block = findQueueBlock(catalogue, view, state.draft?.itemCodes ?? []);
  if (block === null) return { sentences: [], isQueue: false };
  const { title, reason, freeAt, advice } = block;
  const when =
    freeAt === null
      ? []
      : [text('quotaFreeAt', { time: clockWords(freeAt, connection.hallNow(), catalogue.hall.timeZone, language) })];
  const sentences = [text(title), ...(reason === null ? [] : [text(reason)]), ...when, text(advice)];
  return { sentences, isQueue: true };
}

/** The sentences of `useTakeBlock`, where they cannot be overlooked. */
export function TakeBlock() {
  const { sentences, isQueue } = useTakeBlock();
  const [title, ...rest] = sentences;
  if (title === undefined) return null;
  return (
    <div id="kiosk-blocked" className={isQueue ? 'kiosk-blocked kiosk-stop' : 'kiosk-blocked'} role="status">
      <p>{`! ${title}`}</p>
      {rest.map((sentence) => (
        <p key={sentence} className="kiosk-blocked-more">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** 取号 */
export function TakeKey() {
  const { takeTicket } = useKiosk();
  const text = useTexts(TEXTS);
  const isBlocked = useTakeBlock().sentences.length > 0;
  return (
    <button
      type="button"
      className="kiosk-key kiosk-key-main"
      disabled={isBlocked}
      {...(isBlocked ? { 'aria-describedby': 'kiosk-blocked' } : {})}
      onClick={takeTicket}
    >
      {text('take')}
    </button>
  );
}
