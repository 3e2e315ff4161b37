import type { FoundTicket } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import type { CSSProperties } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { type FoundState, foundState } from './found-state.ts';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import { TEXTS } from './texts.ts';
import { waitWords } from './wait-words.ts';

/** Several tickets of one person today. */
export function FoundListPage() {
  const { state, dispatch } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const { place } = currentStep(state);
  const tickets = place.kind === 'foundList' ? place.tickets : [];
  return (
    <ChoiceList
      question={text('foundQuestion')}
      areTold
      choices={tickets.map((ticket) => ({
        id: ticket.ticketId,
        label: ticket.number,
        hint: text('listState', {
          state: text(foundState(ticket, catalogue.noShow).title),
          item: name(
            catalogue.items.find(({ itemCode }) => itemCode === ticket.itemCode),
            ticket.itemCode,
          ),
        }),
        onChoose: () => dispatch({ kind: 'open', place: { kind: 'found', ticket, isBack: false } }),
      }))}
    />
  );
}

/** One ticket that was looked up: where it stands, and the one thing to do. */
export function FoundPage() {
  const { place } = currentStep(useKiosk().state);
  return place.kind === 'found' ? <Found ticket={place.ticket} isBack={place.isBack} /> : null;
}

function Found({ ticket, isBack }: { readonly ticket: FoundTicket; readonly isBack: boolean }) {
  const { dispatch, prints, cutOff } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const { title, note, act, mayReprint, isUrgent } = foundState(ticket, catalogue.noShow);
  const item = catalogue.items.find(({ itemCode }) => itemCode === ticket.itemCode);
  return (
    <>
      <main className="kiosk-body kiosk-found">
        <section
          className="kiosk-number-card"
          style={{ '--kiosk-number-length': ticket.number.length } as CSSProperties}
        >
          <h2>{text(isBack ? 'foundBack' : 'found')}</h2>
          <p className="kiosk-number" role="status">
            {ticket.number}
          </p>
          <p className="kiosk-number-item">{name(item, ticket.itemCode)}</p>
        </section>
        <section className={isUrgent ? 'kiosk-card kiosk-place kiosk-urgent' : 'kiosk-card kiosk-place'}>
          <h3>{text(title)}</h3>
          {note !== null && <p>{text(note.key, note.values)}</p>}
          {ticket.state === 'waiting' && <PlaceInLine ticket={ticket} />}
        </section>
        {cutOff !== null && act !== null && <p className="kiosk-blocked">{`! ${cutOff}`}</p>}
      </main>
      <KioskFoot>
        {mayReprint && prints && (
          <button
            type="button"
            className="kiosk-key kiosk-key-main"
            onClick={() => dispatch({ kind: 'issued', ticket, origin: 'copy' })}
          >
            {text('reprint')}
          </button>
        )}
        <FoundKey ticket={ticket} act={act} />
      </KioskFoot>
    </>
  );
}

function PlaceInLine({ ticket }: { readonly ticket: FoundTicket }) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const { key, values } = waitWords(ticket.wait);
  const zone = catalogue.zones.find(({ zoneId }) => zoneId === ticket.zoneId);
  return (
    <>
      <p className="kiosk-wait-range">{text(key, values)}</p>
      <p>{ticket.ahead === 0 ? text('aheadNobody') : text('ahead', { count: ticket.ahead })}</p>
      <p>{name(zone, ticket.zoneId)}</p>
    </>
  );
}

function FoundKey({ ticket, act }: { readonly ticket: FoundTicket; readonly act: FoundState['act'] }) {
  const { dispatch, comeBack, takeAgain, cutOff, blocked } = useKiosk();
  const text = useTexts(TEXTS);
  if (act === null) return null;
  const keys = {
    comeBack: { label: text('iAmBack'), isOff: cutOff !== null, press: () => comeBack(ticket) },
    takeAgain: { label: text('newTicket'), isOff: blocked !== null, press: () => takeAgain(ticket) },
    home: { label: text('takeNew'), isOff: false, press: () => dispatch({ kind: 'home' }) },
  } as const;
  const { label, isOff, press } = keys[act];
  return (
    <button type="button" className="kiosk-key kiosk-key-main" disabled={isOff} onClick={press}>
      {label}
    </button>
  );
}

/** Nothing under this number or ID number today. */
export function FoundNonePage() {
  const { dispatch } = useKiosk();
  const text = useTexts(TEXTS);
  return (
    <>
      <main className="kiosk-body kiosk-centred" role="alert">
        <span className="kiosk-no" aria-hidden="true">
          !
        </span>
        <h2 className="kiosk-question">{text('foundNone')}</h2>
        <p className="kiosk-note">{text('foundNoneNote')}</p>
      </main>
      <KioskFoot>
        <button type="button" className="kiosk-key kiosk-key-main" onClick={() => dispatch({ kind: 'back' })}>
          {text('enterAgain')}
        </button>
      </KioskFoot>
    </>
  );
}
