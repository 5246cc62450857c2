/** What came in from Teams, without anything of Teams' own protocol. */
export interface Incoming {
  readonly where: 'chat' | 'channel' | 'group';
  readonly conversationId: string;
  readonly from: Sender;
  readonly said:
    | { readonly by: 'words'; readonly words: string }
    /** A button: what it carries and what was typed into the card's inputs. `cardId` is the activity that shows the card. */
    | {
        readonly by: 'button';
        readonly pressed: Readonly<Record<string, unknown>>;
        readonly cardId: string | undefined;
      }
    /** A file, by its name. `url` is where it can be fetched for a few minutes, and opens it for whoever has it: it is never logged. */
    | {
        readonly by: 'file';
        readonly name: string;
        /** Undefined where Teams tells none, as in a channel. */
        readonly url: string | undefined;
        /** How many came at once. */
        readonly of: number;
      }
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
