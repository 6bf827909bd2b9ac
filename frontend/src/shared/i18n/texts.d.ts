declare module 'virtual:texts/*' {
  const texts: import('./merge-texts').Texts;
  export default texts;
}
