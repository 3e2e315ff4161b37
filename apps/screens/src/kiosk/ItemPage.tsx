import { useName, useTexts } from '@yichuang/ui';
import { useId } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk, useQueueWords } from './kiosk-context.tsx';
import { TEXTS } from './texts.ts';

/** One item before the ticket: what to bring, the line now, priority and ID number as offers, 取号. */
export function ItemPage() {
  const { state, dispatch, blocked, takeTicket } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const queueWords = useQueueWords();
  const { draft } = state;
  const item = catalogue.items.find((candidate) => candidate.itemCode === draft?.itemCode);
  if (draft === null || item === undefined) return <KioskFoot />;
  const words = queueWords(item.queueId);
  const group = catalogue.priorityGroups.find((candidate) => candidate.code === draft.priorityReason);
  return (
    <>
      <main className="kiosk-body kiosk-item">
        <h2 className="kiosk-question">{name(item)}</h2>
        <section className="kiosk-card kiosk-bring">
          <h3>{text('bring')}</h3>
          {item.essentials.length === 0 ? (
            <p>{text('bringNothing')}</p>
          ) : (
            <ul>
              {item.essentials.map((essential) => (
                <li key={essential.zh}>{name(essential)}</li>
              ))}
            </ul>
          )}
        </section>
        <section className="kiosk-card kiosk-wait">
          <h3>{text('queueNow')}</h3>
          {words === null ? (
            <p>{text('waitMissing')}</p>
          ) : (
            <>
              <p className="kiosk-wait-range">{words.wait}</p>
              <p>{words.people}</p>
            </>
          )}
        </section>
        <div className="kiosk-offers">
          {catalogue.priorityGroups.length > 0 && (
            <OfferKey
              label={text('priorityOffer')}
              hint={group === undefined ? text('priorityOfferHint') : text('priorityChosen', { group: name(group) })}
              isChosen={group !== undefined}
              onOpen={() => dispatch({ kind: 'open', place: { kind: 'priority' } })}
            />
          )}
          <OfferKey
            label={text('citizenIdOffer')}
            hint={
              draft.citizenIdNumber === null
                ? text('citizenIdOfferHint')
                : text('citizenIdChosen', { tail: draft.citizenIdNumber.slice(-4) })
            }
            isChosen={draft.citizenIdNumber !== null}
            onOpen={() => dispatch({ kind: 'open', place: { kind: 'citizenId' } })}
          />
        </div>
        {blocked !== null && (
          <p id="kiosk-blocked" className="kiosk-blocked" role="status">
            {blocked}
          </p>
        )}
      </main>
      <KioskFoot>
        <button
          type="button"
          className="kiosk-key kiosk-key-main"
          disabled={blocked !== null}
          {...(blocked === null ? {} : { 'aria-describedby': 'kiosk-blocked' })}
          onClick={takeTicket}
        >
          {text('take')}
        </button>
      </KioskFoot>
    </>
  );
}

function OfferKey({
  label,
  hint,
  isChosen,
  onOpen,
}: {
  readonly label: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
}) {
  const text = useTexts(TEXTS);
  const hintId = useId();
  return (
    <button
      type="button"
      className={isChosen ? 'kiosk-offer kiosk-chosen' : 'kiosk-offer'}
      aria-label={label}
      aria-describedby={hintId}
      onClick={onOpen}
    >
      <strong>{label}</strong>
      <em>{isChosen ? '✓' : text('optional')}</em>
      <span id={hintId}>{hint}</span>
    </button>
  );
}
