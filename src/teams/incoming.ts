import type { Aside, Shown } from './card/shown.ts';
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
    /** A message that was sent earlier has been changed. */
    | { readonly by: 'edit' }
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

/** What the bot answers: a card (which replaces the card whose button was pressed) or an aside. */
export type Converse = (incoming: Incoming) => Promise<Shown | Aside>;
