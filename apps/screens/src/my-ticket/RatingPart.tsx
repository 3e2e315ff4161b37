import type { PhoneView } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useCommand, useConnectionStatus } from '../app/hall-context.tsx';
import { TEXTS } from './texts.ts';

const LEVELS = [5, 4, 3, 2, 1] as const;
type Level = (typeof LEVELS)[number];

/** 好差评 on the phone: five large keys, then thanks; once only. */
export function RatingPart({ rating }: { readonly rating: NonNullable<PhoneView['rating']> }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { send, busy, problem } = useCommand('submitRating');
  const isOnline = useConnectionStatus().kind === 'online';

  if (rating.state === 'rated')
    return (
      <section className="my-ticket-thanks" role="status">
        <p>✓ {text('thanks')}</p>
        {rating.level !== null && (
          <p className="my-ticket-tip">
            {text('thanksLevel', { level: text(`level${rating.level as Level}` as keyof typeof TEXTS) })}
          </p>
        )}
      </section>
    );
  return (
    <section className="my-ticket-rating">
      <h2>{text('rateQuestion')}</h2>
      {LEVELS.map((level) => (
        <button
          key={level}
          type="button"
          className="my-ticket-key"
          disabled={busy || !isOnline}
          onClick={() => send({ ratingId: rating.ratingId, level })}
        >
          {text(`level${level}`)}
        </button>
      ))}
      <p className="my-ticket-tip" role="status">
        {busy ? text('sending') : (problem?.[language] ?? text('rateNote'))}
      </p>
    </section>
  );
}
