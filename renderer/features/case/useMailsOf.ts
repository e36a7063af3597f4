import { useNavigate } from '@tanstack/react-router'
import type { StagedFile } from '#shared/host.ts'

/** Looks at mails as replies in this case, one after another. */
export const useMailsOf = (number: string) => {
  const navigate = useNavigate()
  return ([first, ...rest]: readonly StagedFile[]) => {
    if (!first) return
    const search = rest.length ? { dan: rest.map(({ upload }) => upload).join(',') } : {}
    void navigate({
      to: '/zaken/$number/antwoord/$upload',
      params: { number, upload: first.upload },
      search,
    })
  }
}
