/** Hands a file to the browser's downloads. */
export function download(parts: readonly (string | Uint8Array<ArrayBuffer>)[], name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has taken its own reference once this task is over.
  setTimeout(() => URL.revokeObjectURL(url))
}
