import { z } from 'zod';
import { lineSchema } from './line.ts';

export const audiences = [
  'anyone',
  'children',
  'parents',
  'educators',
  'industry',
  'policymakers',
] as const;
export const topics = [
  'content',
  'contact',
  'conduct',
  'contract',
  'privacy',
  'talking',
  'rights',
  'help',
  'strategy',
  'law',
  'site',
  'terms',
] as const;
export const ages = ['under-9', '9-12', '13-18'] as const;
/** `story`: a page of the picture book. `activity`: something to do, for children from 9 to 12. */
export const layouts = [
  'home',
  'guide',
  'lesson',
  'story',
  'activity',
  'plain',
  'help',
  'missing',
] as const;
/** What a page is about, finer than a topic. Pages for different readers that share one are twins. */
export const subjects = [
  'risks',
  'talking',
  'rules',
  'devices',
  'incident',
  'games',
  'media',
  'bullying',
  'images',
  'grooming',
  'privacy',
  'truth',
  'wellbeing',
  'inclusion',
  'home',
  'conduct',
  'literacy',
  'rights',
] as const;

/** What a page is to be used as; lesson plans are tools by their layout. */
export const toolKinds = [
  'worksheet',
  'sheet',
  'cards',
  'card',
  'template',
  'checklist',
  'kit',
  'brief',
  'guide',
] as const;

export type ToolKind = (typeof toolKinds)[number];
export type Audience = (typeof audiences)[number];
export type Layout = (typeof layouts)[number];
export type Subject = (typeof subjects)[number];

/** A calendar day that exists, `YYYY-MM-DD`. */
export const daySchema = z.iso.date('write a day that exists as YYYY-MM-DD');
/** An address of a page without locale: `/parents/start-here/`, perhaps with `#fragment`. */
export const pageAddressSchema = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
    'write the address without the language, with a slash at both ends: /parents/start-here/',
  );

/** How long the versions of a lesson plan last, in minutes, the shortest first. */
const lessonSchema = z.strictObject({
  minutes: z
    .array(z.int().positive())
    .min(1)
    .refine(
      (all) => all.every((minutes, index) => index === 0 || minutes > (all[index - 1] ?? 0)),
      'write the shortest version first and none twice',
    ),
});

/** The front matter of a page. The fields of {@link translatedFields} are translated, no others. */
export const frontMatterSchema = z
  .strictObject({
    title: lineSchema.max(110),
    /** A shorter title for menus, where the title is too long. */
    shortTitle: lineSchema.max(40).optional(),
    description: lineSchema.max(200),
    layout: z.enum(layouts),
    audience: z.array(z.enum(audiences)).min(1),
    topics: z.array(z.enum(topics)).default([]),
    subjects: z.array(z.enum(subjects)).default([]),
    /** Only pages of layout `lesson` have it. */
    lesson: lessonSchema.optional(),
    /** Makes the page part of the catalogue of tools; `minutes` is how long its use takes. */
    tool: z
      .strictObject({ kind: z.enum(toolKinds), minutes: z.int().positive().optional() })
      .optional(),
    ages: z.array(z.enum(ages)).default([]),
    /** What a door to the page shows. */
    picture: z
      .string()
      .regex(/^media\/[a-z0-9-]+\.svg$/, 'write the file of content/media as media/name.svg')
      .optional(),
    keyPoints: z.array(lineSchema).max(5).default([]),
    sources: z.array(z.string()).default([]),
    reviewed: daySchema,
    status: z.enum(['draft', 'reviewed']),
    reviewedBy: lineSchema.optional(),
    sensitive: z.boolean().default(false),
    next: pageAddressSchema.optional(),
    related: z.array(pageAddressSchema).default([]),
  })
  .refine((page) => (page.status === 'reviewed') === (page.reviewedBy !== undefined), {
    path: ['reviewedBy'],
    message: 'status "reviewed" needs the name of a person in reviewedBy, and a draft has none',
  })
  .refine((page) => (page.layout === 'lesson') === (page.lesson !== undefined), {
    path: ['lesson'],
    message:
      'a page of layout lesson says how long it lasts, lesson: { minutes: [5, 20] }, no other',
  });

export type FrontMatter = z.output<typeof frontMatterSchema>;

export const translatedFields = [
  'title',
  'shortTitle',
  'description',
  'keyPoints',
] as const satisfies readonly (keyof FrontMatter)[];
/** Fields in which one language may differ from another without a change of structure. */
export const editorialFields = [
  'reviewed',
  'status',
  'reviewedBy',
] as const satisfies readonly (keyof FrontMatter)[];
