import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { StagedFile } from '#shared/host.ts'
import { holdsMails, isMail } from '../../shared/documents/isMail.ts'
import { useGathering } from '../../shared/gathering/Gathering.tsx'
import { together } from '../../shared/gathering/useListing.ts'
import { todayHere } from '../../shared/parse.ts'
import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'
import { ComplaintForm } from './ComplaintForm.tsx'
import { fromScratch } from './complaint.ts'
import { Review } from './Review.tsx'
import { Start } from './Start.tsx'

/** A complaint or a reply comes in: from a mail, or by telephone, by letter or at the counter. */
export const IntakeScreen = () => {
  const { upload, number } = useParams({ strict: false })
  return upload ? <Review key={`${upload}/${number}`} upload={upload} number={number} /> : <Begin />
}

const Begin = () => {
  const { t } = useWords()
  const gathering = useGathering()
  const [without, setWithout] = useState<readonly StagedFile[] | null>(null)

  const take = (files: readonly StagedFile[]) => {
    if (files.some((file) => isMail(file) || holdsMails(file))) void gathering.take(files)
    else if (files.length) setWithout(files)
  }
  return (
    <Screen title={t('intake.title')}>
      {without ? (
        <ComplaintForm
          initial={fromScratch(todayHere(), without)}
          description=""
          review={null}
          goOn={async () => false}
        />
      ) : (
        <Start
          onDropped={(files) =>
            void (files.length > together ? gathering.take(files) : gathering.stage(files).then(take))
          }
          onPicked={([only, ...others]) =>
            // A single file was picked as a mail, whatever its name.
            only && (others.length === 0 ? gathering.review(only) : take([only, ...others]))
          }
          onFolders={(found) => void gathering.take(found)}
          onWithout={() => setWithout([])}
        />
      )}
    </Screen>
  )
}
