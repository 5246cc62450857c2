import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { DataRequest } from '../request.ts';
import { complaintRoutes } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

/** Tells a complainant that the complaint came and what happens next (Data Protection Act 2018 s. 164A(3)). */
export const complaintAcknowledgement = (request: DataRequest, { organisation, now }: Writing): Outcome<LetterText> => {
  const { asked, links, acknowledged } = request;
  if (asked.matter !== 'complaint') return nothingToWrite;
  const on = acknowledged?.on ?? londonClock(now).day;
  const routes = complaintRoutes(on, { request, organisation }).filter(({ to }) => to !== 'us');
  const about = links.filter(({ why }) => why === 'complains-about').map(({ reference }) => reference);
  return ok(
    letterToRequester(
      request,
      { organisation, on },
      {
        subject: `We have ${requestInWords(request)}`,
        opening: [
          `Thank you for telling us. Your complaint reached us on ${dateInWords(asked.receivedOn)}.`,
          ...(about.length > 0 ? [`We understand that it is about how we dealt with ${about.join(' and ')}.`] : []),
        ],
        parts: [
          {
            heading: 'What you told us, as we wrote it down',
            words: asked.wants,
          },
          {
            heading: 'What happens next',
            words:
              'We are looking into it. We will tell you what we found and what we have done about it as soon as we can, and how far we have come if it takes longer than we thought.',
          },
        ],
        closing: [
          'If we have misunderstood you, or if there is something to add, please tell us.',
          ...routes.map(({ to, words }) =>
            to === 'commissioner' ? `${words} They will usually ask you to let us answer first.` : words,
          ),
        ],
      },
    ),
  );
};
