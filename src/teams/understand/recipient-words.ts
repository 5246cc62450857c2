import { type Shared, shared } from '../../domain/consent/question.ts';
import { type Recipient, recipients } from '../../domain/consent/recipients.ts';
import type { Phrases } from './phrases.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('recipients');

/** Whom people name when they ask whether something may be shared; of two at one place the earlier in this table is meant. */
export const recipientWords: readonly (readonly [Recipient, Phrases])[] = lists.choices('recipient', recipients);

/** Whoever is called so beside one of them is somebody else: “mum’s landlord”, “the school bus company”. */
export const somebodyElse = new Set(
  'company business firm employer boss manager solicitor solicitors lawyer friend friends landlord contractor contractors neighbour neighbours partner boyfriend girlfriend ex colleague colleagues bank insurer insurance photographer driver customer client accountant agency journalist'.split(
    ' ',
  ),
);

/** Words after which a recipient is only what a paper is called by: “the CAMHS report”. */
export const papers = new Set(
  'report reports letter letters file files assessment assessments plan plans form forms notes note referral record records email emails advice'.split(
    ' ',
  ),
);

/** What is to be passed on, where it is not simply what the recipient needs. */
export const sharedWords: readonly (readonly [Shared, Phrases])[] = lists.choices('shared', shared);
