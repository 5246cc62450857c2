import { londonClock } from '../../deadlines/london-time.ts';
import { type Notice, waitingNotice } from '../../notices/notice.ts';
import { type Organisation, rolesOn } from '../../organisation/organisation.ts';
import { may } from '../../organisation/roles.ts';
import type { Deciding } from '../revise-request.ts';

/** Who may look at an answer before it goes out: everybody who may work on requests on that day, except who prepared it. */
export const whoChecks = ({
  organisation,
  by,
  now,
}: {
  organisation: Organisation;
  by: { readonly id: string };
  now: Date;
}): string[] =>
  organisation.people
    .filter(({ id }) => id !== by.id)
    .filter(({ id, name, email }) => {
      const roles = rolesOn([organisation], id, londonClock(now).day);
      const person = { id, name, email, organisation: organisation.id, roles };
      return may(person, 'work-on-request', { organisation: organisation.id });
    })
    .map(({ id }) => id);

/** Asks each of them. */
export const checkAsked = (deciding: Pick<Deciding, 'organisation' | 'by' | 'now'>, version: number): Notice[] =>
  whoChecks(deciding).map((holder) =>
    waitingNotice({ kind: 'check-asked', to: 'colleague', holder, version, now: deciding.now }),
  );
