import type { LetterText } from '../../breach/tell/letter-text.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import { concernsAdoption } from '../log/adoption.ts';
import type { DataRequest } from '../request.ts';
import { portableCopy } from '../rights/portable-copy.ts';
import { adviceRequest } from './advice-request.ts';
import { authorityLetter } from './authority-letter.ts';
import { bodyLetter } from './body-letter.ts';
import { clarificationLetter } from './clarification-letter.ts';
import { complaintAcknowledgement } from './complaint-acknowledgement.ts';
import { complaintOutcome } from './complaint-outcome.ts';
import { deceasedLetter } from './deceased-letter.ts';
import { delayLetter } from './delay-letter.ts';
import { extensionLetter } from './extension-letter.ts';
import { feeLetter } from './fee-letter.ts';
import { healthOpinionRequest } from './health-opinion-request.ts';
import { identityLetter } from './identity-letter.ts';
import type { Writing } from './letter-to.ts';
import { outcomeLetter } from './outcome-letter.ts';
import { passedOnLetter } from './passed-on-letter.ts';
import { portableLetter } from './portable-letter.ts';
import { refusalLetter } from './refusal-letter.ts';
import { replyLetter } from './reply-letter.ts';
import type { RequestDocumentKind } from './request-documents.ts';
import { schoolConsultation } from './school-consultation.ts';

export interface MadeRequestDocument extends Written {
  readonly reference: string;
  readonly organisation: string;
  readonly drill: false;
  readonly preparedAt: Date;
  readonly document: RequestDocumentKind;
}

interface Written {
  /** For people to read. */
  readonly letter: LetterText;
  /** For machines to read, where the law gives that (UK GDPR Art. 20). */
  readonly json?: unknown;
}

/** Each document as it is called in a sentence. */
export const requestDocumentNames: Readonly<Record<RequestDocumentKind, string>> = {
  'identity-letter': 'the letter that asks who they are',
  'authority-letter': 'the letter that asks for authority',
  'clarification-letter': 'the letter that asks what they mean',
  'extension-letter': 'the letter that extends the time',
  'fee-letter': 'the letter that asks for a fee',
  'delay-letter': 'the letter that says it is late',
  'refusal-letter': 'the letter that refuses',
  'school-consultation': 'the message to the on-roll school',
  'advice-request': 'the request for advice',
  'health-opinion-request': 'the letter to a health professional',
  'reply-letter': 'the letter that goes with the answer',
  'outcome-letter': 'the letter that tells what was decided',
  'complaint-acknowledgement': 'the letter that acknowledges the complaint',
  'complaint-outcome': 'the letter that tells the outcome of the complaint',
  'passed-on-letter': 'the letter that says it was passed on',
  'body-letter': 'the letter to the body',
  'deceased-letter': 'the reply about somebody who has died',
  'portable-copy': 'the copy to take elsewhere',
};

/** A document as the request stands now; refused while what it tells has not happened. */
export const makeRequestDocument = (
  request: DataRequest,
  { document, ...writing }: Writing & { document: RequestDocumentKind },
): Outcome<MadeRequestDocument> => {
  const written = write(request, document, writing);
  if (!written.ok) return written;
  const { organisation, now } = writing;
  const fields = { reference: request.reference, organisation: organisation.name, drill: false as const };
  return ok({ ...fields, preparedAt: now, document, ...written.value });
};

/** What was logged may hold where an adopted child lives, or their new name. */
const byHand = refuse(
  'nothing-to-write',
  'An adoption is spoken of, so no copy is made by itself. The Data Protection Officer says what may go out. Put it together by hand.',
);

const write = (request: DataRequest, document: RequestDocumentKind, writing: Writing): Outcome<Written> => {
  switch (document) {
    case 'clarification-letter':
      return letterAlone(clarificationLetter(request, writing));
    case 'extension-letter':
      return letterAlone(extensionLetter(request, writing));
    case 'fee-letter':
      return letterAlone(feeLetter(request, writing));
    case 'delay-letter':
      return letterAlone(delayLetter(request, writing));
    case 'refusal-letter':
      return letterAlone(refusalLetter(request, writing));
    case 'identity-letter':
      return letterAlone(identityLetter(request, writing));
    case 'authority-letter':
      return letterAlone(authorityLetter(request, writing));
    case 'school-consultation':
      return letterAlone(schoolConsultation(request, writing));
    case 'advice-request':
      return letterAlone(adviceRequest(request, writing));
    case 'health-opinion-request':
      return letterAlone(healthOpinionRequest(request, writing));
    case 'reply-letter':
      return letterAlone(replyLetter(request, writing));
    case 'outcome-letter':
      return letterAlone(outcomeLetter(request, writing));
    case 'complaint-acknowledgement':
      return letterAlone(complaintAcknowledgement(request, writing));
    case 'complaint-outcome':
      return letterAlone(complaintOutcome(request, writing));
    case 'passed-on-letter':
      return letterAlone(passedOnLetter(request, writing));
    case 'body-letter':
      return letterAlone(bodyLetter(request, writing));
    case 'deceased-letter':
      return letterAlone(deceasedLetter(request, writing));
    case 'portable-copy': {
      if (concernsAdoption(request) || writing.linked?.some(concernsAdoption)) return byHand;
      const json = portableCopy(request, writing);
      return ok({ letter: portableLetter(json), json });
    }
  }
};

/** A document that is a letter and nothing else. */
const letterAlone = (letter: Outcome<LetterText>): Outcome<Written> =>
  letter.ok ? ok({ letter: letter.value }) : letter;
