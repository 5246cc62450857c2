import { controllersOf, mayBeHigh, suggestFor } from '../../../domain/breach/assess/assess-breach.ts';
import { type AssessmentForm, assessmentForm } from '../../../domain/breach/assess/assessment.ts';
import { assessmentChoiceNames, assessmentFields, levelNames } from '../../../domain/breach/assess/assessment-words.ts';
import { dangerNames, dangerQuestion, isDanger, noContact } from '../../../domain/breach/report/danger.ts';
import { policyOf } from '../../../domain/policies/index.ts';
import { criterionFields } from '../../../domain/policies/policy.ts';
import { asTyped, drawn, facts, heading, hint, one, ours, pick, together, words } from '../../../teams/card/blocks.ts';
import { breachOf, clockFact, factOf, reportFacts } from '../../facts/case-facts.ts';
import { changing } from '../../facts/check-blocks.ts';
import { choicesOf } from '../../facts/request-choices.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';
import { answered, lastDecision, levelChoices, suggestion, whyInWords } from './decision-words.ts';
import { sumBlock, sumsOf } from './severity-sums.ts';
import { whatFollows } from './what-follows.ts';

const { step } = over(assessmentForm);
const yesNo = choicesOf(assessmentChoiceNames.livingPeople);

type SoFar = Partial<AssessmentForm>;
const isPersonalData = ({ livingPeople: answer }: SoFar) => answer !== 'no';
const asksOfDataAndPeople = (soFar: SoFar, { organisation }: Setting) =>
  isPersonalData(soFar) && policyOf(organisation).breach.asksOfDataAndPeople;
const criteriaOf = ({ organisation }: Setting) => policyOf(organisation).breach.criteria;

const dataQuestions = ['typeOfData', 'isSensitive', 'protections', 'whatHappenedToIt'] as const;
const peopleQuestions = ['illegalUse', 'howManyPeople', 'whatPeople'] as const;

const takenAway =
  'For example: the only person who received it has confirmed in writing that it is deleted, or the device was encrypted and has been wiped.';
/** To ask whoever has it for a confirmation would be to contact them. */
const madeSafe = `For example: the family has been warned and is safe. ${noContact}`;

