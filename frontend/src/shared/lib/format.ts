export type Money = { amount: string; currency: string };
export type Formats = ReturnType<typeof createFormats>;

const MINUTE = 60_000;
const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['week', 7 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/**
 * Numbers, money, dates and times in the form of one language and time zone. Dates without a time (`2026-03-01`)
 * are the same day everywhere, so they are never moved to a time zone.
 */
export function createFormats(spoken: string, timeZone: string) {
  const language = formOf(spoken);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const instantDay = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
  const longDay = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    number: (value: number) => number.format(value),
    compact: (value: number) => compact.format(value),
    /** 0..100 → `42 %` */
    percent: (value: number) => percent.format(value / 100),
    list: (values: string[]) => list.format(values),
    /** 12, day → `12 days` */
    quantity: (value: number, unit: 'minute' | 'hour' | 'day') =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    date: (value: string | Date) =>
      typeof value === 'string' && value.length === 10
        ? day.format(new Date(`${value}T00:00:00Z`))
        : instantDay.format(new Date(value)),
    /** `2026-03-01` with its weekday, without the year. */
    longDate: (value: string) => longDay.format(new Date(`${value}T00:00:00Z`)),
    dateTime: (value: string | Date) => dateTime.format(new Date(value)),
    time: (value: string | Date) => time.format(new Date(value)),
    money: (value: Money) => formatMoney(language, value, {}),
    /** Without cents when there are none: for cards and sums. */
    shortMoney: (value: Money) => formatMoney(language, value, { trailingZeroDisplay: 'stripIfInteger' }),
    compactMoney: (value: Money) =>
      formatMoney(language, value, { notation: 'compact', maximumFractionDigits: 1 }),
    relative: (value: string | Date, now = Date.now()) => {
      const distance = new Date(value).getTime() - now;
      const step = steps.find(([, size]) => Math.abs(distance) >= size);
      return step === undefined
        ? relative.format(0, 'second')
        : relative.format(Math.round(distance / step[1]), step[0]);
    },
  };
}

/** Whose form numbers and days have: in English those of Britain, with days before months as in the other languages. */
export function formOf(spoken: string): string {
  return spoken === 'en' ? 'en-GB' : spoken;
}

function formatMoney(language: string, value: Money, options: Intl.NumberFormatOptions): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: value.currency,
    ...options,
  });
  return format.format(Number(value.amount));
}

/** Today in a time zone, as `2026-03-01`. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}
