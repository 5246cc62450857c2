import { refuse } from '../../domain/outcome.ts';
import { exemptionFacts } from '../../domain/request/work/exemption-facts.ts';
import { stillWithheld } from '../../domain/request/work/still-withheld.ts';
import { handOverAfterAll as decideHandOver, handOverForm } from '../../domain/request/work/withhold.ts';
import type { Withheld } from '../../domain/request/work/work.ts';
import { facts, heading, hint, pick, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { nothingToChoose } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { type NotNow, notReadyFor } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(handOverForm);

/** The line that was named, or all that is still held back. */
const linesMeant = (setting: Setting): Withheld[] => {
  const request = requestOf(setting);
  const held = request ? stillWithheld(request) : [];
  const named = held.filter(({ id }) => id === setting.part);
  return named.length > 0 ? named : held;
};

export const handOverAfterAll = aboutRequest({
  id: 'hand-over-after-all',
  version: 1,
  title: 'Hand over after all',
  send: 'Record it',
  said: {
    help: 'hand over after all in …',
    alone: null,
    ofOne:
      'after all, lift .. redaction, undo .. redaction, no longer withhold/withheld/redacted, release .. withheld, not withhold',
  },
  right: 'work-on-request',
  reads: 'work',
  events: {
    'handed-over-after-all': {
      did: 'decided to hand something over after all',
      noted: 'something is handed over after all',
      title: 'it is handed over after all',
      line: 'Somebody else looks at the answer again before it goes out.',
      begin: 'Hand over after all',
    },
  },
  notNow: (setting) =>
    notReadyFor('handed-over-after-all', setting, { title: 'Nothing can change now' }) ?? nothingHeld(setting),
  steps: [
    step({
      id: 'line',
      name: 'What is handed over, and why',
      asks: ['withheldId', 'reason'],
      card: (_soFar, setting) => {
        const meant = linesMeant(setting);
        return [
          heading('Hand it over after all'),
          hint('The line stays on record with the reason. The answer is put together and looked at again.'),
          facts(meant.slice(-mostShown).flatMap(lineFacts)),
          pick(
            'withheldId',
            'What is handed over?',
            meant.length > 0 ? meant.map((line) => ({ title: nameOf(line), value: line.id })) : nothingToChoose,
            { prompt: 'Choose', apart: true },
          ),
          words('reason', 'Why', { longest: 2000, like: 'For example: the other person agrees.' }),
        ];
      },
    }),
  ],
  typedAtStart: (setting) => {
    const meant = linesMeant(setting);
    return typedFrom(handOverForm, { withheldId: meant.length === 1 ? meant[0]?.id : undefined });
  },
  decide: (deciding, { withheldId, reason }) =>
    withheldId === ''
      ? refuse('not-withheld', 'Nothing is held back any more. Press Cancel.')
      : decideHandOver({ ...deciding, withheldId, reason }),
});

const nothingHeld = (setting: Setting): NotNow | undefined => {
  const request = requestOf(setting);
  if (!request || linesMeant(setting).length > 0) return undefined;
  return {
    title: 'Nothing is held back',
    lines: [`All that was found for ${request.reference} is handed over.`],
    waysOn: [],
    opens: { title: 'Open the request' },
  };
};

const mostShown = 6;

/** Its number in the redaction log and the reason that the law gives: a choice holds nobody's own words. */
const nameOf = ({ id, exemption }: Withheld): string =>
  `${id.replace('withheld.', '')}. ${exemptionFacts[exemption].name}`;

const lineFacts = (line: Withheld) => factOf(nameOf(line), `${line.what} ${line.reason}`);
