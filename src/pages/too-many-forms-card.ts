import type { Draft } from '../desk/ports/drafts.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import { who } from './desk-buttons.ts';
import { draftTitle, mostDrafts } from './draft-words.ts';

/**
 * In place of one form too many: nothing that was begun is taken away, and what was just written is kept. `kept` is the draft
 * that holds it until there is room.
 */
export const tooManyFormsCard = ({
  open,
  kept,
}: {
  open: readonly Draft[];
  kept: { readonly draft: string; readonly meaning: 'report-breach' | 'log-request' } | undefined;
}): Shown =>
  messageCard(
    `You have ${open.length} forms open`,
    [
      'Please finish or cancel one of them first. Then there is room for another. I have not deleted any.',
      ...(kept ? ['What you just wrote is kept for an hour. When there is room, go on with it here.'] : []),
      'If it cannot wait, ring the Data Protection Officer.',
    ],
    [
      ...open
        .slice(0, mostDrafts)
        .map((draft, at) =>
          button(draftTitle(draft), { do: 'resume', draft: draft.id }, at === 0 ? 'positive' : 'default'),
        ),
      ...(kept ? [button('Go on with what I wrote', { do: 'mean', ...kept })] : []),
      who(),
    ],
  );
