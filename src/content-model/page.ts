import { z } from 'zod';

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
export const layouts = ['home', 'guide', 'plain', 'help', 'missing'] as const;

export type Audience = (typeof audiences)[number];
export type Layout = (typeof layouts)[number];

/** A calendar day that exists, `YYYY-MM-DD`. */
export const daySchema = z.iso.date('write a day that exists as YYYY-MM-DD');
/** An address of a page without locale: `/parents/start-here/`, perhaps with `#fragment`. */
export const pageAddressSchema = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
    'write the address without the language, with a slash at both ends: /parents/start-here/',
  );

/** The front matter of a page. The fields of {@link translatedFields} are translated, no others. */
export const frontMatterSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(110),
    /** A shorter title for menus, where the title is too long. */
    shortTitle: z.string().trim().min(1).max(40).optional(),
    description: z.string().trim().min(1).max(200),
    layout: z.enum(layouts),
    audience: z.array(z.enum(audiences)).min(1),
    topics: z.array(z.enum(topics)).default([]),
    ages: z.array(z.enum(ages)).default([]),
    keyPoints: z.array(z.string().trim().min(1)).max(5).default([]),
    sources: z.array(z.string()).default([]),
    reviewed: daySchema,
    status: z.enum(['draft', 'reviewed']),
    reviewedBy: z.string().trim().min(1).optional(),
    sensitive: z.boolean().default(false),
    next: pageAddressSchema.optional(),
    related: z.array(pageAddressSchema).default([]),
  })
  .refine((page) => (page.status === 'reviewed') === (page.reviewedBy !== undefined), {
    path: ['reviewedBy'],
    message: 'status "reviewed" needs the name of a person in reviewedBy, and a draft has none',
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
