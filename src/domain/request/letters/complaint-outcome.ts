import type { LetterText } from '../../breach/tell/letter-text.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { DataRequest } from '../request.ts';
import { complaintPart, complaintRoutes } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

/** Tells a complainant what came of the complaint (Data Protection Act 2018 s. 164A(4)); `outcome`: before it is recorded. */
export const complaintOutcome = (
  request: DataRequest,
  { organisation, now, outcome = request.ended?.words }: Writing & { outcome?: string | undefined },
): Outcome<LetterText> => {
  if (request.asked.matter !== 'complaint' || outcome === undefined) return nothingToWrite;
  const on = request.ended?.on ?? londonClock(now).day;
  // They have complained to us already: the school and the Commissioner come next.
  const routes = complaintRoutes(on, { request, organisation }).filter(({ to }) => to !== 'us');
  return ok(
    letterToRequester(
      request,
      { organisation, on },
      {
        subject: `What came of ${requestInWords(request)}`,
        opening: ['We have looked into your complaint. This letter says what we found and what we have done.'],
        parts: [{ heading: 'What we found, and what we have done', words: outcome }, complaintPart(routes)],
        closing: ['If something in this letter is not clear, please ask us.'],
      },
    ),
  );
};
