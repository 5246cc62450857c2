import type { Entry } from '../../domain/consent/entry.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import { undoableUntil } from '../../domain/consent/undo-entry.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { button } from '../../teams/card/buttons.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { rowsPage } from '../desk-cards.ts';
import { rowsOf } from './pupil-changed-card.ts';
import { pupilInALine } from './pupil-line.ts';
import { pupilPageButton } from './pupil-page-button.ts';

/** What “undo” would take back, on which pupil; nothing is undone yet. */
export const undoCard = (
  file: PupilFile,
  { entry, organisation, now }: { entry: Entry; organisation: Organisation; now: Date },
): Shown => {
  const { reference } = file;
  const lines = [
    pupilInALine(file, { organisation, today: londonClock(now).day }),
    `You recorded this at ${londonClock(entry.at).time}. You can undo it until ${londonClock(undoableUntil(entry)).time}. Press Undo, or type “undo ${reference}”.`,
  ];
  return rowsPage(`${reference}: undo this?`, lines, rowsOf(entry), [
    button('Undo', { do: 'undo', reference, entry: entry.id }, 'positive'),
    pupilPageButton(reference, 'entries'),
  ]);
};
