import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { sha256 } from '#shared/kernel/id.ts'
import { Asked } from '../Asked.tsx'
import { useAsk, useHost } from '../api.tsx'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'
import { PreviewFailed } from './PreviewFailed.tsx'
import type { ShownDocument } from './types.ts'
import { ZoomBar } from './ZoomBar.tsx'

/** A picture: as it is, or as it was made for showing; page by page where it has several. */
export const PicturePreview = ({ document }: { document: ShownDocument }) => {
  const host = useHost()
  const [page, setPage] = useState(0)
  const query = useQuery(
    useAsk().documents.picture.queryOptions({
      input: { sha256: sha256.parse(document.sha256), name: document.name, page },
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Asked query={query}>
      {(picture) =>
        picture.is === 'original' ? (
          <Picture address={host.documentAddress(document)} name={document.name} />
        ) : (
          <Picture address={host.exportAddress(picture.id)} name={document.name}>
            {picture.pages > 1 && <Pager page={page} pages={picture.pages} onPage={setPage} />}
          </Picture>
        )
      }
    </Asked>
  )
}

const Pager = ({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) => {
  const { t } = useWords()
  return (
    <Group gap={4} component="span">
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
        aria-label={t('documents.previousPage')}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Text size="sm" span role="status">
        {t('documents.page', { page: page + 1, pages })}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={page >= pages - 1}
        onClick={() => onPage(page + 1)}
        aria-label={t('documents.nextPage')}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

const Picture = ({ address, name, children }: { address: string; name: string; children?: ReactNode }) => {
  const [zoom, setZoom] = useState(1)
  const [failed, setFailed] = useState(false)
  if (failed) return <PreviewFailed failure="picture" />
  return (
    <>
      <ZoomBar zoom={zoom} onZoom={setZoom}>
        {children}
      </ZoomBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.stage} tabIndex={0} aria-label={name}>
        <img
          className={classes.picture}
          src={address}
          alt={name}
          style={zoom === 1 ? { maxWidth: '100%' } : { width: `${zoom * 100}%` }}
          onError={() => setFailed(true)}
        />
      </section>
    </>
  )
}
