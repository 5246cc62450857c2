import { z } from 'zod';
import { contactOf } from '../../../domain/breach/tell/ico-answers.ts';
import { latenessNow } from '../../../domain/breach/tell/ico-pack.ts';
import { icoForm } from '../../../domain/breach/tell/ico-report.ts';
import { cyberNames } from '../../../domain/breach/tell/ico-words.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { over } from '../../act.ts';
import { breachOf, clockFact, fact, factOf, reportFacts } from '../../facts/case-facts.ts';
import { checkAnswersView, checkedView } from './check-answers.ts';

const choice = z.object({ title: z.string(), value: z.string() });
const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({ title, value }));
const facts = z.array(fact);

const breachCard = defineCard('prepare-ico-report/breach', z.strictObject({ facts, answers: z.array(choice) }));
const delayCard = defineCard('prepare-ico-report/delay', z.strictObject({ facts }));
const effectsCard = defineCard('prepare-ico-report/effects', z.strictObject({ facts }));
const cyberCard = defineCard(
  'prepare-ico-report/cyber',
  z.strictObject({ affected: z.array(choice), impacts: z.array(choice), recoveries: z.array(choice) }),
);
const staffCard = defineCard('prepare-ico-report/staff', z.strictObject({}));
const actionsCard = defineCard('prepare-ico-report/actions', z.strictObject({}));
const othersCard = defineCard('prepare-ico-report/others', z.strictObject({ facts }));
const checkAnswers = defineCard('prepare-ico-report/check-answers', checkAnswersView);

const { step } = over(icoForm);

const questions = [
  step({
    id: 'breach',
    name: 'What happened',
    asks: ['whatHappened', 'whatWentWrong', 'howFound', 'cyber'],
    card: breachCard,
    view: (_soFar, setting) => ({
      facts: reportFacts(setting, ['occurredAt', 'awareAt']),
      answers: choices(cyberNames.yesNo),
    }),
  }),
  step({
    id: 'delay',
    name: 'Why it is late',
    asks: ['reasonsForDelay'],
    when: (_soFar, { about, now }) => about?.type === 'breach' && latenessNow(about, now).late,
    card: delayCard,
    view: (_soFar, setting) => ({ facts: clockFact(setting) }),
  }),
  step({
    id: 'effects',
    name: 'What it may mean for people',
    asks: ['consequences', 'records'],
    card: effectsCard,
    view: (_soFar, setting) => ({ facts: reportFacts(setting, ['data', 'whose', 'people']) }),
  }),
  step({
    id: 'cyber',
    name: 'The cyber incident',
    asks: ['cyberAffected', 'impact', 'recovery'],
    when: ({ cyber }) => cyber === 'yes',
    card: cyberCard,
    view: () => ({
      affected: choices(cyberNames.affected),
      impacts: choices(cyberNames.impact),
      recoveries: choices(cyberNames.recovery),
    }),
  }),
  step({
    id: 'staff',
    name: 'Staff and training',
    asks: ['staffInvolved', 'training'],
    card: staffCard,
    view: () => ({}),
  }),
  step({
    id: 'actions',
    name: 'What has been done',
    asks: ['measures', 'prevention'],
    card: actionsCard,
    view: () => ({}),
  }),
  step({
    id: 'others',
    name: 'Who else knows, and whom to ask',
    asks: ['othersTold', 'spokenTo', 'contact'],
    card: othersCard,
    view: (_soFar, { organisation }) => ({
      facts: factOf(
        'Contact',
        contactOf(organisation) ?? 'Nobody is named as Data Protection Officer, so give one here',
      ),
    }),
  }),
];

/** The steps, read from top to bottom. */
export const reportSteps = [
  ...questions,
  step({
    id: 'check-answers',
    name: 'Check your answers',
    asks: ['noNames'],
    card: checkAnswers,
    view: (soFar, setting) => {
      const shown = questions.filter((each) => each.when(soFar, setting));
      return checkedView(soFar, setting, breachOf(setting), shown);
    },
  }),
];
