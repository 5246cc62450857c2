import type { Assessment } from '../../domain/breach/assess/assessment.ts';
import {
  assessmentAnswer,
  assessmentFieldName,
  assessmentFields,
  levelNames,
} from '../../domain/breach/assess/assessment-words.ts';
import { type Breach, isOver } from '../../domain/breach/breach.ts';
import { noticedInWords } from '../../domain/breach/report/report-times.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { policyOf } from '../../domain/policies/index.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { startButton } from '../start-button.ts';
import { pageButton } from './page-buttons.ts';
import type { PageParts, Section } from './page-card.ts';
import type { Viewing } from './viewing.ts';

const mostEarlier = 3;

/** The decision that stands, the answers it rests on, and the decisions before it. */
export const assessmentPage = (about: Breach, { organisation }: Viewing): PageParts => {
  const { assessments, awareness, reference } = about;
  const standing = assessments.at(-1);
  const earlier = assessments.slice(0, -1).slice(-mostEarlier).toReversed();
  const fitted = fittingWords([
    awareness?.reason,
    ...earlier.map(({ answers }) => answers.reason),
    ...assessmentFields.map((field) => standing?.answers[field]),
  ]);
  return {
    sections: [
      standing ? decision(standing, fitted, organisation) : { lines: ['Nobody has assessed it yet.'] },
      ...(earlier.length > 0
        ? [{ heading: 'Decided before', rows: earlier.map((each) => earlierRow(each, fitted)) }]
        : []),
      awarenessSection(about, fitted),
    ],
    buttons: isOver(about)
      ? [pageButton(reference, 'report'), pageButton(reference, 'history')]
      : [
          startButton(standing ? 'Assess again' : 'Assess', 'assess', { reference }, 'positive'),
          startButton('Change when we became aware', 'record-awareness', { reference }),
          ...(standing ? (['tasks', 'people'] as const).map((page) => pageButton(reference, page)) : []),
          pageButton(reference, 'report'),
        ],
  };
};

const decision = (
  { at, by, suggested, answers, policyMet }: Assessment,
  fitted: (words: string) => string,
  organisation: Organisation,
): Section => {
  const clause = policyOf(organisation).breach.criteria?.clause ?? 'The policy’s criteria';
  const rows = assessmentFields
    .map((field) => ({
      name: assessmentFieldName(field, organisation),
      answer: fitted(assessmentAnswer(field, answers)),
    }))
    .filter(({ answer }) => answer !== '');
  return {
    heading: levelNames[answers.level],
    rows: [
      { name: 'Decided by', answer: safeText(`${by.name}, ${dayAndTime(at)}`) },
      { name: 'What I suggested', answer: levelNames[suggested] },
      ...(policyMet === null ? [] : [{ name: clause, answer: policyMet ? 'Met' : 'Not met' }]),
      ...rows,
    ],
  };
};

const earlierRow = ({ at, by, answers }: Assessment, fitted: (words: string) => string) => ({
  name: safeText(`${levelNames[answers.level]}: ${by.name}, ${dayAndTime(at)}`),
  answer: fitted(answers.reason),
});

const awarenessSection = (about: Breach, fitted: (words: string) => string): Section => {
  const { awareness } = about;
  return {
    heading: 'When the 72 hours began',
    rows: [
      {
        name: awareness ? dayAndTime(awareness.at) : noticedInWords(about.report),
        answer: awareness
          ? safeText(`Recorded by ${awareness.by.name}: ${fitted(awareness.reason)}`, Number.POSITIVE_INFINITY)
          : 'As it was reported.',
      },
    ],
  };
};
