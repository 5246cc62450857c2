import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { outcomeNames, wayNames } from '../../domain/request/answer/answer-words.ts';
import { refusalGroundNames } from '../../domain/request/answer/refuse-request.ts';
import { missingBefore } from '../../domain/request/in-the-way.ts';
import { makeRequestDocument } from '../../domain/request/letters/make-request-document.ts';
import { type RequestDocumentKind, requestDocumentKinds } from '../../domain/request/letters/request-documents.ts';
import type { RequestEvent } from '../../domain/request/machine.ts';
import { answeredMatters } from '../../domain/request/matters.ts';
import { type DataRequest, hasEnded } from '../../domain/request/request.ts';
import { button } from '../../teams/card/buttons.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { type Button, mostButtons } from '../../teams/card/show.ts';
import type { PageParts, Section } from '../case-pages/page-card.ts';
import type { Viewing } from '../case-pages/viewing.ts';
import { requestPageButton } from './request-page-button.ts';

type Fitted = (words: string) => string;

/** What stands between a request and its answer, who put it together and checked it, how it went out, and the letters. */
export const answerPage = (about: DataRequest, viewing: Viewing): PageParts => {
  const { answer, check, delivery, refusal, ended } = about;
  const fitted = fittingWords([
    ...[answer?.words, answer?.reasons, answer?.leftOut, check?.words, delivery?.proof, refusal?.reasons],
    ended?.words,
  ]);
  const rows = [...answerRows(about, fitted), ...endRows(about, fitted)];
  return {
    sections: [
      ...missingSection(about, viewing),
      ...(rows.length === 0 ? [{ lines: ['There is no answer yet.'] }] : [{ rows }]),
    ],
    buttons: buttonsFor(about, viewing),
  };
};

/** The event that an answer waits for, by how far it has come. */
const awaited = (about: DataRequest): RequestEvent | undefined => {
  if (hasEnded(about) || !answeredMatters.includes(about.asked.matter)) return undefined;
  if (about.stage === 'ready') return 'delivered';
  return about.stage === 'checking' ? 'checked' : 'prepared';
};

const headings: Partial<Record<RequestEvent, string>> = {
  prepared: 'Before the answer can be put together',
  checked: 'Before it is ready',
  delivered: 'Before it can be handed over',
};

const missingSection = (about: DataRequest, { person, organisation, marked = [], now }: Viewing): Section[] => {
  const event = awaited(about);
  if (!event) return [];
  const by = { id: person.id, name: person.name } as DataRequest['reporter'];
  const lines = missingBefore(event, { before: about, by, organisation, marked, now });
  if (lines.length > 0) return [{ heading: headings[event] ?? '', lines: lines.map((each) => safeText(each)) }];
  return event === 'checked'
    ? [{ lines: ['The answer waits for you to look at it.'] }]
    : [{ lines: ['Nothing stands in the way.'] }];
};

const answerRows = ({ answer, check }: DataRequest, fitted: Fitted) => [
  ...(answer
    ? [
        { name: 'Put together by', answer: safeText(`${answer.by.name}, ${dayAndTime(answer.at)}`) },
        ...(answer.outcome ? [{ name: 'Decided', answer: outcomeNames[answer.outcome] }] : []),
        ...(answer.reasons ? [{ name: 'Why', answer: fitted(answer.reasons) }] : []),
        { name: 'What goes out', answer: fitted(answer.words) },
        ...(answer.leftOut ? [{ name: 'Left out, and why', answer: fitted(answer.leftOut) }] : []),
        ...(answer.bothVersionsOf.length > 0
          ? [{ name: 'Carries both versions of', answer: answer.bothVersionsOf.join(', ') }]
          : []),
      ]
    : []),
  ...(check
    ? [
        { name: 'Looked at by', answer: safeText(`${check.by.name}, ${dayAndTime(check.at)}`) },
        ...(check.words ? [{ name: 'What they found', answer: fitted(check.words) }] : []),
      ]
    : []),
];

const endRows = ({ delivery, refusal, ended }: DataRequest, fitted: Fitted) => [
  ...(delivery
    ? [
        {
          name: wayNames[delivery.how],
          answer: `${dateInWords(delivery.on)}, ${safeText(delivery.by.name)}. ${fitted(delivery.proof)}`,
        },
      ]
    : []),
  ...(refusal
    ? [
        {
          name: 'Refused, and told',
          answer: safeText(
            `${dateInWords(refusal.toldOn)}, ${refusal.by.name}. ${refusalGroundNames[refusal.ground]}.`,
          ),
        },
        { name: 'Why it was refused', answer: fitted(refusal.reasons) },
      ]
    : []),
  ...(ended
    ? [{ name: 'How it ended', answer: `${dateInWords(ended.on)}, ${safeText(ended.by.name)}. ${fitted(ended.words)}` }]
    : []),
];

const documentTitles: Readonly<Record<RequestDocumentKind, string>> = {
  'identity-letter': 'Letter: proof of who they are',
  'authority-letter': 'Letter: authority to ask',
  'clarification-letter': 'Letter: what do they mean',
  'extension-letter': 'Letter: more time',
  'fee-letter': 'Letter: the fee',
  'delay-letter': 'Letter: it is late',
  'refusal-letter': 'Letter: the refusal',
  'school-consultation': 'Message to the school',
  'advice-request': 'Message: ask for advice',
  'health-opinion-request': 'Letter: a health professional’s opinion',
  'reply-letter': 'Letter: the answer',
  'outcome-letter': 'Letter: what was decided',
  'complaint-acknowledgement': 'Letter: the complaint has come',
  'complaint-outcome': 'Letter: the outcome',
  'passed-on-letter': 'Letter: passed on',
  'body-letter': 'Letter: to the body',
  'deceased-letter': 'Letter: a kind reply',
  'portable-copy': 'Copy to take elsewhere',
};

/** Beside what is next, and the way back. */
const mostDocuments = mostButtons - 2;

const buttonsFor = (about: DataRequest, viewing: Viewing): Button[] => {
  const { reference } = about;
  const documents = requestDocumentKinds
    // A copy to take elsewhere is for whoever asked for one (UK GDPR Art. 20).
    .filter((document) => document !== 'portable-copy' || about.asked.matter === 'portability')
    .filter((document) => makeRequestDocument(about, { document, ...viewing }).ok)
    .map((document) => button(documentTitles[document], { do: 'document', reference, document }));
  // What is written last is wanted first.
  return [...documents.slice(-mostDocuments), requestPageButton(reference, 'request')];
};
