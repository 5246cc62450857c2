import { type BreachReport, breachReport } from '../../../domain/breach/report/breach-report.ts';
import {
  dangerNames,
  dangerQuestion,
  isDanger,
  noContact,
  ringFirst,
  safeguardingContact,
  safetySteps,
} from '../../../domain/breach/report/danger.ts';
import { mayBeDanger } from '../../../domain/breach/report/may-be-danger.ts';
import { asTyped, drawn, heading, hint, one, ours, ticks, words } from '../../../teams/card/blocks.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import { dangerHeard } from '../../../teams/understand/danger-said.ts';
import { choicesOf } from '../../facts/request-choices.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

const { step } = over(breachReport);

type SoFar = Partial<BreachReport>;
/** The summary itself tells of danger, so that it is asked about early. False as long as there is no summary. */
export const isSaid = ({ summary }: Pick<SoFar, 'summary'>): boolean => summary !== undefined && dangerHeard(summary);
/** An answer once given stays in sight, also where the data that made us ask was corrected. */
const isAskedLate = (soFar: SoFar): boolean => !isSaid(soFar) && (mayBeDanger(soFar) || soFar.danger !== undefined);
/** Danger that somebody learns of later can always be said. */
const isOffered = (soFar: SoFar, { about }: Setting): boolean =>
  about?.type === 'breach' && !isSaid(soFar) && !isAskedLate(soFar);

/** The question, and what to do first, for every form that asks it. */
export const question = {
  asks: ['danger'],
  card: () => [
    heading('Is anyone in danger?'),
    hint(
      'For example: the address reached somebody a family hides from, or a birth family now knows where a child lives. If you are not sure, say so: we treat it as yes.',
    ),
    one('danger', dangerQuestion, choicesOf(dangerNames)),
  ],
} as const;

export const firstSteps = {
  asks: ['madeSafe'],
  card: (_soFar: SoFar, { organisation }: Setting) => {
    const contact = safeguardingContact(organisation);
    return [
      heading(ringFirst),
      ...(contact === undefined
        ? []
        : [drawn(asTyped(safeText(contact), { spacing: 'Small', size: 'Medium', weight: 'Bolder' }))]),
      ticks(
        'madeSafe',
        'Tick what is done. This form waits for you',
        safetySteps.map(({ id, words: title }) => ({ title, value: id })),
      ),
      drawn(
        ours(noContact, { color: 'Attention', weight: 'Bolder' }),
        ours('If you reach nobody: ring children’s social care, at any hour, or the police on 101.', {
          spacing: 'Small',
        }),
      ),
    ];
  },
} as const;

/** The step at which somebody is rung, and from which a report may be sent as it is. */
export const rungAt = (report: Pick<SoFar, 'summary'>): string => (isSaid(report) ? 'make-safe' : 'make-safe-late');

/** Before the ordinary first steps, where the words already say that somebody could be traced or hurt. */
export const dangerFirst = [
  step({ id: 'danger', name: 'Whether anyone is in danger', ...question, needs: ['danger'], when: isSaid }),
  step({
    id: 'make-safe',
    name: 'What was done to keep people safe',
    ...firstSteps,
    when: (soFar) => isSaid(soFar) && isDanger(soFar),
  }),
];

/** Where only the data, or who has it, gives reason to ask. */
export const dangerLate = [
  step({
    id: 'danger-late',
    name: 'Whether anyone could be traced or hurt',
    ...question,
    needs: ['danger'],
    heeds: ['danger'],
    when: isAskedLate,
  }),
  step({ id: 'danger-found', name: 'Danger that came to light later', ...question, when: isOffered }),
  step({
    id: 'make-safe-late',
    name: 'Whom you have rung to keep people safe',
    ...firstSteps,
    when: (soFar) => !isSaid(soFar) && isDanger(soFar),
  }),
  step({
    id: 'ruled-out',
    name: 'Why nobody is in danger',
    asks: ['dangerRuledOut'],
    needs: ['dangerRuledOut'],
    when: (soFar, { about }) => about?.type === 'breach' && isDanger(about.report) && soFar.danger === 'no',
    card: () => [
      heading('Nobody is in danger after all?'),
      hint(
        'It had been said that somebody could be traced or hurt. What you write stays on record, and the Data Protection Officer reads it.',
      ),
      words('dangerRuledOut', 'How do you know?', {
        longest: 1000,
        like: 'For example: the safeguarding lead has checked with the family',
      }),
    ],
  }),
];
