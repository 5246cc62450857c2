import { createHash } from 'node:crypto';

/** A page of the web site: a heading, a sentence on what it is for, and sections. All of it is plain text, escaped here. */
export interface SitePage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}
interface Section {
  readonly heading: string;
  /** Paragraphs, and lists of short lines. */
  readonly says: readonly (string | readonly string[])[];
}

/** What a page can be told by the settings; what is undefined is said in general words. */
export interface SiteFacts {
  /** The organisation that is served, where it is one alone. */
  readonly organisation: string | undefined;
  /** Who helps with the bot itself: an e-mail address, a telephone number or both. */
  readonly support: string | undefined;
  /** How to reach the Data Protection Officer. */
  readonly dpo: string | undefined;
  /** Where the database is, such as “Microsoft Azure, UK South”. */
  readonly storedIn: string | undefined;
  /** After “the”: who watches over data protection. */
  readonly regulator: string;
}

/** Colours of 4.5:1 and more on both grounds; no picture, no font and no script is fetched. */
const style = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1b2326;--soft:#4a565a;--line:#cfd8da;--mark:#14515c;--link:#0b5a68}
@media(prefers-color-scheme:dark){:root{--ground:#14191b;--ink:#e9eeef;--soft:#b3bfc2;--line:#38444a;--mark:#14515c;--link:#7fd0dd}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",sans-serif}
header{background:var(--mark);color:#fff}
header div,main,footer{max-width:44rem;margin:0 auto;padding:1rem 1.25rem}
header b{display:block;font-size:1.125rem;margin-bottom:.25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
nav a{display:inline-block;padding:.375rem 0;color:#fff}
nav a[aria-current]{font-weight:600;text-decoration:none;border-bottom:3px solid #fff}
main{padding-top:1.5rem;padding-bottom:2.5rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
p{margin:0 0 .75rem}
p.lead{font-size:1.1875rem;color:var(--soft)}
ul{margin:0 0 .75rem;padding-left:1.25rem}
li{margin-bottom:.375rem}
main a{color:var(--link)}
a:focus-visible{outline:3px solid #ffbf47;outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:#fff;color:#000;padding:.5rem}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem}
p,li,h1,h2{overflow-wrap:anywhere}
`;

/** The browser takes this one style and nothing else: no script, no picture, no form, no frame around it. */
export const siteHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'public, max-age=300',
};

export const htmlOf = (
  path: string,
  { title, lead, sections }: SitePage,
  links: readonly (readonly [path: string, words: string])[],
): string =>
  `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Privacy desk</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header><div><b>Privacy desk</b>
<nav aria-label="Pages"><ul>${links.map((each) => linkTo(each, path)).join('')}</ul></nav></div></header>
<main id="main">
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(lead)}</p>
${sections.map(sectionHtml).join('\n')}
</main>
<footer>Privacy desk is a colleague in Microsoft Teams for data protection in schools. These pages set no cookies and count nobody.</footer>
</body>
</html>
`;

const linkTo = ([to, words]: readonly [string, string], path: string): string =>
  `<li><a href="${to}"${to === path ? ' aria-current="page"' : ''}>${escaped(words)}</a></li>`;

const sectionHtml = ({ heading, says }: Section): string =>
  [
    `<h2>${escaped(heading)}</h2>`,
    ...says.map((each) => (typeof each === 'string' ? paragraph(each) : list(each))),
  ].join('\n');

const paragraph = (words: string): string => `<p>${withAddresses(words)}</p>`;
const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${withAddresses(line)}</li>`).join('')}</ul>`;

/** E-mail and web addresses become links, so that a phone can follow them. */
const withAddresses = (words: string): string =>
  escaped(words)
    .replaceAll(/https:\/\/[\w./-]*[\w/]/g, (url) => `<a href="${url}">${url}</a>`)
    .replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (address) => `<a href="mailto:${address}">${address}</a>`);

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
