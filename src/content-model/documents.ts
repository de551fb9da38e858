import { z } from 'zod';

const slugSchema = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'write the address without slashes at its ends');

/** `content/documents.json`: what is published as PDF and EPUB too. */
export const documentsSchema = z.strictObject({
  /** Several pages in one, with a title page and contents. */
  books: z
    .array(
      z.strictObject({
        /** File name without ending. */
        id: z.string().regex(/^[a-z0-9-]+$/),
        /** Page whose description and readers the book takes, and its title unless it has its own. */
        cover: slugSchema,
        /** Key of its title in `ui.json`. */
        title: z
          .string()
          .regex(/^book\./)
          .optional(),
        pages: z.array(slugSchema).min(1),
        /** The first page is the document itself and the others are its appendices. */
        isFlat: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Pages that are a document of their own, to print and hand out. */
  sheets: z.array(slugSchema).default([]),
});

export type DocumentPlan = z.output<typeof documentsSchema>;
