import { unknownReference } from '../../desk/read-case.ts';
import type { Case } from '../../domain/any-case.ts';
import { checkOther, duplicateForm } from '../../domain/breach/close/duplicates.ts';
import { kindFacts } from '../../domain/breach/report/breach-kinds.ts';
import { noticedInWords, occurredInWords } from '../../domain/breach/report/report-times.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { drawn, heading, hint, line, ours, together } from '../../teams/card/blocks.ts';
import { over } from '../over.ts';

const { step, aboutBreach } = over(duplicateForm);

export const linkDuplicate = aboutBreach({
  id: 'link-duplicate',
  version: 1,
  title: 'Mark as a duplicate',
  send: 'Yes, mark it as a duplicate',
  said: {
    help: 'BR-2026-0002 is a duplicate of …',
    alone: 'duplicate, it is a duplicate, this is a duplicate, link a duplicate, link duplicates',
    ofOne: 'duplicate, duplicates, duplicated, same as, same breach as, same incident as, same thing as, link, linked',
  },
  right: 'triage',
  reads: 'report',
  verb: 'link',
  meant: () => false,
  events: {
    'duplicate-linked': {
      did: 'marked it as a duplicate',
      noted: 'marked as a duplicate',
      title: 'marked as a duplicate',
      line: 'The work goes on under the other number.',
    },
    'duplicate-received': { did: 'marked another report as its duplicate', noted: 'another report is its duplicate' },
  },
  steps: [
    step({
      id: 'which',
      name: 'The other report',
      asks: ['duplicateOf'],
      card: (_soFar, { about }) => [
        heading(`Is ${about?.reference ?? ''} a duplicate?`),
        hint(
          'Is another report about the same breach? Then that one is worked on, and this one rests. Whichever was noticed first sets the 72 hours.',
        ),
        line('duplicateOf', 'Reference of the other report', { longest: 20, like: 'Such as BR-2026-0001' }),
      ],
    }),
    step({
      id: 'compare',
      name: 'Both reports',
      asks: [],
      card: (_soFar, { about, other }) => [
        heading('Are these the same breach?'),
        hint(about && other ? outcomeWords(about, other) : 'The other report is no longer there.'),
        ...[about, other].flatMap((each) => (each ? [shownBeside(each)] : [])),
      ],
    }),
  ],
  otherNamed: ({ duplicateOf }) => duplicateForm.safeParse({ duplicateOf }).data?.duplicateOf,
  check: ({ duplicateOf: named }, { about, other }) => {
    if (named === undefined || about?.type !== 'breach') return [];
    if (other?.reference !== named || (other.type !== 'breach' && other.type !== 'near-miss'))
      return [{ field: 'duplicateOf', words: unknownReference(named).words }];
    const fit = checkOther(about, other);
    return fit.ok ? [] : [{ field: 'duplicateOf', words: fit.words }];
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.linkDuplicate({ submissionId: draft.id, reference: draft.about ?? '', other: answers.duplicateOf, person }),
});

const outcomeWords = (about: Case, other: Case): string => {
  const main = (other.type === 'breach' && other.duplicateOf) || other.reference;
  const through = main === other.reference ? '' : ` ${other.reference} is itself a duplicate of ${main}.`;
  return `${about.reference} will rest, and ${main} is worked on.${through} The reporter of ${about.reference} is told.`;
};

const shownBeside = (each: Case) =>
  drawn(
    together(
      { spacing: 'Medium', separator: true },
      ours(each.reference, { weight: 'Bolder' }),
      ...linesOf(each).map((words) => ours(words, { spacing: 'None' })),
    ),
  );

const linesOf = (about: Case): string[] =>
  about.type !== 'breach' && about.type !== 'near-miss'
    ? []
    : [
        kindFacts[about.report.kind].name,
        ...[occurredInWords(about.report)].filter(Boolean).map((words) => `Happened on ${words}`),
        ...(about.type === 'breach'
          ? [`Noticed on ${about.awareness ? dayAndTime(about.awareness.at) : noticedInWords(about.report)}`]
          : []),
        `Reported on ${dayAndTime(about.reportedAt)}`,
      ];
