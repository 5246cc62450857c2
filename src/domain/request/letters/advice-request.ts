import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { capacityNames } from '../log/request-words.ts';
import { subjectOf } from '../log/same-person.ts';
import { answeredMatters, matterFacts } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { asksSafeguardingOfficer, heldForChild, raisesConcern } from '../work/advice-needed.ts';
import { clauseOf, exemptionFacts } from '../work/exemption-facts.ts';
import { extentNames } from '../work/withhold.ts';
import { answerBy } from './answer-by.ts';
import { letterTo, nothingToWrite, type Writing } from './letter-to.ts';

/**
 * The request for the advice of the local authority's Safeguarding Officer before something is held back to protect the child
 * (SEIPS 5.2). A trust or a school asks whom it likes with it (trust policy s. 15). It names no other reason for holding
 * anything back, and nobody whom another reason protects.
 */
export const adviceRequest = (request: DataRequest, { organisation, now }: Writing): Outcome<LetterText> => {
  const { asked, reference, standing } = request;
  if (!answeredMatters.includes(asked.matter) || !raisesConcern(request)) return nothingToWrite;
  return ok(
    letterTo(
      asksSafeguardingOfficer(organisation)
        ? { name: '[Name]', address: ['The Safeguarding Officer', '[Local authority]'] }
        : { name: '[Name]', address: ['[Role of whoever advises]'] },
      { organisation, on: londonClock(now).day },
      {
        subject: `${reference}: your advice before we answer a request for data`,
        opening: [
          'We are answering a request for personal data. It may harm somebody, and we ask for your advice before we answer.',
        ],
        parts: [
          {
            heading: 'Who it is about',
            words: `${subjectOf(asked)}${asked.bornOn ? `, born on ${dateInWords(asked.bornOn)}` : ''}`,
          },
          { heading: 'Who asks', words: `${asked.requester}\n${capacityNames[asked.capacity]}` },
          { heading: 'What is asked for', words: matterFacts[asked.matter].name },
          ...(standing?.safeguarding ? [{ heading: 'Why we are careful', words: careful }] : []),
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
  const held = heldForChild(request);
  if (held.length === 0) return [];
  const lines = held.map(
    ({ exemption, what, extent, reason }) =>
      `• ${extentNames[extent]}: ${what}\n${exemptionFacts[exemption].name} (${clauseOf(exemption)}): ${reason}`,
  );
  return [{ heading: 'What we would hold back', words: lines.join('\n') }];
};

const careful =
  'Something in it may harm somebody’s health, is about possible abuse, or accuses the person who asks. Please ring us, and we will tell you what.';

const questions = 'Do you advise us to hand it all over, to hold part of it back, or to hold all of it back? And why?';
