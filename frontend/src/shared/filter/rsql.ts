/**
 * The filter language as far as the filter bar edits it: conditions joined by "and". Whatever else a filter holds
 * (alternatives, groups) is kept as it stands and shown as one advanced part, so nothing is ever lost.
 */
export const operators = ['==', '!=', '=gt=', '=ge=', '=lt=', '=le=', '=in=', '=out=', '=null='] as const;
export type Operator = (typeof operators)[number];
export type Condition = { field: string; operator: Operator; values: string[] };
export type FilterPart = Condition | { raw: string };

const unquotable = /^[^\s"'();,=!~<>\\]+$/;
const condition = /^([\w.]+)\s*(==|!=|=[a-z]+=|>=|<=|>|<)\s*([\s\S]+)$/;
const symbols: Record<string, Operator> = { '>': '=gt=', '>=': '=ge=', '<': '=lt=', '<=': '=le=' };

export function isCondition(part: FilterPart): part is Condition {
  return 'field' in part;
}

export function compileFilter(parts: readonly FilterPart[]): string | undefined {
  const text = parts.map(compilePart).filter((each) => each !== '');
  return text.length === 0 ? undefined : text.join(';');
}

export function parseFilter(filter: string | undefined): FilterPart[] {
  const text = filter?.trim() ?? '';
  if (text === '') return [];
  const alternatives = split(text, ',');
  if (alternatives.length !== 1) return [{ raw: text }];
  return split(text, ';').map(parsePart);
}

export function quote(value: string): string {
  return unquotable.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function compilePart(part: FilterPart): string {
  if (!isCondition(part)) return split(part.raw, ',').length > 1 ? `(${part.raw})` : part.raw;
  const { field, operator, values } = part;
  if (values.length === 0) return '';
  if (operator === '=in=' || operator === '=out=') {
    const [only] = values;
    if (values.length === 1 && only !== undefined) {
      return `${field}${operator === '=in=' ? '==' : '!='}${quote(only)}`;
    }
    return `${field}${operator}(${values.map(quote).join(',')})`;
  }
  return `${field}${operator}${quote(values[0] ?? '')}`;
}

function parsePart(text: string): FilterPart {
  const [, field, symbol, argument] = condition.exec(text.trim()) ?? [];
  const operator = operators.find((each) => each === (symbols[symbol ?? ''] ?? symbol));
  if (field === undefined || operator === undefined || argument === undefined) return { raw: text.trim() };
  const many = /^\(([\s\S]*)\)$/.exec(argument.trim());
  if (many !== null) return { field, operator, values: split(many[1] ?? '', ',').map(unquote) };
  return { field, operator, values: [unquote(argument)] };
}

function unquote(text: string): string {
  const value = text.trim();
  const mark = value[0];
  if ((mark !== '"' && mark !== "'") || value.at(-1) !== mark || value.length < 2) return value;
  return value.slice(1, -1).replace(/\\(.)/gs, '$1');
}

/** Splits at a separator (or its word, `and`/`or`) that stands outside quotes and parentheses. */
function split(text: string, separator: ';' | ','): string[] {
  const word = separator === ';' ? ' and ' : ' or ';
  const parts: string[] = [];
  let depth = 0;
  let mark = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (mark !== '') {
      if (char === '\\') at++;
      else if (char === mark) mark = '';
    } else if (char === '"' || char === "'") mark = char;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0) {
      const length = char === separator ? 1 : text.startsWith(word, at) ? word.length : 0;
      if (length > 0) {
        parts.push(text.slice(start, at));
        at += length - 1;
        start = at + 1;
      }
    }
  }
  return [...parts, text.slice(start)];
}
