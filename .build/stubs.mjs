/**
 * Modules that the bundled libraries name and never use here: Ink asks for the devtools only in development, and conf for
 * a validator only when it is given a schema, which is zod's work.
 */
export const stubs = {
  name: 'stubs',
  setup({ onResolve, onLoad }) {
    const namespace = 'stub';
    const unused = /^(?:react-devtools-core|ajv\/dist\/2020\.js|ajv-formats)$/;
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /.*/, namespace }, () => ({
      contents: 'export default {}; export const Ajv2020 = undefined;',
    }));
  },
};
