import { type Breach, isOver, statusOf } from '../../domain/breach/breach.ts';
import { causeNames } from '../../domain/breach/close/investigation.ts';
import { missingBeforeClosing } from '../../domain/breach/close/missing-before-closing.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Button } from '../../teams/card/show.ts';
import { startButton } from '../start-button.ts';
import { pageButton } from './page-buttons.ts';
import type { PageParts, Section } from './page-card.ts';
import type { Viewing } from './viewing.ts';

/** What was found, what stands between the case and its closing, and what the reporter heard in the end. */
export const investigationPage = (about: Breach, { organisation }: Viewing): PageParts => ({
  sections: [...foundSection(about), ...closingSection(about, organisation)],
  buttons: buttonsFor(about, organisation),
});

const foundSection = ({ investigation, closed }: Breach): Section[] => {
  const fitted = fittingWords([investigation?.findings, investigation?.prevention, closed?.heard]);
  const heard = closed
    ? [
        {
          heading: 'Closed',
          rows: [
            { name: 'By', answer: safeText(`${closed.by.name}, ${dayAndTime(closed.at)}`) },
            { name: 'What the reporter heard', answer: fitted(closed.heard) },
          ],
        },
      ]
    : [];
  if (!investigation) return [{ lines: ['What was found is not written down yet.'] }, ...heard];
  const { findings, cause, prevention, at, by } = investigation;
  return [
    {
      rows: [
        { name: 'Written by', answer: safeText(`${by.name}, ${dayAndTime(at)}`) },
        { name: 'What was found', answer: fitted(findings) },
        { name: 'Cause', answer: causeNames[cause] },
        { name: 'What will stop a repeat', answer: fitted(prevention) },
      ],
    },
    ...heard,
  ];
};

const closingSection = (about: Breach, organisation: Organisation): Section[] => {
  if (isOver(about)) return [];
  const missing = missingBeforeClosing(about, organisation).map(({ words }) => safeText(words));
  return [
    missing.length > 0
      ? { heading: 'Before it can be closed', lines: missing }
      : { lines: ['Everything that had to be done is done or explained. It can be closed.'] },
  ];
};

const buttonsFor = (about: Breach, organisation: Organisation): Button[] => {
  const { reference } = about;
  const back = pageButton(reference, 'report');
  if (isOver(about)) {
    const canReopen = statusOf(about) !== 'withdrawn';
    return [...(canReopen ? [startButton('Reopen it', 'reopen-breach', { reference })] : []), back];
  }
  const missing = missingBeforeClosing(about, organisation);
  const close = startButton('Close it', 'close-breach', { reference }, missing.length === 0 ? 'positive' : 'default');
  const investigate = startButton(
    about.investigation ? 'Change what was found' : 'Investigate',
    'investigate',
    { reference },
    missing.length === 0 ? 'default' : 'positive',
  );
  const plan = startButton('Plan an action', 'plan-action', { reference });
  return missing.length === 0 ? [close, investigate, plan, back] : [investigate, plan, close, back];
};
