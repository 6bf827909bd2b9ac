import { DayInput } from '@/shared/form/day-input';
import { useFormats } from '@/shared/lib/use-formats';
import { Fact, type FactProps } from './fact';

export type DateFactProps = Pick<FactProps<string | null>, 'label' | 'canEdit' | 'save'> & {
  /** A day without a time: `2026-03-01`. */
  value: string | undefined;
  /** The record may be without it. */
  optional?: boolean;
};

export function DateFact({ value, optional = true, ...base }: DateFactProps) {
  const formats = useFormats();
  return (
    <Fact<string | null>
      {...base}
      value={value ?? null}
      shown={value === undefined ? undefined : formats.date(value)}
      editor={({ draft, change, commit, input }) => (
        <DayInput
          size="xs"
          clearable={optional}
          popoverProps={{ withinPortal: true }}
          {...input}
          value={draft}
          onChange={change}
          // A day pressed in the calendar is meant; a day being typed is not finished yet.
          getDayProps={(day) => ({ onClick: () => commit(day) })}
        />
      )}
    />
  );
}