const questions = [
  step({
    id: 'living-people',
    name: 'Whether it is personal data',
    asks: ['livingPeople', 'danger', 'others'],
    card: (_soFar, setting) => [
      heading('Is it personal data?'),
      hint('These are the questions of the ICO’s self-assessment, in its order. I suggest at the end; you decide.'),
      facts([
        ...clockFact(setting),
        ...lastDecision(setting),
        ...reportFacts(setting, ['kind', 'summary', 'whose', 'people', 'data']),
      ]),
      one('livingPeople', 'Does it involve personal data of living people?', yesNo, { apart: true }),
      one('danger', dangerQuestion, choicesOf(dangerNames)),
      one(
        'others',
        'Is a processor (a supplier) or a joint controller involved? Leave it empty if you cannot tell yet.',
        choicesOf(assessmentChoiceNames.others),
      ),
    ],
  }),
  step({
    id: 'others',
    name: 'The other organisation',
    asks: ['othersWho', 'othersTold', 'notifier', 'agreed'],
    needs: ['othersWho', 'notifier'],
    when: (soFar) => isPersonalData(soFar) && (soFar.others === 'processor' || soFar.others === 'joint-controller'),
    card: () => [
      heading('The other organisation'),
      hint(
        'Your 72 hours run from when you were told or found out. For what a supplier does, you always remain responsible. With a joint controller, each of you does until it is settled who tells the ICO.',
      ),
      words('othersWho', 'Which organisation is it?', { longest: 1000 }),
      words('othersTold', 'Who told whom, and when? (if anybody has)', { longest: 1000 }),
      one('notifier', 'Who tells the ICO?', choicesOf(assessmentChoiceNames.notifier)),
      words('agreed', 'What was agreed about it, and where is it written? (if it is)', { longest: 1000 }),
    ],
  }),
  step({
    id: 'the-data',
    name: 'The data',
    asks: dataQuestions,
    needs: dataQuestions,
    when: asksOfDataAndPeople,
    card: () => [
      heading('The data'),
      hint('Your policy asks this (section 16). I have filled in what the report says. Correct what is not right.'),
      words('typeOfData', 'What type of data is it?', { longest: 1000 }),
      words('isSensitive', 'Is it sensitive?', { longest: 1000 }),
      words('protections', 'What protected it, such as encryption?', { longest: 1000 }),
      words('whatHappenedToIt', 'What has happened to it?', { longest: 1000 }),
    ],
  }),
  step({
    id: 'the-people',
    name: 'The people',
    asks: peopleQuestions,
    needs: peopleQuestions,
    when: asksOfDataAndPeople,
    card: () => [
      heading('The people'),
      hint('Your policy asks this too (section 16). “Not known” is fine.'),
      words('illegalUse', 'Could it be put to illegal or inappropriate use?', { longest: 1000 }),
      words('howManyPeople', 'How many people does it concern?', { longest: 1000 }),
      words('whatPeople', 'What type of people are they, and what wider consequences could there be?', {
        longest: 1000,
      }),
    ],
  }),
  step({
    id: 'how-serious',
    name: 'How serious, and how likely',
    asks: ['severity', 'likelihood'],
    needs: ['severity', 'likelihood'],
    when: isPersonalData,
    card: ({ danger }, setting) => [
      heading('How serious, and how likely?'),
      hint(
        'Think of what could reasonably happen to the people affected. This is added up from the report. It is only a suggestion.',
      ),
      ...sumsOf(danger, setting).map(sumBlock),
      one('severity', 'How serious would the harm be?', choicesOf(assessmentChoiceNames.severity), { apart: true }),
      one('likelihood', 'How likely is it?', choicesOf(assessmentChoiceNames.likelihood)),
    ],
  }),
  step({
    id: 'mitigation',
    name: 'Whether the risk has been dealt with',
    asks: ['mitigated', 'mitigation'],
    needs: ['mitigated'],
    when: isPersonalData,
    card: ({ danger }, setting) => [
      heading('Has the risk been dealt with?'),
      hint(isDanger({ danger: danger ?? breachOf(setting)?.report.danger }) ? madeSafe : takenAway),
      facts(reportFacts(setting, ['contained', 'protection', 'recovered', 'whereNow', 'done'])),
      one('mitigated', 'Has what was done taken the risk away?', choicesOf(assessmentChoiceNames.mitigated), {
        apart: true,
      }),
      words('mitigation', 'What was done about the risk? (needed if you chose yes)', { longest: 2000 }),
    ],
  }),
  step({
    id: 'high-risk',
    name: 'Whether the risk is high',
    asks: ['highRisk'],
    needs: ['highRisk'],
    when: mayBeHigh,
    card: (soFar, setting) => [
      heading('Is it a high risk?'),
      hint(
        'A risk is high when people could be badly hurt by it: in their safety, health, money, good name or fair treatment. Then they must be told (UK GDPR Art. 34(1)).',
      ),
      facts([
        ...answered(soFar, ['severity', 'likelihood'], setting),
        ...reportFacts(setting, ['whose', 'people', 'data']),
      ]),
      one('highRisk', 'Is there a high risk to people’s rights and freedoms?', yesNo, { apart: true }),
    ],
  }),
  step({
    id: 'policy-criteria',
    name: 'The policy’s two criteria',
    asks: criterionFields,
    needs: criterionFields,
    when: (_soFar, setting) => criteriaOf(setting) !== null,
    card: (_soFar, setting) => {
      const { clause = '', questions } = criteriaOf(setting) ?? {};
      return [
        heading('Your policy’s two criteria'),
        hint(
          `${clause} asks this of every breach. Where either is met, the policy names people who must be told, whatever the law asks for.`,
        ),
        one('youngPeopleHarmed', questions?.youngPeopleHarmed.asked ?? '', yesNo),
        one('staffHarmed', questions?.staffHarmed.asked ?? '', yesNo),
      ];
    },
  }),
  step({
    id: 'decision',
    name: 'The decision, and whose it is',
    asks: ['level', 'controller'],
    card: (soFar, setting) => [
      heading('Your decision'),
      hint('I suggest and never decide. Choose what is right; on the next card you say why.'),
      facts([...clockFact(setting), ...lastDecision(setting), ...suggestion(soFar, setting)]),
      one('level', 'How do you decide under the law?', choicesOf(levelChoices), { apart: true }),
      pick(
        'controller',
        'Whose decision is it? The law makes them responsible; you advise them.',
        controllersOf(setting.organisation).map((words) => ({ title: words, value: words })),
        { prompt: 'Choose' },
      ),
    ],
  }),
  step({
    id: 'reason',
    name: 'The reason',
    asks: ['reason'],
    card: (soFar, setting) => [
      heading('Why?'),
      hint(whyInWords(soFar, setting)),
      facts([...answered(soFar, ['level'], setting), ...suggestion(soFar, setting)]),
      words('reason', 'The reason', {
        longest: 4000,
        like: 'Two or three sentences that somebody can follow in a year’s time.',
        apart: true,
      }),
    ],
  }),
];

/** The ICO's self-assessment in its order, the policy's own questions between, and the decision at the end. */
export const assessSteps = [
  ...questions,
  step({
    id: 'check-answers',
    name: 'Check your answers',
    asks: [],
    card: (soFar, setting) => [
      heading('Check your answers'),
      hint(
        breachOf(setting)?.assessments.length
          ? 'When you record this, it stands. The decision before it is kept beside it.'
          : 'When you record this, what has to be done becomes tasks with your name. You can change the decision later.',
      ),
      facts([
        ...answered(soFar, assessmentFields, setting),
        ...factOf('I suggested', levelNames[suggestFor(soFar, breachOf(setting)?.report)]),
      ]),
      drawn(
        ours('Then this has to be done', { weight: 'Bolder', spacing: 'Medium' }),
        ...whatFollows(soFar, setting).map((words) => together({ spacing: 'Small' }, asTyped(words))),
      ),
      changing(questions, soFar, setting),
    ],
  }),
];
