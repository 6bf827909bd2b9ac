import { Modal as BareModal, type ModalProps } from '@mantine/core';
import { useEscapeLayer } from './escape-layers';

export function Modal({ closeOnEscape = true, ...props }: ModalProps) {
  useEscapeLayer(props.opened, closeOnEscape ? props.onClose : undefined);
  return <BareModal {...props} closeOnEscape={false} />;
}
