import { ModalsProvider, type ModalsProviderProps, useModals } from '@mantine/modals';
import { DialogHost } from './dialog-host';
import { useEscapeLayer } from './escape-layers';

/** Where questions are asked that stand in no page of their own. */
export function DialogsProvider({ children, labels }: Pick<ModalsProviderProps, 'children' | 'labels'>) {
  return (
    <ModalsProvider labels={labels} modalProps={{ closeOnEscape: false }}>
      <DialogHost />
      <Escape />
      {children}
    </ModalsProvider>
  );
}

function Escape(): null {
  const { modals, closeModal } = useModals();
  const top = modals.at(-1);
  useEscapeLayer(top !== undefined, () => top !== undefined && closeModal(top.id));
  return null;
}
