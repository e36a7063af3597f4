/** What file systems and mail programs keep beside the files. */
const hidden = /^(?:\.|thumbs\.db$|desktop\.ini$|__macosx$)/i
/** Deeper than this, and more than this, is no folder of mails. */
const deepest = 16
const most = 20_000

const childrenOf = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const more = async (before: FileSystemEntry[]): Promise<FileSystemEntry[]> => {
    // It gives a hundred at a time, and none at the end.
    const found = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    return found.length > 0 && before.length < most ? more([...before, ...found]) : before
  }
  return more([])
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const filesIn = async (entry: FileSystemEntry, depth: number): Promise<File[]> => {
  if (depth > 0 && hidden.test(entry.name)) return []
  // One that went away since is left out: there is nothing of it to offer.
  if (isFile(entry))
    return new Promise((resolve) =>
      entry.file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    )
  if (!isFolder(entry) || depth >= deepest) return []
  const children = (await childrenOf(entry)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: File[] = []
  for (const child of children) if (found.length < most) found.push(...(await filesIn(child, depth + 1)))
  return found
}

/** The files that were dropped, and those in dropped folders. A browser tells of folders only while the drop lasts. */
export const droppedFiles = async (transfer: DataTransfer): Promise<File[]> => {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const loose = [...transfer.files]
  if (entries.every((entry) => entry === null || entry.isFile)) return loose
  const found: File[] = []
  for (const entry of entries) if (entry && found.length < most) found.push(...(await filesIn(entry, 0)))
  return found
}
