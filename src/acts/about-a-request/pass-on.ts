import { type Day, weekdayInWords } from '../../domain/deadlines/day-words.ts';
import { freedomOfInformationDue } from '../../domain/deadlines/freedom-of-information-due.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { policyOf } from '../../domain/policies/index.ts';
import { passOn as passItOn, passOnForm } from '../../domain/request/complaint/pass-on.ts';
import { problemsOfDay } from '../../domain/request/days-done.ts';
import { deceasedLetter } from '../../domain/request/letters/deceased-letter.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { passedOnLetter } from '../../domain/request/letters/passed-on-letter.ts';
import { day, facts, heading, hint, letter, line, one, words } from '../../teams/card/blocks.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(passOnForm);

const transferMeaning = (organisation: Pick<Organisation, 'policy'>): string => {
  const { ownRecords } = policyOf(organisation).requests;
  const own = ownRecords ? ` A partnership’s own records go with them (${ownRecords.clause}).` : '';
  return `The school where the pupil was on roll sends the record and the common transfer file by School to School, within fifteen school days after the pupil left, where a council maintains it (Education (Pupil Information) (England) Regulations 2005 reg. 9).${own} A child protection file goes by itself and sooner: within five days, or in the first five days of a new term (Keeping children safe in education). Whoever asks is told that it is done; they are not handed the file to carry.`;
};
/** Nobody has to name the Act (s. 8). What was told in confidence is exempt from it, also after a death (s. 41). */
const deceasedMeaning = (receivedOn: Day): string =>
  `The rights in the law of personal data end with a life, and that law sets no day. But what is asked for in writing may count under the Freedom of Information Act 2000, also where nobody names it: work to ${weekdayInWords(freedomOfInformationDue(receivedOn).dueOn)} (s. 10). What was told in confidence stays so (s. 41). The Data Protection Officer says what may be shared. Then answer kindly.`;

const answeredWords = {
  asked: 'What was answered?',
  label: 'The answer, in words',
  onLabel: 'Day on which they had the answer',
};
const sentWords = {
  asked: 'What was sent, and to which school?',
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
  said: {
    help: 'pass on …',
    alone: null,
    ofOne:
      'pass on, passed on, pass .. on, passed .. on, passing on, forward, forwarded, not for us, question answered, answered .. question, answer .. question, refer .. to, referred .. to',
  },
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
      card: (_soFar, setting) => [
        heading('Who answers this?'),
        hint(meaningOf(setting)),
        facts(askedFacts(setting, ['wants'])),
        one('way', 'What happened?', [
          { title: 'A colleague or office here answers it: pass it on', value: 'passed-on' },
          ...(requestOf(setting)?.asked.matter === 'freedom-of-information'
            ? [{ title: 'Another authority holds it, and has been told', value: 'other-authority' }]
            : []),
          {
            title: requestOf(setting)?.asked.matter === 'transfer' ? 'It has been sent' : 'It has been answered',
            value: 'answered',
          },
        ]),
      ],
    }),
    step({
      id: 'to',
      name: 'To whom',
      asks: ['to'],
      needs: ['to'],
      when: ({ way }) => way !== undefined && way !== 'answered',
      card: (_soFar, setting) => [
        heading('To whom does it go?'),
        hint(meaningOf(setting)),
        facts(askedFacts(setting, ['wants'])),
        hint(neverWrite),
        line('to', 'Name the office or the role, and the organisation', {
          longest: 300,
          like: 'For example: the office of Hillcrest.',
        }),
      ],
    }),
    step({
      id: 'told',
      name: 'When it was passed on',
      asks: ['on'],
      when: ({ way }) => way !== undefined && way !== 'answered',
      card: ({ to, way }, setting) => {
        const request = requestOf(setting);
        return [
          heading('Pass it on, and tell them'),
          hint('I send nothing myself. Copy these words, or say the same in your own.'),
          letter(
            draftedLines(
              request && passedOnLetter(request, { ...setting, to, otherAuthority: way === 'other-authority' }),
            ),
          ),
          day('on', 'Day on which you passed it on', sinceReceived(setting), { apart: true }),
        ];
      },
    }),
    step({
      id: 'answer',
      name: 'The answer',
      asks: ['answer', 'on'],
      needs: ['answer'],
      when: ({ way }) => way === 'answered',
      card: ({ answer }, setting) => {
        const request = requestOf(setting);
        const { asked, label, onLabel } = request?.asked.matter === 'transfer' ? sentWords : answeredWords;
        return [
          heading(asked),
          facts(askedFacts(setting, ['wants'])),
          letter(draftedLines(request && deceasedLetter(request, { ...setting, answer }))),
          hint(neverWrite),
          words('answer', label, { longest: 4000 }),
          day('on', onLabel, sinceReceived(setting)),
        ];
      },
    }),
  ],
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  decide: (deciding, passing) => passItOn({ ...deciding, ...passing }),
});
