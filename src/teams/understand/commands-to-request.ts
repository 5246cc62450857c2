import type { RequestDocumentKind } from '../../domain/request/letters/request-documents.ts';
import { answersSaid } from './answers-said.ts';
import { pause } from './heard-words.ts';
import { says } from './phrases.ts';
import { asksForDocument, asksToSee, changes, documents, idSaid, linking, pages } from './request-command-words.ts';
import type { Change, Wanted } from './wanted.ts';

/** A command is short: in a longer message such words belong to what is told, not to what is asked. */
const longestCommand = 20;

export interface ToOneRequest {
  readonly reference: string;
  /** A second reference in the same words. */
  readonly other: string | undefined;
  readonly plain: string;
  readonly heard: readonly string[];
  readonly now: Date;
}

/** What is wanted of the request whose reference was written; its first page where the words tell no more. */
export const commandToRequest = (said: ToOneRequest): Wanted => {
  const { reference, other, heard } = said;
  if (heard.filter((word) => word !== pause).length > longestCommand) return { want: 'reference', reference };
  if (other !== undefined && other !== reference && says(heard, linking)) return changeTo('link-request', said);
  const document = says(heard, asksForDocument) ? documentSaid(said) : undefined;
  if (document) return { want: 'document', reference, document };
  const page = pages.find(([, words]) => says(heard, words))?.[0];
  if (page !== undefined && says(heard, asksToSee)) return { want: 'reference', reference, page };
  const dialogue = dialogueSaid(said);
  if (dialogue) return changeTo(dialogue, said);
  return page === undefined ? { want: 'reference', reference } : { want: 'reference', reference, page };
};

const dialogueSaid = ({ heard, plain }: ToOneRequest): Change | undefined => {
  const at = changes.findIndex(([words]) => says(heard, words));
  const identity = changes.findIndex(([, dialogue]) => dialogue === 'settle-identity');
  const isIdentity = idSaid.test(plain) && (at < 0 || at > identity);
  return isIdentity ? 'settle-identity' : changes[at]?.[1];
};

const documentSaid = ({ heard, plain }: ToOneRequest): RequestDocumentKind | undefined =>
  idSaid.test(plain) ? 'identity-letter' : documents.find(([, words]) => says(heard, words))?.[0];

const changeTo = (dialogue: Change, said: ToOneRequest): Wanted => {
  const typed = answersSaid(dialogue, said);
  const { reference } = said;
  return { want: 'change', dialogue, reference, ...(Object.keys(typed).length > 0 ? { typed } : {}) };
};
