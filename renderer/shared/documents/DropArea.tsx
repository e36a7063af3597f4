import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import classes from './documents.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped anywhere on its content; says so while they hang above it. */
export const DropArea = ({
  label,
  onFiles,
  read,
  children,
}: {
  label: string
  onFiles: (files: File[]) => void
  /** How what was dropped becomes files, where folders may be among it. */
  read?: (transfer: DataTransfer) => Promise<File[]>
  children: ReactNode
}) => {
  const [above, setAbove] = useState(false)
  // Entering a child comes before leaving its parent.
  const depth = useRef(0)
  const take = (event: DragEvent): boolean => {
    if (!carriesFiles(event)) return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return (
    <section
      aria-label={label}
      className={classes.dropArea}
      onDragEnter={(event) => {
        if (!take(event)) return
        depth.current += 1
        setAbove(true)
      }}
      onDragOver={take}
      onDragLeave={(event) => {
        if (!take(event)) return
        depth.current -= 1
        if (depth.current <= 0) setAbove(false)
      }}
      onDrop={(event) => {
        if (!take(event)) return
        depth.current = 0
        setAbove(false)
        const give = (files: File[]) => files.length && onFiles(files)
        if (read) read(event.dataTransfer).then(give, console.error)
        else give([...event.dataTransfer.files])
      }}
    >
      {children}
      {above && <div className={classes.overlay}>{label}</div>}
    </section>
  )
}
