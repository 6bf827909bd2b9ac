import { Badge, Group } from '@mantine/core';
import classes from './tag-badge.module.css';

export type TagLike = { id: string; name: string; color: string };

export function TagBadge({ tag }: { tag: TagLike }) {
  return (
    <Badge variant="light" color={tag.color} radius="sm" className={classes.badge} title={tag.name}>
      {tag.name}
    </Badge>
  );
}

export function TagBadges({ tags, wrap = false }: { tags: readonly TagLike[]; wrap?: boolean }) {
  if (tags.length === 0) return null;
  return (
    <Group gap={4} wrap={wrap ? 'wrap' : 'nowrap'} component="span">
      {tags.map((tag) => (
        <TagBadge key={tag.id} tag={tag} />
      ))}
    </Group>
  );
}
