import type { RequestForm } from '../log/request-form.ts';
import type { Challenge } from './markers.ts';

/**
 * The marker that a request to correct something puts on at once, before anybody has looked into it (trust policy s. 11);
 * null for whatever else is asked. Which entry it is, and both versions of it, are written down when it is looked into.
 */
export const challengeFrom = ({ matter, wants, receivedOn }: RequestForm): Challenge | null =>
  matter === 'rectification'
    ? {
        state: 'challenged',
        entry: wants,
        ourVersion: '' as Challenge['ourVersion'],
        theirVersion: '' as Challenge['theirVersion'],
        since: receivedOn,
        resolved: null,
      }
    : null;
