import type { SentFiles } from './sent-files.ts';

/** What came in from Teams, without anything of Teams' own protocol. */
export interface Incoming {
  readonly where: 'chat' | 'channel' | 'group';
  readonly conversationId: string;
  readonly from: Sender;
  readonly said: /** `files` is what came with the words. */
    | { readonly by: 'words'; readonly words: string; readonly files?: SentFiles }
    /** A button: what it carries and what was typed into the card's inputs. `cardId` is the activity that shows the card. */
    | {
        readonly by: 'button';
        readonly pressed: Readonly<Record<string, unknown>>;
        readonly cardId: string | undefined;
      }
    /** Files without a word. */
    | { readonly by: 'file'; readonly files: SentFiles }
    /** The bot was installed or added here. */
    | { readonly by: 'arrival' };
}

export interface Sender {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
}

/** An Adaptive Card and the words of its banner, which never hold personal data. */
export interface Shown {
  readonly card: AdaptiveCard;
  readonly summary: string;
  /** A card for the one who pressed: an old client can only change it for everyone, so there these words are said instead. */
  readonly whereOthersSee?: string;
}

export type AdaptiveCard = Readonly<Record<string, unknown>> & { readonly type: 'AdaptiveCard' };

/** A short word to the one who pressed a button; the card it belongs to stays as it is for everyone. */
export interface Aside {
  readonly aside: string;
}

/** What the bot answers: a card (which replaces the card whose button was pressed) or an aside. */
export type Converse = (incoming: Incoming) => Promise<Shown | Aside>;
