/**
 * Modules that the bundled libraries name and never use here: Ink asks for the devtools only in development, and conf for
 * a validator only when it is given a schema, which is zod's work.
 */
export const stubs = {
  name: 'stubs',
  setup({ onResolve, onLoad }) {
    const namespace = 'stub';
    onResolve(
      { filter: /^(?:react-devtools-core|ajv\/dist\/2020\.js|ajv-formats)$/ },
      ({ path }) => ({
        path,
        namespace,
      }),
    );
    onLoad({ filter: /.*/, namespace }, () => ({
      contents: 'export default {}; export const Ajv2020 = undefined;',
    }));
  },
};
