import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { isRecord } from '@/shared/api/problem';
import { codeName, isCoded } from '@/shared/codes/codes';
import type { Formats } from '@/shared/lib/format';
import { isMoney, withoutMarkup } from './values';

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/;
/** What an item of a list is known by, in this order. */
const NAMING = [
  'type',
  'value',
  'body',
  'street',
  'postalCode',
  'locality',
  'customer',
  'product',
  'names',
  'permission',
];
const HIDDEN = ['id'];
/** What is written in the editor; anywhere else a tag is text that somebody typed. */
const RICH = ['body'];

/** The journal's fields and values as a person reads them: labels, names, words, dates, money. */
export function createWords(resource: string, t: TFunction, formats: Formats) {
  const language = i18next.language;

  const field = (name: string, within?: string): string => {
    const keys = [
      ...(within === undefined ? [`fields.${resource}.${name}`, `fields.${resource}.${name}Id`] : []),
      `history.fields.${name}`,
      `fields.common.${name}`,
    ];
    return keys.some((key) => i18next.exists(key)) ? t(keys) : name;
  };

  const word = (name: string, value: string, within: string): string => {
    const keys = [
      `values.${resource}.${name}.${value}`,
      `history.values.${within}.${value}`,
      `history.values.${name}.${value}`,
    ];
    const known = keys.find((key) => i18next.exists(key));
    if (known !== undefined) return t(known);
    if (within === 'events') return happening(value, t);
    if (isCoded(name)) return codeName(language, name, value);
    if (DAY.test(value)) return formats.date(value);
    if (INSTANT.test(value)) return formats.dateTime(value);
    return RICH.includes(name) ? withoutMarkup(value) : value;
  };

  const value = (name: string, raw: unknown, within = name): string => {
    if (raw === null || raw === undefined || raw === '') return t('history.nothing');
    if (typeof raw === 'boolean') return t(raw ? 'filters.yes' : 'filters.no');
    if (typeof raw === 'number') return name === 'foundedYear' ? String(raw) : formats.number(raw);
    if (typeof raw === 'string') return word(name, raw, within);
    if (Array.isArray(raw)) return raw.map((each) => value(name, each, within)).join(', ');
    if (isMoney(raw)) return formats.money(raw);
    if (isRecord(raw)) return name === 'names' ? inLanguage(raw, language) : item(name, raw);
    return String(raw);
  };

  const item = (name: string, raw: Record<string, unknown>): string => {
    if (typeof raw.name === 'string') return raw.name === '' ? t('history.unknown') : raw.name;
    const known = NAMING.filter((key) => raw[key] !== undefined);
    const rest = Object.keys(raw).filter((key) => !known.includes(key) && !HIDDEN.includes(key));
    return [
      known.map((key) => value(key, raw[key], name)).join(' '),
      ...rest.map((key) => `${field(key, name)}: ${value(key, raw[key], name)}`),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };

  return { field: (name: string) => field(name), value: (name: string, raw: unknown) => value(name, raw) };
}

export type Words = ReturnType<typeof createWords>;

/** `customers.changed`, as those read it who choose what a webhook tells. */
function happening(event: string, t: TFunction): string {
  const [kind = '', what = ''] = event.split('.');
  const key = `webhooks.happenings.${what}`;
  return i18next.exists(key) ? t(key, { what: t([`roles.resources.${kind}`, kind]) }) : event;
}

function inLanguage(names: Record<string, unknown>, language: string): string {
  const name = names[language] ?? names.en ?? Object.values(names)[0];
  return typeof name === 'string' ? name : '';
}
