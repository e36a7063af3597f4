import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { findHost } from './host.ts'

const host = findHost()

/** Shows that the page, its host and the core speak with each other. */
const Start = () => {
  const [text, setText] = useState('')
  const [news, setNews] = useState('')
  useEffect(() => {
    void host.client.system
      .info()
      .then(({ name, version, runtime }) => setText(`${name} ${version} (${runtime})`))
    return host.onCoreNews(setNews)
  }, [])
  return (
    <main>
      <h1>{text}</h1>
      <output>{news}</output>
    </main>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Start />)
