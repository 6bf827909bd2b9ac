import { useTranslation } from 'react-i18next';
import { Fact } from '@/shared/record/fact';
import { TagPicker } from '@/shared/references/tag-picker';
import { TagBadges } from '@/shared/ui/tag-badge';
import type { CustomerFactsProps } from './customer-facts';

/** Tags are put on and taken off together: they are saved when one leaves the field. */
export function TagsFact({ customer, canEdit, save }: CustomerFactsProps) {
  const { t } = useTranslation();
  const label = t('pickers.tags');
  const before = customer.tags.map((tag) => tag.id);
  return (
    <Fact<string[]>
      label={label}
      value={before}
      canEdit={canEdit}
      shown={customer.tags.length === 0 ? undefined : <TagBadges tags={customer.tags} wrap />}
      save={async (tagIds) => {
        if (tagIds.length !== before.length || tagIds.some((id) => !before.includes(id))) {
          const tags = customer.tags.filter((tag) => tagIds.includes(tag.id));
          await save(label, { tagIds }, { tags });
        }
      }}
      editor={({ draft, change, input: { onKeyDown: _, ...input } }) => (
        <TagPicker value={draft} onChange={change} input={{ label: undefined, size: 'xs', ...input }} />
      )}
    />
  );
}
