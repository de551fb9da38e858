import { z } from 'zod';

/**
 * `content/<locale>/pushing.json`: what apps say to keep a child going, hurrying, winning, coming
 * back or bringing others. No page for children says it (issue 5).
 */
export const pushingSchema = z.strictObject({ phrases: z.array(z.string().min(1)).default([]) });

export type Pushing = z.output<typeof pushingSchema>;
