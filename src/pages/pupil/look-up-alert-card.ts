import type { AnswerBy, UnusualLookUps } from '../../desk/ports/notifier.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { toAnswerByTyping } from '../answer-by-typing.ts';

/** That a colleague has looked up unusually many pupils, to whoever watches, in their own chat. The banner does not say who. */
export const lookUpAlertCard = ({
  alert: { colleague, organisation, pupils, unknown },
  mayList,
  answerBy,
}: {
  alert: UnusualLookUps;
  mayList: boolean;
  answerBy: AnswerBy;
}): Shown => {
  const { mostLookUpsPerHour, mostUnknownPerHour } = organisation.consent;
  const name = safeText(colleague.name, 120);
  const lines = [
    ...(pupils > mostLookUpsPerHour
      ? [`${name} has looked up ${pupils} pupils in the last hour. More than ${mostLookUpsPerHour} is unusual here.`]
      : []),
    ...(unknown > mostUnknownPerHour
      ? [
          `${name} has asked ${unknown} times in the last hour for a pupil whom I could not show. More than ${mostUnknownPerHour} is unusual here.`,
        ]
      : []),
    'The work may explain it. If it does not, ask what it was for.',
    ...(mayList ? [] : ['This comes to you so that nobody watches over themselves.']),
    safeText(organisation.name),
  ];
  const shown = messageCard(
    'Pupils were looked up unusually often',
    lines,
    mayList ? [button('Show these look-ups', { do: 'look-ups', colleague: colleague.id }, 'positive')] : [],
  );
  return mayList && answerBy === 'typing' ? toAnswerByTyping(shown, 'look-ups') : shown;
};
