import { unknownReference } from '../../desk/read-case.ts';
import { dateInWords, listInWords } from '../../domain/deadlines/day-words.ts';
import { checkLink, linkForm, linkNames } from '../../domain/request/log/link-request.ts';
import { subjectOf } from '../../domain/request/log/same-person.ts';
import { matterFacts } from '../../domain/request/matters.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { asTyped, drawn, heading, hint, line, ours, pick, together } from '../../teams/card/blocks.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(linkForm);

export const linkRequest = aboutRequest({
  id: 'link-request',
  version: 1,
  title: 'Link two requests',
  send: 'Yes, link them',
  said: { help: 'link AR-2026-0004 to …', alone: null, ofOne: 'link it, link this' },
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
      card: (_soFar, { about }) => [
        heading(`What does ${about?.reference ?? ''} belong with?`),
        hint(hintOf(about)),
        line('other', 'Reference of the other request', { longest: 20, like: 'Such as AR-2026-0001' }),
        pick('why', 'How do the two belong together?', choicesOf(linkNames), { prompt: 'Choose one' }),
      ],
    }),
    step({
      id: 'compare',
      name: 'Both requests',
      asks: [],
      card: ({ why }, { about, other }) => [
        heading('Do these belong together?'),
        hint(
          why
            ? `${linkNames[why]}. Each of them keeps its own dates and is answered in its own time.`
            : 'Each of them keeps its own dates and is answered in its own time.',
        ),
        ...[about, other].flatMap((each) => (each?.type === 'request' ? [shownBeside(each)] : [])),
      ],
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

const shownBeside = ({ reference, asked }: DataRequest) => {
  const lines = [
    matterFacts[asked.matter].name,
    `Asked by ${asked.requester}`,
    `About ${subjectOf(asked)}`,
    `Came on ${dateInWords(asked.receivedOn)}`,
  ];
  return drawn(
    together(
      { spacing: 'Medium', separator: true },
      ours(reference, { weight: 'Bolder' }),
      ...lines.map((words) => asTyped(safeText(words, 300))),
    ),
  );
};
