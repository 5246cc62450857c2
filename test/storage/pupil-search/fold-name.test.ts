import assert from 'node:assert/strict';
import { foldName } from '../../../src/domain/consent/fold-name.ts';
import { soundOf } from '../../../src/storage/pupil-search/sound-of.ts';

describe('a folded name', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Zoë O’Neill', 'zoe oneill'],
    ["Zoë O'Neill", 'zoe oneill'],
    ['ZOE OʼNEILL', 'zoe oneill'],
    ['Zoe\u0308 O´Neill', 'zoe oneill'],
    ['Łukasz Søren Đorđe', 'lukasz soren dorde'],
    ['Weiß Ægir Œdipe Þór', 'weiss aegir oedipe thor'],
    ['Anne-Marie  Smith–Jones', 'anne marie smith jones'],
    ['Nuñez, José', 'nunez jose'],
    ['Nguyễn', 'nguyen'],
    ['Işık', 'isik'],
    [' ,.- ', ''],
  ];
  for (const [name, folded] of rows)
    it(`of “${name}” is “${folded}”`, () => assert.equal(foldName(name).join(' '), folded));
});

describe('two names', () => {
  const alike: readonly (readonly [string, string])[] = [
    ['smith', 'smyth'],
    ['jordan', 'jordon'],
    ['mohammed', 'muhamad'],
    ['katherine', 'catherine'],
    ['clark', 'clarke'],
    ['jon', 'john'],
    ['phillip', 'filip'],
    ['stephens', 'stefans'],
  ];
  for (const [one, other] of alike) {
    it(`sound alike: ${one} and ${other}`, () => assert.equal(soundOf(one), soundOf(other)));
  }
  const apart: readonly (readonly [string, string])[] = [
    ['kate', 'kit'],
    ['jade', 'jodie'],
    ['liam', 'leam'],
    ['jake', 'jade'],
    ['jordan', 'gordon'],
    ['charlie', 'carly'],
    ['ella', 'alla'],
  ];
  for (const [one, other] of apart) {
    it(`do not: ${one} and ${other}`, () => assert.notEqual(soundOf(one), soundOf(other)));
  }
});
