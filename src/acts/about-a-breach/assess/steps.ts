import { z } from 'zod';
import { controllersOf, mayBeHigh, suggestLevel } from '../../../domain/breach/assess/assess-breach.ts';
import { type AssessmentForm, assessmentForm } from '../../../domain/breach/assess/assessment.ts';
import { assessmentChoiceNames, assessmentFields, levelNames } from '../../../domain/breach/assess/assessment-words.ts';
import { dangerNames, dangerQuestion, isDanger, noContact } from '../../../domain/breach/report/danger.ts';
import { policyOf } from '../../../domain/policies/index.ts';
import { criterionFields } from '../../../domain/policies/policy.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { plain } from '../../../teams/card/safe-text.ts';
import { over } from '../../act.ts';
import { breachOf, clockFact, fact, factOf, reportFacts } from '../../facts/case-facts.ts';
import type { Setting } from '../../setting.ts';
import { answered, lastDecision, levelChoices, suggestion, whyInWords } from './decision-words.ts';
import { sumsOf, sumView } from './severity-sums.ts';
import { whatFollows } from './what-follows.ts';

const choice = z.object({ title: z.string(), value: z.string() });
const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({ title, value }));
const facts = z.array(fact);
const answers = z.array(choice);

const livingPeople = defineCard(
  'assess/living-people',
  z.strictObject({ facts, answers, question: z.string(), dangers: answers, others: answers }),
);
const others = defineCard('assess/others', z.strictObject({ notifiers: answers }));
const theData = defineCard('assess/the-data', z.strictObject({}));
const thePeople = defineCard('assess/the-people', z.strictObject({}));
const howSerious = defineCard(
  'assess/how-serious',
  z.strictObject({ sums: z.array(sumView), severities: z.array(choice), likelihoods: z.array(choice) }),
);
const mitigation = defineCard('assess/mitigation', z.strictObject({ example: z.string(), facts, answers }));
const highRisk = defineCard('assess/high-risk', z.strictObject({ facts, answers }));
const policyCriteria = defineCard(
  'assess/policy-criteria',
  z.strictObject({ clause: z.string(), youngPeople: z.string(), staff: z.string(), answers }),
);
const decision = defineCard(
  'assess/decision',
  z.strictObject({ facts, levels: z.array(choice), controllers: z.array(choice) }),
);
const reason = defineCard('assess/reason', z.strictObject({ question: z.string(), facts }));
const checkAnswers = defineCard(
  'assess/check-answers',
  z.strictObject({
    explanation: z.string(),
    facts,
    tasks: z.array(z.strictObject({ words: z.string() })),
    steps: z.array(choice),
  }),
);

const { step } = over(assessmentForm);
const yesNo = choices(assessmentChoiceNames.livingPeople);

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
    card: livingPeople,
    view: (_soFar, setting) => ({
      facts: [
        ...clockFact(setting),
        ...lastDecision(setting),
        ...reportFacts(setting, ['kind', 'summary', 'whose', 'people', 'data']),
      ],
      answers: yesNo,
      question: dangerQuestion,
      dangers: choices(dangerNames),
      others: choices(assessmentChoiceNames.others),
    }),
  }),
  step({
    id: 'others',
    name: 'The other organisation',
    asks: ['othersWho', 'othersTold', 'notifier', 'agreed'],
    needs: ['othersWho', 'notifier'],
    when: (soFar) => isPersonalData(soFar) && (soFar.others === 'processor' || soFar.others === 'joint-controller'),
    card: others,
    view: () => ({ notifiers: choices(assessmentChoiceNames.notifier) }),
  }),
  step({
    id: 'the-data',
    name: 'The data',
    asks: dataQuestions,
    needs: dataQuestions,
    when: asksOfDataAndPeople,
    card: theData,
    view: () => ({}),
  }),
  step({
    id: 'the-people',
    name: 'The people',
    asks: peopleQuestions,
    needs: peopleQuestions,
    when: asksOfDataAndPeople,
    card: thePeople,
    view: () => ({}),
  }),
  step({
    id: 'how-serious',
    name: 'How serious, and how likely',
    asks: ['severity', 'likelihood'],
    needs: ['severity', 'likelihood'],
    when: isPersonalData,
    card: howSerious,
    view: (soFar, setting) => ({
      sums: sumsOf(soFar.danger, setting),
      severities: choices(assessmentChoiceNames.severity),
      likelihoods: choices(assessmentChoiceNames.likelihood),
    }),
  }),
  step({
    id: 'mitigation',
    name: 'Whether the risk has been dealt with',
    asks: ['mitigated', 'mitigation'],
    needs: ['mitigated'],
    when: isPersonalData,
    card: mitigation,
    view: (soFar, setting) => ({
      example: isDanger({ danger: soFar.danger ?? breachOf(setting)?.report.danger }) ? madeSafe : takenAway,
      facts: reportFacts(setting, ['contained', 'protection', 'recovered', 'whereNow', 'done']),
      answers: choices(assessmentChoiceNames.mitigated),
    }),
  }),
  step({
    id: 'high-risk',
    name: 'Whether the risk is high',
    asks: ['highRisk'],
    needs: ['highRisk'],
    when: mayBeHigh,
    card: highRisk,
    view: (soFar, setting) => ({
      facts: [
        ...answered(soFar, ['severity', 'likelihood'], setting),
        ...reportFacts(setting, ['whose', 'people', 'data']),
      ],
      answers: yesNo,
    }),
  }),
  step({
    id: 'policy-criteria',
    name: 'The policy’s two criteria',
    asks: criterionFields,
    needs: criterionFields,
    when: (_soFar, setting) => criteriaOf(setting) !== null,
    card: policyCriteria,
    view: (_soFar, setting) => {
      const { clause, questions: asked } = criteriaOf(setting) ?? {};
      return {
        clause: clause ?? '',
        youngPeople: asked?.youngPeopleHarmed.asked ?? '',
        staff: asked?.staffHarmed.asked ?? '',
        answers: yesNo,
      };
    },
  }),
  step({
    id: 'decision',
    name: 'The decision, and whose it is',
    asks: ['level', 'controller'],
    card: decision,
    view: (soFar, setting) => ({
      facts: [...clockFact(setting), ...lastDecision(setting), ...suggestion(soFar, setting)],
      levels: choices(levelChoices),
      controllers: controllersOf(setting.organisation).map((words) => ({ title: words, value: words })),
    }),
  }),
  step({
    id: 'reason',
    name: 'The reason',
    asks: ['reason'],
    card: reason,
    view: (soFar, setting) => ({
      question: whyInWords(soFar, setting),
      facts: [...answered(soFar, ['level'], setting), ...suggestion(soFar, setting)],
    }),
  }),
];

/** The ICO's self-assessment in its order, the policy's own questions between, and the decision at the end. */
export const assessSteps = [
  ...questions,
  step({
    id: 'check-answers',
    name: 'Check your answers',
    asks: [],
    card: checkAnswers,
    view: (soFar, setting) => ({
      explanation: breachOf(setting)?.assessments.length
        ? 'When you record this, it stands. The decision before it is kept beside it.'
        : 'When you record this, what has to be done becomes tasks with your name. You can change the decision later.',
      facts: [...answered(soFar, assessmentFields, setting), ...factOf('I suggested', levelNames[suggestLevel(soFar)])],
      tasks: whatFollows(soFar, setting).map((words) => ({ words })),
      steps: questions
        .filter((each) => each.when(soFar, setting))
        .map(({ id, name }) => ({ title: plain(name), value: id })),
    }),
  }),
];
