import type { Act } from '../../acts/act.ts';
import { eventsOf } from '../../acts/request-acts.ts';
import type { Breach } from '../../domain/breach/breach.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { moveOf, type RequestEvent } from '../../domain/request/machine.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import type { ConverseNeeds } from '../converse-needs.ts';

/** The one open case that someone can mean who names none; undefined when there is none or more than one. */
export const onlyOpenCase = async (
  { desk }: Pick<ConverseNeeds, 'desk'>,
  person: Person,
  doing: Act | 'acknowledge',
): Promise<string | undefined> => {
  if (doing !== 'acknowledge' && doing.about === 'request') {
    const requests = await desk.openRequests(person);
    return theOnly(requests.filter((request) => eventsOf(doing).some((event) => isPlaceFor(event, request))));
  }
  const fits = doing === 'acknowledge' ? isUnacknowledged : doing.meant;
  return fits && theOnly((await desk.openCases(person)).filter(fits));
};

const theOnly = (fitting: readonly { readonly reference: string }[]): string | undefined =>
  fitting.length === 1 ? fitting[0]?.reference : undefined;

/** What is asked for and how far it has come; what else stands in the way the act says. */
const isPlaceFor = (event: RequestEvent, { asked, stage }: DataRequest): boolean => {
  const { of, from } = moveOf(event);
  return from.includes(stage) && (of === undefined || of.includes(asked.matter));
};

const isUnacknowledged = ({ acknowledged }: Breach): boolean => !acknowledged;
