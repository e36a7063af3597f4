import { useState } from 'react'
import { useHost } from '../api.tsx'
import classes from './documents.module.css'
import { PreviewFailed } from './PreviewFailed.tsx'
import type { ShownDocument } from './types.ts'
import { ZoomBar } from './ZoomBar.tsx'

export const PicturePreview = ({ document }: { document: ShownDocument }) => {
  const host = useHost()
  const [zoom, setZoom] = useState(1)
  const [failed, setFailed] = useState(false)
  if (failed) return <PreviewFailed failure="picture" />
  return (
    <>
      <ZoomBar zoom={zoom} onZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.stage} tabIndex={0} aria-label={document.name}>
        <img
          className={classes.picture}
          src={host.documentAddress(document)}
          alt={document.name}
          style={zoom === 1 ? { maxWidth: '100%' } : { width: `${zoom * 100}%` }}
          onError={() => setFailed(true)}
        />
      </section>
    </>
  )
}
