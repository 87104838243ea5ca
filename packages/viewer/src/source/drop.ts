// What is dropped on the page -> files; a folder is walked one level deep per folder, as the browser hands it out.

/** Files of a drop, with the folder's name where one folder was dropped. Call within the drop event. */
export async function droppedFiles(transfer: DataTransfer): Promise<{ files: File[]; folder: string | undefined }> {
  // Entries must be taken before the first await: afterwards the browser empties the list.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return { files: Array.from(transfer.files), folder: undefined }
  const files = (await Promise.all(entries.map((entry) => filesOf(entry)))).flat()
  const [only] = entries
  return { files, folder: entries.length === 1 && only?.isDirectory ? only.name : undefined }
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isDirectory(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  // readEntries hands out a folder in portions, and an empty one at its end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return files
    for (const child of portion) if (isFile(child)) files.push(...(await filesOf(child)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
