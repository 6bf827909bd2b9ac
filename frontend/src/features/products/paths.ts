export const productPaths = {
  list: '/products',
  newProduct: '/products?new=true',
} as const;
