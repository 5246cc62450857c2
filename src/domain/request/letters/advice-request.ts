import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { capacityNames } from '../log/request-words.ts';
import { subjectOf } from '../log/same-person.ts';
import { answeredMatters, matterFacts } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { clauseOf, exemptionFacts } from '../work/exemption-facts.ts';
import { stillWithheld } from '../work/still-withheld.ts';
import { extentNames } from '../work/withhold.ts';
import { answerBy } from './answer-by.ts';
import { letterTo, nothingToWrite, type Writing } from './letter-to.ts';

/** The request for the advice of the local authority's Safeguarding Officer before anything is withheld (SEIPS 5.2). */
export const adviceRequest = (request: DataRequest, { organisation, now }: Writing): Outcome<LetterText> => {
  const { asked, reference, standing } = request;
  if (!answeredMatters.includes(asked.matter)) return nothingToWrite;
  return ok(
    letterTo(
      { name: '[Name]', address: ['The Safeguarding Officer', '[Local authority]'] },
      { organisation, on: londonClock(now).day },
      {
        subject: `${reference}: your advice before we answer a request for data`,
        opening: [
          'We are answering a request for personal data, and we ask for your advice before we hold anything back.',
        ],
        parts: [
          {
            heading: 'Who it is about',
            words: `${subjectOf(asked)}${asked.bornOn ? `, born on ${dateInWords(asked.bornOn)}` : ''}`,
          },
          { heading: 'Who asks', words: `${asked.requester}\n${capacityNames[asked.capacity]}` },
          { heading: 'What is asked for', words: matterFacts[asked.matter].name },
          ...(standing?.safeguarding ? [{ heading: 'Why we are careful', words: standing.reason }] : []),
          ...whatWeWouldHold(request),
          { heading: 'What we ask you', words: questions },
          { heading: 'By when', words: answerBy(request, { organisation, now }) },
        ],
        closing: [`Our reference is ${reference}. Please answer by secure e-mail, or ring us.`],
      },
    ),
  );
};

const whatWeWouldHold = (request: DataRequest): LetterText['parts'] => {
  const held = stillWithheld(request);
  if (held.length === 0) return [];
  const lines = held.map(
    ({ exemption, what, extent, reason }) =>
      `• ${extentNames[extent]}: ${what}\n${exemptionFacts[exemption].name} (${clauseOf(exemption)}): ${reason}`,
  );
  return [{ heading: 'What we would hold back', words: lines.join('\n') }];
};

const questions = 'Do you advise us to hand it all over, to hold part of it back, or to hold all of it back? And why?';
