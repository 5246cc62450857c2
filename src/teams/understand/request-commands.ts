import type { Matter } from '../../domain/request/matters.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Wanted } from './wanted.ts';

const log = (matter: Matter): Wanted => ({
  want: 'start',
  dialogue: 'log-request',
  typed: { matter },
});
const verbs = 'log/record/start/make/raise/add/enter/report/submit';

/** What is wanted when one of the phrases is all that was said about what is asked for; of whatever else, the act itself hears. */
export const requestCommands: readonly (readonly [Phrases, Wanted])[] = [
  [
    phrases(
      `sar, dsar, a sar, a dsar, new sar/dsar, ${verbs} a/an/the/another/new sar/dsar, ${verbs} sar/dsar, subject access request, subject access, a subject access request, ${verbs} a/the/another subject access request, ${verbs} subject access request, new subject access request, data subject access request, ${verbs} a data subject access request, access request, ${verbs} an/a/the/another access request, ${verbs} access request, new access request, how do i log a sar, how do i log a subject access request`,
    ),
    log('access'),
  ],
  [
    phrases(
      `foi, foi request, freedom of information, freedom of information request, a foi/freedom request, ${verbs} a/an/the/another foi, ${verbs} a/an/the/another foi request, ${verbs} a freedom of information request, new foi request, new foi`,
    ),
    log('freedom-of-information'),
  ],
  [
    phrases(
      `${verbs} a/an/the/another/new complaint, ${verbs} complaint, new complaint, data protection complaint, ${verbs} a data protection complaint, ${verbs} a data complaint, ${verbs} a privacy complaint`,
    ),
    log('complaint'),
  ],
  [
    phrases(`erasure request, deletion request, ${verbs} an/a erasure/deletion request, right to be forgotten`),
    log('erasure'),
  ],
  [
    phrases(`rectification request, correction request, ${verbs} a rectification/correction request`),
    log('rectification'),
  ],
  [phrases(`restriction request, ${verbs} a restriction request`), log('restriction')],
  [phrases(`portability request, ${verbs} a portability request`), log('portability')],
  [phrases(`objection, ${verbs} an objection, objection request`), log('objection')],
  [
    phrases(`educational record request, ${verbs} an educational record request, request for the educational record`),
    log('educational-record'),
  ],
];
