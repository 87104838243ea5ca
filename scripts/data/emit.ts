/** Text of a generated module that exports one constant. */
export function emitModule(source: string, typeImport: string, name: string, type: string, value: unknown): string {
  return [
    `// Generated from ${source} by scripts/build-data.ts. Do not edit.`,
    typeImport,
    '',
    `export const ${name}: ${type} = ${JSON.stringify(value, null, 1)}`,
    '',
  ]
    .filter((line, i) => line !== '' || i > 1)
    .join('\n')
}
