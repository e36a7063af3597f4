import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { sha256 } from '#shared/kernel/id.ts'
import { Asked } from '../Asked.tsx'
import { useAsk } from '../api.tsx'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'
import type { ShownDocument } from './types.ts'

/** What is in a ZIP. */
export const ArchivePreview = ({ document }: { document: ShownDocument }) => {
  const { t, write } = useWords()
  const query = useQuery(
    useAsk().documents.contents.queryOptions({
      input: { sha256: sha256.parse(document.sha256), name: document.name },
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
  )
  return (
    <Asked query={query}>
      {({ files }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.paper} tabIndex={0} aria-label={document.name}>
          <Text size="sm" c="dimmed" pb="xs">
            {t('documents.filesInside', { count: files.length })}
          </Text>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('documents.fileInside')}</Table.Th>
                <Table.Th ta="right">{t('documents.size')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {files.map(({ name, size, locked }, index) => (
                // An archive can name two files alike.
                // biome-ignore lint/suspicious/noArrayIndexKey: the list of one archive never changes
                <Table.Tr key={index}>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    {name}
                    {locked && (
                      <Text span size="sm" c="dimmed">
                        {' '}
                        · {t('documents.locked')}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {write.size(size)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Asked>
  )
}
