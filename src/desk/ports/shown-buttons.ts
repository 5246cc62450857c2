/** A button of a card that a chat was shown, and what it carries when it is pressed. */
export interface ShownButton {
  readonly title: string;
  readonly carries: Readonly<Record<string, unknown>>;
}

/** What a chat shows that can be pressed, so that it can be typed as well. */
export interface ShownButtonStore {
  /** An answer takes the place of the answer before it; a notice, which comes unasked, that of the notice before it. */
  keep(shown: {
    readonly conversationId: string;
    readonly by: 'answer' | 'notice';
    readonly buttons: readonly ShownButton[];
    readonly now: Date;
  }): Promise<void>;
  /** Card by card, the newest first. */
  shownIn(conversationId: string, now: Date): Promise<readonly (readonly ShownButton[])[]>;
}
