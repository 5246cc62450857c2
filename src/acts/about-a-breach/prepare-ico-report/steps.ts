import { mayNamePeople } from '../../../domain/breach/report/may-name-people.ts';
import { contactOf } from '../../../domain/breach/tell/ico-answers.ts';
import { latenessNow } from '../../../domain/breach/tell/ico-pack.ts';
import { icoForm, longestAnswers } from '../../../domain/breach/tell/ico-report.ts';
import { cyberNames, identifiersNames } from '../../../domain/breach/tell/ico-words.ts';
import { count, facts, heading, hint, one, pick, ticks, words } from '../../../teams/card/blocks.ts';
import { breachOf, clockFact, factOf, reportFacts } from '../../facts/case-facts.ts';
import { choicesOf } from '../../facts/request-choices.ts';
import { over } from '../../over.ts';
import { checkedBlocks } from './check-answers.ts';

const { step } = over(icoForm);

const questions = [
  step({
    id: 'breach',
    name: 'What happened',
    asks: ['whatHappened', 'whatWentWrong', 'howFound', 'cyber'],
    card: (_soFar, setting) => [
      heading('What happened'),
      hint(
        'Write “a pupil” or “a parent”. The ICO asks not to be told who was affected. What is not known yet can come later.',
      ),
      facts(reportFacts(setting, ['occurredAt', 'awareAt'])),
      words('whatHappened', 'What happened?', { longest: longestAnswers.whatHappened }),
      words('whatWentWrong', 'What went wrong, and how?', { longest: 4000 }),
      words('howFound', 'How was it found?', { longest: 2000 }),
      pick('cyber', 'Was it a cyber incident?', choicesOf(cyberNames.yesNo), { prompt: 'Choose one' }),
    ],
  }),
  step({
    id: 'delay',
    name: 'Why it is late',
    asks: ['reasonsForDelay'],
    when: (_soFar, { about, now }) => about?.type === 'breach' && latenessNow(about, now).late,
    card: (_soFar, setting) => [
      heading('Why it is late'),
      hint('The 72 hours have passed. Report it all the same, and say why it is late (UK GDPR Art. 33(1)).'),
      facts(clockFact(setting)),
      words('reasonsForDelay', 'Reasons for the delay', { longest: 2000 }),
    ],
  }),
  step({
    id: 'identifiers',
    name: 'Whether it names people',
    asks: ['identifiers'],
    when: (_soFar, { about }) => about?.type === 'breach' && mayNamePeople(about.report),
    card: (_soFar, setting) => [
      heading('Does it name people?'),
      hint('The report speaks of something that often holds names, and names are not among its kinds of data.'),
      facts(reportFacts(setting, ['summary', 'data'])),
      one('identifiers', 'Were there names, dates of birth or contact details in it?', choicesOf(identifiersNames), {
        apart: true,
      }),
    ],
  }),
  step({
    id: 'effects',
    name: 'What it may mean for people',
    asks: ['consequences', 'records'],
    card: (_soFar, setting) => [
      heading('What it may mean for people'),
      hint('Think of distress, discrimination, fraud, or a child who could be found.'),
      facts(reportFacts(setting, ['data', 'whose', 'people'])),
      words('consequences', 'What are the likely consequences for them?', { longest: 3000 }),
      count('records', 'How many records? Leave it empty if it is not known yet.', {
        least: 0,
        like: 'For example 30',
      }),
    ],
  }),
  step({
    id: 'cyber',
    name: 'The cyber incident',
    asks: ['cyberAffected', 'impact', 'recovery'],
    when: ({ cyber }) => cyber === 'yes',
    card: () => [
      heading('The cyber incident'),
      hint('IT support can help you with these. “Not known” is fine.'),
      ticks('cyberAffected', 'What was affected?', choicesOf(cyberNames.affected)),
      pick('impact', 'Impact on your organisation', choicesOf(cyberNames.impact), { prompt: 'Choose one' }),
      pick('recovery', 'When will you have recovered?', choicesOf(cyberNames.recovery), { prompt: 'Choose one' }),
    ],
  }),
  step({
    id: 'staff',
    name: 'Staff and training',
    asks: ['staffInvolved', 'training'],
    card: () => [
      heading('Staff and training'),
      hint('Say what somebody’s job is, not their name.'),
      words('staffInvolved', 'Was a member of staff involved? In what way?', { longest: 2000 }),
      words('training', 'What data protection training had they had, and when?', { longest: 2000 }),
    ],
  }),
  step({
    id: 'actions',
    name: 'What has been done',
    asks: ['measures', 'prevention'],
    card: () => [
      heading('What has been done'),
      hint('Also what is planned. What was ticked off at once is filled in.'),
      words('measures', 'What has been done about it, and to make it less harmful?', { longest: 4000 }),
      words('prevention', 'What will stop it from happening again?', { longest: 4000 }),
    ],
  }),
  step({
    id: 'others',
    name: 'Who else knows, and whom to ask',
    asks: ['othersTold', 'spokenTo', 'contact'],
    card: (_soFar, { organisation }) => [
      heading('Who else knows, and whom to ask'),
      facts(
        factOf('Contact', contactOf(organisation) ?? 'Nobody is named as Data Protection Officer, so give one here'),
      ),
      words('othersTold', 'Which other organisations have been told?', { longest: longestAnswers.othersTold }),
      words('spokenTo', 'Has someone at the ICO been spoken to? Who, and when?', { longest: 500 }),
      words('contact', 'Contact for the ICO. Leave it empty for the one above.', { longest: 500 }),
    ],
  }),
];

/** The steps, read from top to bottom. */
export const reportSteps = [
  ...questions,
  step({
    id: 'check-answers',
    name: 'Check your answers',
    asks: ['noNames'],
    card: (soFar, setting) => checkedBlocks(soFar, setting, breachOf(setting), questions),
  }),
];
