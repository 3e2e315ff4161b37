import type { CommandOutput } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { timeWords } from '../../booking/visit-time.ts';
import { TEXTS } from '../floor-texts.ts';
import { type Guide, useGuideCommand } from '../guide-desk.ts';

/** Checks an appointment in; too early is told with the time from which it can be. */
export function useCheckIn(guide: Guide, onTicket: (ticket: CommandOutput<'checkInAppointment'>) => void) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { timeZone } = useHall().catalogue.hall;
  const { give, isBusy } = useGuideCommand('checkInAppointment');
  return {
    isBusy,
    /** True when the ticket is there. */
    async give({ appointmentId }: { readonly appointmentId: string }): Promise<boolean> {
      const answer = await give({ appointmentId });
      if (answer === null) return false;
      if ('output' in answer) {
        guide.say(null);
        onTicket(answer.output);
        return true;
      }
      const { problem } = answer;
      const from = problem.code === 'tooEarlyToCheckIn' ? problem.details?.from : undefined;
      const words =
        typeof from === 'number'
          ? text('tooEarlySaid', { time: timeWords(from, timeZone, language) })
          : problem[language];
      guide.say({ isGood: false, words });
      return false;
    },
  };
}
