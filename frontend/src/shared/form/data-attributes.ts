/** `data-path` names the field an error belongs to, `data-autofocus` the one a drawer starts at. */
export type DataAttributes = { [name: `data-${string}`]: string | boolean };
