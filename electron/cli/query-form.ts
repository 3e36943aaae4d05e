import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '#cli/failure.ts';
import { findAttribute, findCase, findCode, findCoder, findDocument } from '#cli/find.ts';
import { type CompoundQuery, placeRelations } from '#core/codings/compound-query.ts';
import type { Services } from '#core/project/services.ts';
import type { SegmentQuery } from '#shared/contract/codings.ts';

const Place = z.object({
  get of(): z.ZodType<QueryForm> {
    return QueryForm;
  },
  within: z.int().nonnegative().optional(),
});

/** A query as a person writes it: everything by its name. A condition with several keys asks for all of them. */
export type QueryForm = {
  all?: QueryForm[] | undefined;
  any?: QueryForm[] | undefined;
  not?: QueryForm | undefined;
  code?: string | undefined;
  subcodes?: boolean | undefined;
  coder?: string | undefined;
  document?: string | undefined;
  case?: string | undefined;
  attribute?: { name: string; is: string[] } | undefined;
  text?: string | undefined;
  weight?: { atLeast?: number | undefined; atMost?: number | undefined } | undefined;
} & { [Relation in (typeof placeRelations)[number]]?: { of: QueryForm; within?: number | undefined } | undefined };

export const QueryForm: z.ZodType<QueryForm> = z
  .strictObject({
    get all() {
      return z.array(QueryForm).min(1).optional();
    },
    get any() {
      return z.array(QueryForm).min(1).optional();
    },
    get not() {
      return QueryForm.optional();
    },
    code: z.string().optional(),
    subcodes: z.boolean().optional(),
    coder: z.string().optional(),
    document: z.string().optional(),
    case: z.string().optional(),
    attribute: z.strictObject({ name: z.string(), is: z.array(z.string()).min(1) }).optional(),
    text: z.string().optional(),
    weight: z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() }).optional(),
    ...(Object.fromEntries(placeRelations.map((relation) => [relation, Place.optional()])) as Record<
      (typeof placeRelations)[number],
      z.ZodOptional<typeof Place>
    >),
  })
  .refine((form) => Object.keys(form).some((key) => key !== 'subcodes'), 'a condition is empty');

/** Reads a query from a file. Throws a Failure that says where it is wrong. */
export function readQueryForm(file: string): QueryForm {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new Failure(`The query ${file} ${reason}. “bailanys query --help” shows its form.`);
  }
  const parsed = QueryForm.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.');
  throw new Failure(
    `The query ${file} is wrong${place ? ` at “${place}”` : ''}: ${issue?.message}. “bailanys query --help” shows its form.`,
  );
}

/** Names to ids; throws a Failure for a name that is not in the project. */
export function toCompoundQuery(services: Services, form: QueryForm): CompoundQuery {
  const inner = (part: QueryForm): CompoundQuery => toCompoundQuery(services, part);
  const query: SegmentQuery = {
    ...(form.code === undefined ? {} : { codeIds: [findCode(services, form.code)], includeSubcodes: form.subcodes ?? false }),
    ...(form.coder === undefined ? {} : { coderIds: [findCoder(services, form.coder)] }),
    ...(form.document === undefined ? {} : { documentIds: [findDocument(services, form.document)] }),
    ...(form.case === undefined ? {} : { caseIds: [findCase(services, form.case)] }),
    ...(form.attribute ? { attributes: [{ attributeId: findAttribute(services, form.attribute.name), values: form.attribute.is }] } : {}),
    ...(form.text === undefined ? {} : { text: form.text }),
    ...(form.weight?.atLeast === undefined ? {} : { weightAtLeast: form.weight.atLeast }),
    ...(form.weight?.atMost === undefined ? {} : { weightAtMost: form.weight.atMost }),
  };
  const parts: CompoundQuery[] = [
    { kind: 'one', query },
    ...(form.all ? [{ kind: 'all' as const, of: form.all.map(inner) }] : []),
    ...(form.any ? [{ kind: 'any' as const, of: form.any.map(inner) }] : []),
    ...(form.not ? [{ kind: 'not' as const, of: inner(form.not) }] : []),
    ...placeRelations.flatMap((relation): CompoundQuery[] => {
      const place = form[relation];
      return place ? [{ kind: 'place', relation, to: inner(place.of), within: place.within ?? null }] : [];
    }),
  ];
  return { kind: 'all', of: parts };
}
