import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { StagedFile } from '#shared/host.ts'
import { isMail } from '../../shared/documents/isMail.ts'
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
  const navigate = useNavigate()
  const [without, setWithout] = useState<readonly StagedFile[] | null>(null)

  const review = ([first, ...rest]: readonly StagedFile[]) =>
    first &&
    void navigate({
      to: '/nieuw/$upload',
      params: { upload: first.upload },
      search: rest.length ? { dan: rest.map(({ upload }) => upload).join(',') } : {},
    })
  const take = (files: readonly StagedFile[]) => {
    const mails = files.filter(isMail)
    if (mails.length) return review(mails)
    if (files.length) setWithout(files)
  }
  return (
    <Screen title={t('intake.title')}>
      {without ? (
        <ComplaintForm
          initial={fromScratch(todayHere(), without)}
          description=""
          review={null}
          goOn={() => false}
        />
      ) : (
        <Start
          onDropped={take}
          onPicked={(files) => (files.length === 1 ? review(files) : take(files))}
          onWithout={() => setWithout([])}
        />
      )}
    </Screen>
  )
}
