import type { PhoneView } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useState } from 'react';
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

  // Thanked as soon as the hall has it; its view follows up to two seconds later.
  const [given, setGiven] = useState<Level | null>(null);

  async function give(level: Level): Promise<void> {
    const result = await send({ ratingId: rating.ratingId, level });
    if (result?.ok) setGiven(level);
  }

  const level = rating.level ?? given;
  if (rating.state === 'rated' || given !== null)
    return (
      <section className="my-ticket-thanks" role="status">
        <p>✓ {text('thanks')}</p>
        {level !== null && (
          <p className="my-ticket-tip">{text('thanksLevel', { level: text(`level${level}` as keyof typeof TEXTS) })}</p>
        )}
      </section>
    );
  return (
    <section className="my-ticket-rating">
      <h2>{text('rateQuestion')}</h2>
      {LEVELS.map((choice) => (
        <button
          key={choice}
          type="button"
          className="my-ticket-key"
          disabled={busy || !isOnline}
          onClick={() => give(choice)}
        >
          {text(`level${choice}`)}
        </button>
      ))}
      <p className="my-ticket-tip" role="status">
        {busy ? text('sending') : (problem?.[language] ?? text('rateNote'))}
      </p>
    </section>
  );
}
