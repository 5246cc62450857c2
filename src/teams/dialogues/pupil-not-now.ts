import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import type { Day } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { button } from '../buttons.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Shown } from '../incoming.ts';
import type { Setting } from './define-dialogue.ts';
import { pupilOf } from './pupil-facts.ts';

/** In place of a form that would lead nowhere as the file stands today: why, in words that name nobody. */
export const pupilNotNow =
  (why: (file: PupilFile, today: Day) => string | undefined) =>
  (setting: Setting): Shown | undefined => {
    const file = pupilOf(setting);
    const words = file && why(file, londonClock(setting.now).day);
    if (words === undefined) return undefined;
    const open = button('Open the pupil’s record', { do: 'consent', reference: file?.reference ?? '' }, 'positive');
    return messageCard('There is nothing to record now', [words], [open]);
  };
