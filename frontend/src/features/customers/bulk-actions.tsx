import { IconProgressCheck, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '@/shared/bulk/api';
import { BulkArchive } from '@/shared/bulk/bulk-archive';
import { BulkChoice } from '@/shared/bulk/bulk-choice';
import { BulkOwner } from '@/shared/bulk/bulk-owner';
import { BulkPopover } from '@/shared/bulk/bulk-popover';
import { type RunBulk, useBulk } from '@/shared/bulk/use-bulk';
import { useFieldLabels } from '@/shared/filter/labels';
import { TagPicker } from '@/shared/references/tag-picker';
import { lifecycles } from './lifecycles';

export type BulkActionsProps = { chosen: Chosen; onBegin: () => void; archived: boolean };

/** What can be done with the chosen customers. */
export function BulkActions({ chosen, onBegin, archived }: BulkActionsProps) {
  const labels = useFieldLabels('customers');
  const { run, busy } = useBulk('customers', chosen, onBegin);
  return (
    <>
      {!archived && (
        <>
          <BulkOwner run={run} busy={busy} />
          <BulkChoice
            run={run}
            busy={busy}
            field="lifecycle"
            label={labels.field('lifecycle')}
            icon={<IconProgressCheck size={16} />}
            choices={lifecycles.map((value) => ({ value, label: labels.value('lifecycle', value) }))}
          />
          <BulkTag run={run} busy={busy} />
        </>
      )}
      <BulkArchive run={run} busy={busy} archived={archived} />
    </>
  );
}

function BulkTag({ run, busy }: { run: RunBulk; busy: boolean }) {
  const { t } = useTranslation();
  const [tags, setTags] = useState<string[]>([]);
  return (
    <BulkPopover
      label={t('bulk.addTags')}
      icon={<IconTag size={16} />}
      busy={busy}
      incomplete={tags.length === 0}
      onApply={() => void run({ edit: { addTagIds: tags } }, 'changed')}
    >
      <TagPicker
        value={tags}
        onChange={setTags}
        input={{ comboboxProps: { withinPortal: false }, 'data-autofocus': true }}
      />
    </BulkPopover>
  );
}
