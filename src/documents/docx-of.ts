import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Paper, PaperPart } from './paper.ts';
import { drillWords } from './text-of.ts';

/** The paper as a Word file, A4, in headings that a screen reader can walk through. */
export const docxOf = async (paper: Paper): Promise<Uint8Array> => {
  const { title, organisation, parts } = paper;
  const file = new Document({
    title,
    creator: organisation,
    lastModifiedBy: organisation,
    styles,
    sections: [
      {
        properties: { page: { size: a4, margin } },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: parts.map(paragraphOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};

const paragraphOf = ({ is, words }: PaperPart): Paragraph => {
  switch (is) {
    case 'title':
      return new Paragraph({ text: words, heading: HeadingLevel.TITLE });
    case 'section':
      return new Paragraph({ text: words, heading: HeadingLevel.HEADING_1 });
    case 'question':
      return new Paragraph({ text: words, heading: HeadingLevel.HEADING_2 });
    case 'note':
      return new Paragraph({ spacing: after, children: [new TextRun({ text: words, italics: true, color: grey })] });
    case 'words':
      return new Paragraph({ text: words, spacing: after });
  }
};

const headerOf = ({ drill, header }: Paper): Header =>
  new Header({
    children: [
      ...(drill ? [new Paragraph({ children: [new TextRun({ text: drillWords, bold: true, color: red })] })] : []),
      new Paragraph({ children: [new TextRun({ text: header, size: small, color: grey })] }),
    ],
  });

const footerOf = ({ organisation }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${organisation} · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            size: small,
            color: grey,
          }),
        ],
      }),
    ],
  });

/** In twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 };
const margin = { top: 1_440, right: 1_304, bottom: 1_304, left: 1_304, header: 624, footer: 624 };
const after = { after: 120 };

/** In half-points. */
const small = 18;
const grey = '505A5F';
const red = 'B10E1E';
const black = '0B0C0C';

const styles = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: black, language: { value: 'en-GB' } },
      paragraph: { spacing: { line: 288 } },
    },
    title: {
      run: { font: 'Arial', size: 36, bold: true, color: black },
      paragraph: { spacing: { before: 240, after: 160, line: 264 }, keepNext: true },
    },
    heading1: {
      run: { font: 'Arial', size: 28, bold: true, color: black },
      paragraph: { spacing: { before: 360, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font: 'Arial', size: 22, bold: true, color: black },
      paragraph: { spacing: { before: 160, after: 20 }, keepNext: true },
    },
  },
};
