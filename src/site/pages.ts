import { accessibilityPage } from './accessibility-page.ts';
import { helpPage } from './help-page.ts';
import { htmlOf, type SiteFacts, type SitePage } from './page.ts';
import { privacyPage } from './privacy-page.ts';
import { termsPage } from './terms-page.ts';

const pages = [
  ['/help', 'Help', helpPage],
  ['/privacy', 'Privacy', privacyPage],
  ['/terms', 'Terms of use', termsPage],
  ['/accessibility', 'Accessibility', accessibilityPage],
] as const satisfies readonly (readonly [path: string, words: string, page: (facts: SiteFacts) => SitePage])[];

const links = pages.map(([path, words]) => [path, words] as const);

/** Where the pages are. The manifest of the app leads to the first three. */
export const sitePaths: readonly string[] = pages.map(([path]) => path);

/** The page at one of these paths. */
export const siteHtml = (path: string, facts: SiteFacts): string | undefined => {
  const found = pages.find(([at]) => at === path);
  return found && htmlOf(path, found[2](facts), links);
};
