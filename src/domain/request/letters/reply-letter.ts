import type { LetterText } from '../../breach/tell/letter-text.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { AnswerPart, PreparedAnswer } from '../answer/answer.ts';
import { isHandedOver } from '../answer/prepare-answer.ts';
import type { DataRequest } from '../request.ts';
import { versionsInWords } from '../rights/marker-words.ts';
import { clauseOf, exemptionFacts } from '../work/exemption-facts.ts';
import { stillWithheld } from '../work/still-withheld.ts';
import { complaintPart, complaintRoutes, toTheCourt } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

/** The letter that goes with what is handed over: what it is, what Art. 15(1) has us tell besides, and what is left out. */
export const replyLetter = (request: DataRequest, { organisation, now }: Writing): Outcome<LetterText> => {
  const { answer, asked, delivery } = request;
  if (answer === null || !isHandedOver(asked)) return nothingToWrite;
  const on = delivery?.on ?? londonClock(now).day;
  const isWhole = stillWithheld(request).length === 0;
  const routes = isWhole
    ? complaintRoutes(on, { request, organisation })
    : [...complaintRoutes(on, { request, organisation }), toTheCourt];
  return ok(
    letterToRequester(
      request,
      { organisation, on },
      {
        subject: `Our answer to ${requestInWords(request)}`,
        opening: [
          ...(answer.parts.includes('confirmation')
            ? ['We do use personal data that you asked about. Here is a copy of it.']
            : []),
          answer.words,
          'If a word or a code in it is not clear, or a page cannot be read, please ask. We will explain it or type it out.',
        ],
        parts: [
          ...answer.parts.flatMap(partToTell),
          ...leftOut(request),
          ...bothVersions(request, answer),
          ...restricted(answer),
          complaintPart(routes),
        ],
      },
    ),
  );
};

/** What the desk cannot know stands in square brackets: it is in the organisation's privacy notice. */
const partToTell = (part: AnswerPart): LetterText['parts'] => {
  switch (part) {
    case 'confirmation':
    case 'complaints':
      return [];
    case 'purposes':
      return [{ heading: 'What we use it for', words: '[The purposes, as your privacy notice says]' }];
    case 'categories':
      return [
        { heading: 'Which kinds of data', words: '[Such as contact details, attendance, special educational needs]' },
      ];
    case 'recipients':
      return [
        {
          heading: 'Who it is shared with',
          // Whoever is abroad is named with what protects it there (UK GDPR Art. 15(1)(c), (2)).
          words:
            '[Such as the on-roll school, the local authority, a provider. If it goes abroad, to whom, and what protects it there]',
        },
      ];
    case 'retention':
      return [{ heading: 'How long we keep it', words: '[How long, or how that is decided]' }];
    case 'rights':
      return [{ heading: 'Your rights', words: rights }];
    case 'source':
      return [{ heading: 'Where it came from', words: '[Who gave it to us, where that was not you]' }];
    case 'automated-decisions':
      return [{ heading: 'Decisions', words: '[No decision about you is made by a machine alone]' }];
  }
};

const rights =
  'You can ask us to correct what is wrong, to delete it, or to keep it without using it. You can object to its use. We look at each request, and answer within a month.';

/** Only what it does no harm to name is named; for the rest the letter says that something is left out, and no more. */
const leftOut = (request: DataRequest): LetterText['parts'] => {
  const held = stillWithheld(request);
  if (held.length === 0) return [];
  const named = new Set(
    held.map(({ exemption }) => exemption).filter((each) => exemptionFacts[each].named === 'in-the-letter'),
  );
  const isAllNamed = held.every(({ exemption }) => named.has(exemption));
  const words = [
    'Some of what we hold is not in this copy. The law requires or allows us to leave it out.',
    ...[...named].map((each) => `• ${exemptionFacts[each].name} (${clauseOf(each)})`),
    ...(named.size > 0 && !isAllNamed ? ['• Other information that the law protects'] : []),
  ].join('\n');
  return [{ heading: 'What is left out', words }];
};

const bothVersions = (request: DataRequest, { bothVersionsOf }: PreparedAnswer): LetterText['parts'] => {
  if (bothVersionsOf.length === 0) return [];
  const own = versionsInWords(request).map(({ name, words }) => `${name}: ${words}`);
  return [
    {
      heading: 'What is in dispute',
      words: [
        'Where it says “challenged”, somebody has told us that an entry is wrong, and it is not settled yet. You receive both versions: what our record says, and what they say.',
        ...own,
      ].join('\n'),
    },
  ];
};

const restricted = ({ flagsRestrictionOf }: PreparedAnswer): LetterText['parts'] =>
  flagsRestrictionOf.length === 0
    ? []
    : [
        {
          heading: 'What is restricted',
          words:
            'Where it says “restricted”, we keep the information and do not use it. You receive it because it is about you, or about your child.',
        },
      ];
