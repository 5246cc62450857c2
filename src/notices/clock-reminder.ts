import { mayDecide } from '../domain/organisation/may-decide.ts';
import { startButton } from '../pages/start-button.ts';
import { button } from '../teams/card/buttons.ts';
import type { PublicIncident } from '../teams/card/public-case.ts';
import type { Shown } from '../teams/card/shown.ts';
import { isAcknowledged, open, reminderOf, snoozes } from './parts/reminder.ts';
import { type CardOf, inPublic, type Telling } from './parts/telling.ts';

export const clockReminder: CardOf<'clock-reminder'> = {
  report: inPublic((about, telling) => cardFor(about, telling)),
};

/** So much of the 72 hours is left, or nothing. */
const cardFor = (about: PublicIncident, reminding: Telling): Shown => {
  const { reference } = about;
  const acknowledged = isAcknowledged(about);
  const assessed = about.type === 'breach' && about.assessments.length > 0;
  const decides = mayDecide(reminding.notice.holder ?? '', about, reminding);
  const acknowledge = button('Acknowledge', { do: 'acknowledge', reference }, 'positive');
  const assess = startButton('Assess', 'assess', { reference }, 'positive');
  const report = startButton('Report to the ICO', 'prepare-ico-report', { reference }, 'positive');
  const [main] = [acknowledged ? undefined : acknowledge, assessed ? report : assess].filter(
    (each) => each !== undefined,
  );
  return reminderOf(about, reminding, {
    title: `${reference}: the ICO has not been told`,
    lines: [
      assessed
        ? 'It has been decided that the regulator (ICO) must hear of it.'
        : 'It has not been assessed, so nobody has decided yet whether the regulator (ICO) must hear of it.',
    ],
    buttons: decides ? [...(main ? [main] : []), ...open(reference), ...snoozes(reference)] : snoozes(reference),
  });
};
