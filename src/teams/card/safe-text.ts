/**
 * People's words, made fit to be shown: no control characters, no characters that turn the direction of the text
 * around them, and no longer than the card can bear. Right-to-left words themselves stay. Cards show the result in a
 * TextRun or an input, where neither Markdown nor a template is read.
 */
export const safeText = (words: string, most = 600): string => {
  const clean = words.replace(unwanted, '').trim();
  return clean.length <= most
    ? clean
    : `${clean
        .slice(0, most - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being taken out
const unwanted = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Words from the configuration or Teams that go into a TextBlock, where Markdown is live: every mark of it is escaped. */
export const plain = (words: string): string => safeText(words, 200).replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
