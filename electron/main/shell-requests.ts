import { z } from 'zod';
import { Language } from '#shared/model/language.ts';
import type { FileKind, PickOptions, SystemMenu } from '#shared/shell.ts';

/** What the page may ask of the shell, read at the border: a page is not trusted with the machine's dialogs. */
const Kind: z.ZodType<FileKind> = z.object({ name: z.string().max(200), extensions: z.array(z.string().regex(/^\w{1,20}$/)) });

export const PickRequest: z.ZodType<PickOptions> = z.object({ kinds: z.array(Kind), multiple: z.boolean() });

export const SaveRequest = z.object({ name: z.string().max(1_000), kinds: z.array(Kind) });
export type SaveRequest = z.infer<typeof SaveRequest>;

export const TitleRequest = z.string().max(1_000);

const Row = z.object({ id: z.string(), label: z.string(), keys: z.string().exactOptional(), enabled: z.boolean() });

export const MenuRequest: z.ZodType<SystemMenu> = z.object({
  language: Language,
  groups: z.array(z.object({ id: z.string(), label: z.string(), rows: z.array(Row) })),
});
