import type { RequestEvent } from '../../domain/request/machine.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { historySection, readingsSection } from '../case-pages/history-page.ts';
import type { PageParts } from '../case-pages/page-card.ts';
import type { Viewing } from '../case-pages/viewing.ts';
import { eventButton, isOpenTo } from './next-request-button.ts';
import { requestPageButton } from './request-page-button.ts';

/** The last gives way where there is no room. */
const offered = [
  'request-added-to',
  'request-corrected',
  'refused',
  'request-withdrawn',
  'request-linked',
] as const satisfies readonly RequestEvent[];

/** Who did what and when; for those who decide about it, who has read it too. Here it can be corrected or ended. */
export const requestHistoryPage = (about: DataRequest, viewing: Viewing): PageParts => ({
  sections: [historySection(about), ...readingsSection(viewing.readings)],
  buttons: [
    ...offered.filter((event) => isOpenTo(event, about, viewing)).map((event) => eventButton(about, { event })),
    requestPageButton(about.reference, 'request'),
  ],
});
