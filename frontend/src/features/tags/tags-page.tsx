import { ActionIcon, Button, Container, Group } from '@mantine/core';
import { IconPencil, IconPlus, IconTags, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryButton } from '@/shared/history/history-button';
import { useFormats } from '@/shared/lib/use-formats';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { TagBadge } from '@/shared/ui/tag-badge';
import { type Tag, tagList } from './api';
import { TagDialog } from './tag-dialog';
import classes from './tags.module.css';
import { useTagActions } from './use-tag-actions';

export function TagsPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: tags, error, refetch } = useQuery(tagList);
  const [open, setOpen] = useState<Tag | 'new'>();
  const { create, edit, remove } = useTagActions();
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={() => setOpen('new')}>
      {t('tags.new')}
    </Button>
  );
  // Which customers carried it is gone with the tag, so there is no way back.
  const confirmRemoval = (tag: Tag) =>
    confirmIrreversible({
      title: t('tags.deleteNamed', { name: tag.name }),
      text: t('tags.deleteText'),
      action: t('actions.delete'),
      run: () => remove(tag),
    });
  return (
    <>
      <PageHeader
        title={t('tags.title')}
        {...(tags === undefined ? {} : { aside: formats.number(tags.length) })}
        actions={add}
      />
      <Container size="sm" px="md" pb="xl" mx={0}>
        {error !== null && tags === undefined && <ProblemBanner error={error} onRetry={refetch} />}
        {error === null && tags === undefined && <RowsSkeleton rows={6} height={40} />}
        {tags?.length === 0 && (
          <EmptyState icon={IconTags} title={t('tags.empty')} text={t('tags.emptyText')}>
            {add}
          </EmptyState>
        )}
        <ul className={classes.list}>
          {tags?.map((tag) => (
            <li key={tag.id} className={classes.tag}>
              <TagBadge tag={tag} />
              <Group gap={4} wrap="nowrap">
                <HistoryButton resource="tags" id={tag.id} name={tag.name} />
                <ActionIcon aria-label={t('records.edit', { name: tag.name })} onClick={() => setOpen(tag)}>
                  <IconPencil size={18} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('tags.deleteNamed', { name: tag.name })}
                  onClick={() => confirmRemoval(tag)}
                >
                  <IconTrash size={18} stroke={1.5} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
      </Container>
      {open === 'new' && <TagDialog send={create} onClose={() => setOpen(undefined)} />}
      {open !== undefined && open !== 'new' && (
        <TagDialog
          key={open.id}
          tag={open}
          send={(values) => edit(open, values)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
