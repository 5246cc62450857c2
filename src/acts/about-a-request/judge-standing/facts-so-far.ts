import { type AskingFacts, askingFacts } from '../../../domain/request/standing/asking-facts.ts';
import type { StandingForm } from '../../../domain/request/standing/standing-form.ts';
import { requestOf } from '../../facts/request-facts.ts';
import type { Setting } from '../../setting.ts';

/** What the advice rests on, with what was answered so far; undefined where the request may not be read any more. */
export const factsSoFar = (
  { understands, safeguarding }: Partial<StandingForm>,
  setting: Setting,
): AskingFacts | undefined => {
  const request = requestOf(setting);
  return (
    request &&
    askingFacts(request, setting.organisation, {
      ...(understands ? { understands } : {}),
      ...(safeguarding ? { safeguarding: safeguarding === 'yes' } : {}),
    })
  );
};
