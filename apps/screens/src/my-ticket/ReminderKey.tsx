import { useTexts } from '@yichuang/ui';
import { TEXTS } from './texts.ts';
import type { ReminderMode } from './use-reminder.ts';

/** 提醒我 / 静音: the tap that lets a phone ring when its number is called. */
export function ReminderKey({
  mode,
  onTurnOn,
  onMute,
}: {
  readonly mode: ReminderMode;
  readonly onTurnOn: () => void;
  readonly onMute: () => void;
}) {
  const text = useTexts(TEXTS);
  const isOn = mode === 'on';
  return (
    <section className="my-ticket-reminder">
      <button type="button" className="my-ticket-key" onClick={isOn ? onMute : onTurnOn}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M5 17h14l-2-3v-4a5 5 0 0 0-10 0v4zM10 20a2 2 0 0 0 4 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.200"
            strokeLinejoin="round"
          />
          {isOn ? <path d="M3 3l18 18" stroke="currentColor" strokeWidth="2.600" /> : null}
        </svg>
        {text(isOn ? 'mute' : 'remind')}
      </button>
      <p role="status">{text(isOn ? 'remindsNow' : mode === 'muted' ? 'muted' : 'remindNote')}</p>
    </section>
  );
}
