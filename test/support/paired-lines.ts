export const joint = ' ⏎ ';

/** A label and what stands below it, and answers to choose from, on one line: most of a card is such lines. */
export const paired = (lines: readonly string[]): string[] => {
  const written: string[] = [];
  lines.forEach((line, at) => {
    const above = written.at(-1);
    if (above !== undefined && standsBeside(lines[at - 1] ?? '', line) && above.length + line.length < widest)
      written[written.length - 1] = `${above}${joint}${line}`;
    else written.push(line);
  });
  return written;
};

export const widest = 240;

const standsBeside = (above: string, line: string): boolean => {
  if (isChoice.test(line)) return isChoice.test(above) && above.length + line.length < 120;
  if (above.startsWith('banner: ')) return !line.startsWith('+ ');
  if (above.startsWith('* ')) return /^[^\s#!*~+[-]/.test(line);
  return /^ {2}[^[(]/.test(above) && /^ {2}\[/.test(line);
};

const isChoice = /^ {2}(\([x ]\)|\[[x ]\]) /;

export const unpaired = (written: readonly string[]): string[] => written.flatMap((line) => line.split(joint));
