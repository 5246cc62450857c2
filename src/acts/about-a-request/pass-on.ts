import { z } from 'zod';
import { type Day, weekdayInWords } from '../../domain/deadlines/day-words.ts';
import { freedomOfInformationDue } from '../../domain/deadlines/freedom-of-information-due.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { policyOf } from '../../domain/policies/index.ts';
import { passOn as passItOn, passOnForm } from '../../domain/request/complaint/pass-on.ts';
import { problemsOfDay } from '../../domain/request/days-done.ts';
import { deceasedLetter } from '../../domain/request/letters/deceased-letter.ts';
import { passedOnLetter } from '../../domain/request/letters/passed-on-letter.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { letterLine } from '../../teams/card/letter-lines.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { warned, warning } from '../facts/never-write.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(passOnForm);

const facts = z.array(fact);
const within = { earliest: z.string(), today: z.string() };
const ways = z.array(z.strictObject({ title: z.string(), value: z.string() }));

const transferMeaning = (organisation: Pick<Organisation, 'policy'>): string => {
  const { ownRecords } = policyOf(organisation).requests;
  const own = ownRecords ? ` A partnership’s own records go with them (${ownRecords.clause}).` : '';
  return `The school where the pupil was on roll sends the record and the common transfer file by School to School, within fifteen school days after the pupil left, where a council maintains it (Education (Pupil Information) (England) Regulations 2005 reg. 9).${own} A child protection file goes by itself and sooner: within five days, or in the first five days of a new term (Keeping children safe in education). Whoever asks is told that it is done; they are not handed the file to carry.`;
};
/** Nobody has to name the Act (s. 8). What was told in confidence is exempt from it, also after a death (s. 41). */
const deceasedMeaning = (receivedOn: Day): string =>
  `The rights in the law of personal data end with a life, and that law sets no day. But what is asked for in writing may count under the Freedom of Information Act 2000, also where nobody names it: work to ${weekdayInWords(freedomOfInformationDue(receivedOn).dueOn)} (s. 10). What was told in confidence stays so (s. 41). Ask the Data Protection Officer what may be shared. Then answer kindly.`;

const answeredWords = {
  heading: 'What was answered?',
  label: 'The answer, in words',
  onLabel: 'Day on which they had the answer',
};
const sentWords = {
  heading: 'What was sent, and to which school?',
  label: 'What was sent, to whom, and by which way',
  onLabel: 'Day on which it was sent',
};

/**
 * Freedom of information has a clock of its own, which goes on with whoever answers it. Another authority is asked first
 * whether it holds it, and hears who asks only where that person would not mind (the code of practice under s. 45).
 */
const meaningOf = (setting: Setting): string => {
  const asked = requestOf(setting)?.asked;
  if (asked?.matter === 'transfer') return transferMeaning(setting.organisation);
  if (asked?.matter === 'deceased') return deceasedMeaning(asked.receivedOn);
  if (asked?.matter !== 'freedom-of-information') return 'A question has no date in law. Answer it as soon as you can.';
  const { dueOn } = freedomOfInformationDue(asked.receivedOn);
  return `Freedom of information has its own clock: an answer is due by ${weekdayInWords(dueOn)} (Freedom of Information Act 2000 s. 10). A colleague or an office of the same organisation gets no new time, so pass it on the same day. For another authority it is a new request; the person who asked is still told within this time that you do not hold it. Ask that authority first whether it holds it, and give it their name only if they would not mind. A school may have longer.`;
};

export const passOn = aboutRequest({
  id: 'pass-on',
  version: 2,
  title: 'Pass it on, or answer it',
  send: 'Record it',
  right: 'work-on-request',
  reads: 'request',
  events: {
    'passed-on': { did: 'passed it on', noted: 'passed on', title: 'it is passed on', begin: 'Pass it on' },
    'question-answered': {
      did: 'answered the question',
      noted: 'the question is answered',
      title: 'it is answered',
      begin: 'Answer it or pass it on',
    },
  },
  steps: [
    step({
      id: 'way',
      name: 'Passed on or answered',
      asks: ['way'],
      card: defineCard('pass-on/way', z.strictObject({ meaning: z.string(), facts, ways })),
      view: (_soFar, setting) => ({
        meaning: meaningOf(setting),
        facts: askedFacts(setting, ['wants']),
        ways: [
          { title: 'A colleague or office here answers it: pass it on', value: 'passed-on' },
          ...(requestOf(setting)?.asked.matter === 'freedom-of-information'
            ? [{ title: 'Another authority holds it, and has been told', value: 'other-authority' }]
            : []),
          {
            title: requestOf(setting)?.asked.matter === 'transfer' ? 'It has been sent' : 'It has been answered',
            value: 'answered',
          },
        ],
      }),
    }),
    step({
      id: 'to',
      name: 'To whom',
      asks: ['to'],
      needs: ['to'],
      when: ({ way }) => way !== undefined && way !== 'answered',
      card: defineCard('pass-on/to', z.strictObject({ meaning: z.string(), facts, ...warned })),
      view: (_soFar, setting) => ({
        meaning: meaningOf(setting),
        facts: askedFacts(setting, ['wants']),
        ...warning,
      }),
    }),
    step({
      id: 'told',
      name: 'When it was passed on',
      asks: ['on'],
      when: ({ way }) => way !== undefined && way !== 'answered',
      card: defineCard('pass-on/told', z.strictObject({ letter: z.array(letterLine), ...within })),
      view: ({ to, way }, setting) => {
        const request = requestOf(setting);
        return {
          letter: draftedLines(
            request && passedOnLetter(request, { ...setting, to, otherAuthority: way === 'other-authority' }),
          ),
          ...sinceReceived(setting),
        };
      },
    }),
    step({
      id: 'answer',
      name: 'The answer',
      asks: ['answer', 'on'],
      needs: ['answer'],
      when: ({ way }) => way === 'answered',
      card: defineCard(
        'pass-on/answer',
        z.strictObject({
          facts,
          letter: z.array(letterLine),
          heading: z.string(),
          label: z.string(),
          onLabel: z.string(),
          ...warned,
          ...within,
        }),
      ),
      view: ({ answer }, setting) => {
        const request = requestOf(setting);
        return {
          facts: askedFacts(setting, ['wants']),
          letter: draftedLines(request && deceasedLetter(request, { ...setting, answer })),
          ...(request?.asked.matter === 'transfer' ? sentWords : answeredWords),
          ...warning,
          ...sinceReceived(setting),
        };
      },
    }),
  ],
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  decide: (deciding, passing) => passItOn({ ...deciding, ...passing }),
});
