import { Group, Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '@/shared/auth/can';
import type { Import } from '../api';
import classes from '../imports.module.css';
import { importTargets, permissionFor } from '../targets';
import type { ImportEdit } from '../use-import-edit';

/** What the rows become. Changing it asks the service for a new guess of the columns. */
export function TargetChoice({ record, edit }: { record: Import; edit: ImportEdit }) {
  const { t } = useTranslation();
  const me = useMe();
  const offered = importTargets.filter((target) => may(me, permissionFor(target)));
  return (
    <Radio.Group
      label={t('imports.columns.target')}
      value={record.target ?? null}
      onChange={(target) => void edit.save({ target })}
    >
      <div className={classes.targets}>
        {offered.map((target) => (
          <Radio.Card key={target} value={target} className={classes.target}>
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator />
              <div>
                <Text fw={500}>{t(`imports.targets.${target}`)}</Text>
                <Text c="dimmed" size="sm">
                  {t(`imports.targetTexts.${target}`)}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
