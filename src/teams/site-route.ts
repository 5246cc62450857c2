import type { Response } from 'restify';
import type { Config } from '../config.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import { regulatorOn } from '../domain/regulator.ts';
import { type SiteFacts, siteHeaders } from '../site/page.ts';
import { siteHtml } from '../site/pages.ts';

/** Sends one of the pages that the manifest leads to. Anybody may read them: nothing in them is about a case. */
export const sendPage = (
  path: string,
  response: Response,
  { config, now }: { config: Pick<Config, 'site' | 'organisations'>; now: Date },
): void => {
  response.sendRaw(200, siteHtml(path, factsOf(config, now)) ?? '', siteHeaders);
};

/** Where several organisations are served, none of them is named: whoever reads this could be of any. */
const factsOf = ({ site, organisations }: Pick<Config, 'site' | 'organisations'>, now: Date): SiteFacts => ({
  ...site,
  organisation: organisations.length === 1 ? organisations[0]?.name : undefined,
  regulator: regulatorOn(londonClock(now).day),
});
