import { z } from 'zod';
import { unknownReference } from '../../desk/look-up.ts';
import { dateInWords, listInWords } from '../../domain/deadlines/day-words.ts';
import { checkLink, linkForm, linkNames } from '../../domain/request/log/link-request.ts';
import { subjectOf } from '../../domain/request/log/same-person.ts';
import { matterFacts } from '../../domain/request/matters.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { over } from '../act.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(linkForm);

const which = defineCard(
  'link-request/which',
  z.strictObject({
    reference: z.string(),
    hint: z.string(),
    reasons: z.array(z.strictObject({ title: z.string(), value: z.string() })),
  }),
);
const compare = defineCard(
  'link-request/compare',
  z.strictObject({
    outcome: z.string(),
    requests: z.array(z.strictObject({ title: z.string(), lines: z.array(z.strictObject({ words: z.string() })) })),
  }),
);

export const linkRequest = aboutRequest({
  id: 'link-request',
  version: 1,
  title: 'Link two requests',
  send: 'Yes, link them',
  right: 'work-on-request',
  reads: 'request',
  verb: 'link',
  events: {
    'request-linked': {
      did: 'linked it to another request',
      noted: 'linked to another request',
      title: 'it is linked',
      begin: 'Link it',
    },
  },
  steps: [
    step({
      id: 'which',
      name: 'The other request',
      asks: ['other', 'why'],
      card: which,
      view: (_soFar, { about }) => ({
        reference: about?.reference ?? '',
        hint: hintOf(about),
        reasons: Object.entries(linkNames).map(([value, title]) => ({ title, value })),
      }),
    }),
    step({
      id: 'compare',
      name: 'Both requests',
      asks: [],
      card: compare,
      view: ({ why }, { about, other }) => ({
        outcome: why
          ? `${linkNames[why]}. Each of them keeps its own dates and is answered in its own time.`
          : 'Each of them keeps its own dates and is answered in its own time.',
        requests: [about, other].flatMap((each) =>
          each?.type === 'request' ? [{ title: each.reference, lines: linesOf(each) }] : [],
        ),
      }),
    }),
  ],
  otherNamed: ({ other }) => linkForm.shape.other.safeParse(other).data,
  check: ({ other: named, why }, { about, other }) => {
    if (named === undefined || about?.type !== 'request') return [];
    if (other?.reference !== named || other.type !== 'request') {
      return [{ field: 'other', words: unknownReference(named).words }];
    }
    const fit = checkLink(about, { other, why });
    return fit.ok ? [] : [{ field: 'other', words: fit.words }];
  },
  typedAtStart: ({ about, part }) => {
    const other = part ?? notLinked(about)[0];
    return other === undefined ? {} : { other };
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.linkRequest({ submissionId: draft.id, reference: draft.about ?? '', ...answers, person }),
});

/** What seems to be about the same person, and nobody has linked yet. */
const notLinked = (about: Setting['about']): string[] =>
  about?.type === 'request'
    ? about.similar.filter((reference) => !about.links.some((link) => link.reference === reference))
    : [];

const hintOf = (about: Setting['about']): string => {
  const similar = notLinked(about);
  return similar.length === 0
    ? 'Does it repeat another request, or ask for some of the same? Then whoever answers should see both.'
    : `By the names it may belong with ${listInWords(similar)}. Look before you link: two people can have one name.`;
};

const linesOf = ({ asked }: DataRequest) =>
  [
    matterFacts[asked.matter].name,
    `Asked by ${asked.requester}`,
    `About ${subjectOf(asked)}`,
    `Came on ${dateInWords(asked.receivedOn)}`,
  ].map((words) => ({ words: safeText(words, 300) }));
