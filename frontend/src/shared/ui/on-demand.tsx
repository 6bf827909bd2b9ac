import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

/** A part of a page whose code comes when it is first shown, so that the page itself is there sooner. */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(() => load().then((component) => ({ default: component as ComponentType<object> })));
  return function OnDemand(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  };
}
