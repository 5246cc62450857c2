import { londonClock } from '../../deadlines/london-time.ts';
import { newCase, type Opening } from '../../new-case.ts';
import { type Notice, waitingNotice } from '../../notices/notice.ts';
import { noticesFor } from '../../notices/recipients.ts';
import { thoseWhoRunIt } from '../../reminders/who-hears.ts';
import { type DataRequest, unworked } from '../request.ts';
import { challengeFrom } from '../rights/challenge.ts';
import { identityFrom } from './identity-from.ts';
import type { RequestForm } from './request-form.ts';
import { requestChanges } from './request-words.ts';
import { schoolToConsult } from './school-to-consult.ts';

/**
 * A new request and everyone who must hear of it at once. The first line of its history holds every answer. `similar`:
 * the references of earlier requests that it may repeat.
 */
export const logRequest = ({
  form,
  similar,
  ...opening
}: Opening & { form: RequestForm; similar: readonly string[] }): DataRequest => ({
  ...newCase(opening, {
    what: 'request-logged',
    changes: requestChanges({}, form, opening.organisation),
    notices: noticesOf(opening),
  }),
  type: 'request',
  asked: form,
  ...unworked,
  similar: [...similar],
  identity: identityFrom(form, { by: opening.reporter, now: opening.now }),
  tasks: schoolToConsult(form, [], opening),
  challenge: challengeFrom(form),
});

/** Beside the living cards, whoever runs requests hears of it in person, unless they have logged it themselves. */
const noticesOf = ({ organisation, reporter, now }: Opening): Notice[] => [
  ...noticesFor('request-logged', { of: 'request', organisation, version: 1, now }),
  ...thoseWhoRunIt(organisation, londonClock(now).day)
    .filter((holder) => holder !== reporter.id)
    .map((holder) => waitingNotice({ kind: 'request-to-look-after', to: 'colleague', holder, version: 1, now })),
];
