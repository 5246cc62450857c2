import { z } from 'zod';
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
import { defineCard } from '../../../teams/card/define-card.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import { dangerHeard } from '../../../teams/understand/danger-said.ts';
import { over } from '../../act.ts';
import type { Setting } from '../../setting.ts';
import { choice, choices } from './choices.ts';

const danger = defineCard('report-breach/danger', z.strictObject({ question: z.string(), answers: z.array(choice) }));
const makeSafe = defineCard(
  'report-breach/make-safe',
  z.strictObject({
    ...{ title: z.string(), hasContact: z.boolean(), contact: z.string() },
    ...{ steps: z.array(choice), warning: z.string(), unreached: z.string() },
  }),
);
const ruledOut = defineCard('report-breach/ruled-out', z.strictObject({}));

const { step } = over(breachReport);

type SoFar = Partial<BreachReport>;
export const isSaid = ({ summary }: Pick<SoFar, 'summary'>): boolean => summary !== undefined && dangerHeard(summary);
/** An answer once given stays in sight, also where the data that made us ask was corrected. */
const isAskedLate = (soFar: SoFar): boolean => !isSaid(soFar) && (mayBeDanger(soFar) || soFar.danger !== undefined);
/** Danger that somebody learns of later can always be said. */
const isOffered = (soFar: SoFar, { about }: Setting): boolean =>
  about?.type === 'breach' && !isSaid(soFar) && !isAskedLate(soFar);

/** The question, and what to do first, for every form that asks it. */
export const question = {
  asks: ['danger'],
  card: danger,
  view: () => ({ question: dangerQuestion, answers: choices(dangerNames) }),
} as const;

export const firstSteps = {
  asks: ['madeSafe'],
  card: makeSafe,
  view: (_soFar: SoFar, { organisation }: Setting) => {
    const contact = safeguardingContact(organisation);
    return {
      title: ringFirst,
      ...{ hasContact: contact !== undefined, contact: safeText(contact ?? '') },
      steps: safetySteps.map(({ id, words }) => ({ title: words, value: id })),
      warning: noContact,
      unreached: 'If you reach nobody: ring children’s social care, at any hour, or the police on 101.',
    };
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
    card: ruledOut,
    view: () => ({}),
  }),
];
