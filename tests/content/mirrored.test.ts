import { expect, test } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';

/** Each drawing that is turned for right-to-left text, and why sense allows it (issue 5). */
const mirrored: Readonly<Record<string, string>> = {
  'activity-who-supports-me.svg': 'a way along three people: it begins where reading begins',
  'brief-path.svg': 'ten steps on a path',
  'draw-lumi.svg': 'four stages, each with a part more',
  'story-cover.svg': 'the children are on their way to the house',
};

test('only drawings of a way or a sequence are mirrored, and the list says which', () => {
  expect(getContent().site.mirrored.toSorted()).toEqual(Object.keys(mirrored));
});
