/**
 * Text of a generated module that exports one constant. The value is JSON in a template literal: the compiler need not
 * infer a type for each of thousands of rows (minutes, else), and engines parse JSON faster than object literals.
 */
export function emitModule(source: string, typeImport: string, name: string, type: string, value: unknown): string {
  const head = [`// Generated from ${source} by scripts/build-data.ts. Do not edit.`]
  if (typeImport !== '') head.push(typeImport)
  return `${head.join('\n')}\n\n${emitConstant(name, type, value)}`
}

/** One exported constant; of a list, a row a line. */
export function emitConstant(name: string, type: string, value: unknown): string {
  const json = Array.isArray(value)
    ? `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`
    : JSON.stringify(value, null, 1)
  const escaped = json.replace(/[\\`]|\$(?=\{)/g, (char) => `\\${char}`)
  return `export const ${name}: ${type} = JSON.parse(\`${escaped}\`)\n`
}
