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
