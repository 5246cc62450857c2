import type { Reading } from '../../../desk/ports/case-store.ts';
import { type Case, isOver } from '../../../domain/breach/breach.ts';
import { type CasePage, casePages } from '../../../domain/breach/case-pages.ts';
import { dayAndTime } from '../../../domain/deadlines/london-time.ts';
import { may } from '../../../domain/organisation/roles.ts';
import { button } from '../../buttons.ts';
import { didWords } from '../event-words.ts';
import { safeText } from '../safe-text.ts';
import type { Button } from '../show.ts';
import type { PageParts, Section, Viewing } from './case-page.ts';
import { pageButton } from './page-buttons.ts';
import { changeButtons } from './report-page.ts';

const mostLines = 20;
const longestLine = 200;

/** Who did what and when; for those who decide about the case, who has read it too. */
export const historyPage = (about: Case, viewing: Viewing): PageParts => ({
  sections: [linesOf(about), ...readingsOf(viewing.readings)],
  buttons: buttonsFor(about, viewing),
});

const linesOf = ({ history }: Case): Section => ({
  heading: history.length > mostLines ? `History: the last ${mostLines} of ${history.length}` : 'History',
  lines: history
    .slice(-mostLines)
    .map(({ at, by, what }) => safeText(`${dayAndTime(at)}: ${by.name} ${didWords(what)}`, longestLine)),
});

const pageNames: Record<CasePage, string> = {
  report: 'the report',
  assessment: 'the assessment',
  tasks: 'the tasks',
  ico: 'the report to the ICO',
  people: 'who was told',
  investigation: 'the investigation',
  history: 'this page',
};

const readingsOf = (readings: readonly Reading[] | undefined): Section[] => {
  if (!readings) return [];
  const lines = readings.map(({ at, name, page }) => {
    const known = casePages.find((each) => each === page);
    return safeText(`${dayAndTime(at)}: ${name} read ${known ? pageNames[known] : 'it'}`, longestLine);
  });
  return [{ heading: 'Who has read it', lines }];
};

const buttonsFor = (about: Case, { organisation, person }: Viewing): Button[] => {
  const { reference, type } = about;
  const decides = type === 'breach' && may(person, 'triage', { organisation: organisation.id });
  const canLink = decides && !isOver(about);
  return [
    pageButton(reference, 'report'),
    ...(decides && !about.withdrawn ? changeButtons(about, person, organisation.id) : []),
    ...(canLink ? [button('It is a duplicate', { do: 'start', dialogue: 'link-duplicate', reference })] : []),
  ];
};
