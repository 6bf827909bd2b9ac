import { Anchor, Text } from '@mantine/core';
import { IconAt, IconMail, IconMapPin, IconPhone, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCountryName } from '@/shared/codes/use-country-name';
import { useFieldLabels } from '@/shared/filter/labels';
import { useFormats } from '@/shared/lib/use-formats';
import type { Icon } from '@/shared/routing/navigation';
import type { ContactPoint } from './api';
import classes from './customers.module.css';

export const contactPointIcons: Record<ContactPoint['type'], Icon> = {
  EMAIL: IconMail,
  PHONE: IconPhone,
  POSTAL: IconMapPin,
  HANDLE: IconAt,
};

/** How a customer is reached, to be read and pressed. */
export function ContactPointLines({ points }: { points: readonly ContactPoint[] }) {
  return (
    <ul className={classes.people}>
      {points.map((point) => (
        <li key={point.id} className={classes.item}>
          <ContactPointLine point={point} points={points} />
        </li>
      ))}
    </ul>
  );
}

export type ContactPointLineProps = { point: ContactPoint; points: readonly ContactPoint[] };

export function ContactPointLine({ point, points }: ContactPointLineProps) {
  const several = points.some((each) => each.type === point.type && each.id !== point.id);
  const { t } = useTranslation();
  const labels = useFieldLabels('customers');
  const formats = useFormats();
  const IconOf = contactPointIcons[point.type];
  const words = [
    point.label,
    point.network,
    point.primary && several ? t('customers.contact.primary') : undefined,
  ].filter((word) => word !== undefined && word !== '');
  return (
    <>
      <IconOf
        size={16}
        stroke={1.5}
        role="img"
        aria-label={labels.value('contactPointType', point.type)}
        style={{ flex: 'none', marginTop: 3, color: 'var(--mantine-color-dimmed)' }}
      />
      <div className={classes.itemWords}>
        <ContactPointValue point={point} />
        {point.verifiedAt !== undefined && (
          <IconRosetteDiscountCheck
            size={14}
            role="img"
            aria-label={t('customers.contact.verified', { date: formats.date(point.verifiedAt) })}
          />
        )}
        {words.length > 0 && (
          <Text size="sm" c="dimmed">
            {words.join(' · ')}
          </Text>
        )}
      </div>
    </>
  );
}

function ContactPointValue({ point }: { point: ContactPoint }) {
  const countryName = useCountryName();
  if (point.type === 'POSTAL') {
    return <span style={{ whiteSpace: 'pre-line' }}>{addressLines(point, countryName)}</span>;
  }
  if (point.type === 'EMAIL') return <Anchor href={`mailto:${point.value}`}>{point.value}</Anchor>;
  if (point.type === 'PHONE') return <Anchor href={`tel:${point.value}`}>{point.display}</Anchor>;
  return <span>{point.value}</span>;
}

function addressLines({ address }: ContactPoint, countryName: (code: string) => string): string {
  if (address === undefined) return '';
  const town = [address.postalCode, address.locality].filter(Boolean).join(' ');
  const country = address.country === undefined ? undefined : countryName(address.country);
  return [address.street, town, address.region, country].filter(Boolean).join('\n');
}
