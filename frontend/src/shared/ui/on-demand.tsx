import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react';

/** A part of a page whose code comes when it is first shown, so that the page itself is there sooner. */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part: ComponentType<Props> = lazy(() => load().then((component) => ({ default: component })));
  return function OnDemand(props: Props) {
    return <Suspense fallback={meanwhile}>{createElement(Part, props)}</Suspense>;
  };
}
