import type { paths } from '@/shared/api/schema';
import type { Condition, Operator } from './rsql';

export type FilterSchema =
  paths['/api/v1/schema/{resource}']['get']['responses'][200]['content']['application/json'];
export type FilterField = FilterSchema['fields'][number];

/** One way to compare a field, in people's words; several may use the same operator of the language. */
export type Choice = {
  id: string;
  operator: Operator;
  values: 'none' | 'one' | 'many';
  /** The value of a choice that asks for none. */
  fixed?: string;
  /** Adds and takes away the wildcards. */
  wrap?: (value: string) => string;
  unwrap?: (value: string) => string | undefined;
};

const empty: Choice[] = [
  { id: 'isEmpty', operator: '=null=', values: 'none', fixed: 'true' },
  { id: 'isNotEmpty', operator: '=null=', values: 'none', fixed: 'false' },
];

const text: Choice[] = [
  {
    id: 'contains',
    operator: '==',
    values: 'one',
    wrap: (value) => `*${value}*`,
    unwrap: (value) => /^\*([^*]+)\*$/.exec(value)?.[1],
  },
  {
    id: 'startsWith',
    operator: '==',
    values: 'one',
    wrap: (value) => `${value}*`,
    unwrap: (value) => /^([^*]+)\*$/.exec(value)?.[1],
  },
  { id: 'is', operator: '==', values: 'one' },
  { id: 'isNot', operator: '!=', values: 'one' },
  ...empty,
];

const oneOf: Choice[] = [
  { id: 'isOneOf', operator: '=in=', values: 'many' },
  { id: 'isNoneOf', operator: '=out=', values: 'many' },
  ...empty,
];

const number: Choice[] = [
  { id: 'atLeast', operator: '=ge=', values: 'one' },
  { id: 'more', operator: '=gt=', values: 'one' },
  { id: 'atMost', operator: '=le=', values: 'one' },
  { id: 'less', operator: '=lt=', values: 'one' },
  { id: 'is', operator: '==', values: 'one' },
  { id: 'isNot', operator: '!=', values: 'one' },
  ...empty,
];

const date: Choice[] = [
  { id: 'since', operator: '=ge=', values: 'one' },
  { id: 'after', operator: '=gt=', values: 'one' },
  { id: 'until', operator: '=le=', values: 'one' },
  { id: 'before', operator: '=lt=', values: 'one' },
  { id: 'is', operator: '==', values: 'one' },
  ...empty,
];

const byType: Record<FilterField['type'], Choice[]> = {
  TEXT: text,
  NUMBER: number,
  DATE: date,
  INSTANT: date.filter((choice) => choice.id !== 'is'),
  BOOLEAN: [{ id: 'is', operator: '==', values: 'one' }],
  ENUM: oneOf,
  REFERENCE: oneOf,
};

/** What the field's type suggests and the service allows. */
export function choicesOf(field: FilterField): Choice[] {
  const allowed = new Set(field.operators);
  return byType[field.type].filter(({ operator }) => allowed.has(operator));
}

/** The choice a condition was made with, and what the member typed; undefined for one we would not make. */
export function choiceOf(
  field: FilterField,
  condition: Condition,
): { choice: Choice; values: string[] } | undefined {
  const { operator, values } = asList(field, condition);
  for (const choice of choicesOf(field)) {
    if (choice.operator !== operator) continue;
    if (choice.values === 'none') {
      if (values[0] === choice.fixed) return { choice, values: [] };
      continue;
    }
    const { unwrap } = choice;
    const typed = unwrap === undefined ? values : values.flatMap((value) => unwrap(value) ?? []);
    if (typed.length === values.length) return { choice, values: typed };
  }
  return undefined;
}

export function conditionOf(field: FilterField, choice: Choice, typed: string[]): Condition {
  const values =
    choice.values === 'none' ? [choice.fixed ?? 'true'] : typed.map((value) => choice.wrap?.(value) ?? value);
  return { field: field.name, operator: choice.operator, values };
}

/** `status==OPEN` and `status=in=(OPEN)` are the same to the filter bar. */
function asList(field: FilterField, condition: Condition): Condition {
  if (field.type !== 'ENUM' && field.type !== 'REFERENCE') return condition;
  if (condition.operator === '==') return { ...condition, operator: '=in=' };
  return condition.operator === '!=' ? { ...condition, operator: '=out=' } : condition;
}
