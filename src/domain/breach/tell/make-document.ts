import { londonClock } from '../../deadlines/london-time.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import type { Breach } from '../breach.ts';
import { followUpPack, type IcoPack, icoPack } from './ico-pack.ts';
import { letterNames, missingFromLetter } from './letter.ts';
import { type LetterText, letterText } from './letter-text.ts';

/** What can be had as a document. */
export const documentKinds = ['ico-report', 'ico-follow-up', 'letter'] as const;
export type DocumentKind = (typeof documentKinds)[number];

interface MadeFields {
  readonly reference: string;
  readonly organisation: string;
  readonly drill: boolean;
  readonly preparedAt: Date;
}
export type MadeBreachDocument = MadeFields &
  (
    | {
        readonly document: 'ico-report' | 'ico-follow-up';
        readonly pack: IcoPack;
        /** When such a report was sent before it was made again; null for one that has not been sent. */
        readonly sentAt: Date | null;
      }
    | { readonly document: 'letter'; readonly letter: LetterText }
  );

type Refused = 'names-in-it' | 'incomplete' | 'nothing-sent';

/**
 * A document as the case stands now. A report may lack answers (UK GDPR Art. 33(4)), but none is made while something in
 * it looks like a name that nobody has looked at; a letter needs all that Art. 34(2) asks for.
 */
export const makeDocument = (
  breach: Breach,
  { document, organisation, now }: { document: DocumentKind; organisation: Organisation; now: Date },
): Outcome<MadeBreachDocument, Refused> => {
  const { reference, drill } = breach;
  const fields = { reference, organisation: organisation.name, drill, preparedAt: now };
  switch (document) {
    case 'ico-report':
      return withoutNames(icoPack(breach, { organisation, now, kind: 'initial' }), (pack) => ({
        ...fields,
        document,
        pack,
        sentAt: breach.icoReports[0]?.sentAt ?? null,
      }));
    case 'ico-follow-up': {
      if (breach.icoReports.length === 0)
        return refuse('nothing-sent', 'No report has been recorded as sent, so there is nothing to follow up yet.');
      const pack = followUpPack(icoPack(breach, { organisation, now, kind: 'follow-up' }), breach);
      return withoutNames(pack, (made) => ({ ...fields, document, pack: made, sentAt: null }));
    }
    case 'letter': {
      const [missing] = missingFromLetter(breach.letter ?? {});
      if (missing) {
        return refuse('incomplete', `The letter does not say yet: ${letterNames[missing.part]} (${missing.article}).`);
      }
      return ok({
        ...fields,
        document,
        letter: letterText(breach.letter ?? {}, { organisation, on: londonClock(now).day }),
      });
    }
  }
};

const withoutNames = (
  pack: IcoPack,
  made: (pack: IcoPack) => MadeBreachDocument,
): Outcome<MadeBreachDocument, Refused> => {
  const [first] = pack.naming;
  if (!first) return ok(made(pack));
  return refuse(
    'names-in-it',
    `The ICO asks not to be told who was affected, and the answer to “${first.name}” may name someone. Write it anew, or confirm that it names nobody.`,
  );
};
