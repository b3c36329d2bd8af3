/** The bundler's way to hold a file's text in the program. */
declare module "*.yaml?raw" {
  const text: string;
  export default text;
}
declare module "*.md?raw" {
  const text: string;
  export default text;
}
