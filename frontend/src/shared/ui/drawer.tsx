import { Drawer as BareDrawer, type DrawerProps } from '@mantine/core';
import { useEscapeLayer } from './escape-layers';

export function Drawer({ closeOnEscape = true, ...props }: DrawerProps) {
  useEscapeLayer(props.opened, closeOnEscape ? props.onClose : undefined);
  return <BareDrawer {...props} closeOnEscape={false} />;
}
