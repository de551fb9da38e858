import type { Inline, ListItem } from './types.ts';

/** A step of a lesson, written `**5 min: Warm up.** Stand in a circle.` */
export type TimedStep = {
  readonly minutes: number;
  /** As the writer says it, `5 min`. */
  readonly duration: string;
  /** The colon of the script. */
  readonly colon: string;
  readonly title: string;
  readonly text: readonly Inline[];
};

const opening =
  /^(?<duration>[^:：]*?(?<minutes>\d+)[^:：]*?)\s*(?<colon>[:：])\s*(?<title>\S.*)$/su;

/** Reads a step; `null` when it does not begin with its minutes and title in bold. */
export function readTimedStep(item: ListItem): TimedStep | null {
  const [first] = item.blocks;
  if (first?.type !== 'paragraph') return null;
  const [lead, ...text] = first.children;
  if (lead?.type !== 'strong') return null;
  const [words, ...others] = lead.children;
  if (words?.type !== 'text' || others.length > 0) return null;
  const groups = opening.exec(words.text)?.groups;
  if (!groups) return null;
  const { duration = '', colon = ':', title = '' } = groups;
  return { minutes: Number(groups['minutes']), duration, colon, title, text };
}
