import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

/**
 * The mails that were dropped together and still wait for their turn, as the address has them. `goOn` goes to the
 * next one, and says whether there was one.
 */
export const useWaiting = () => {
  const { dan } = useSearch({ strict: false })
  const { number } = useParams({ strict: false })
  const navigate = useNavigate()
  const [next, ...rest] = dan?.split(',').filter(Boolean) ?? []
  const goOn = (): boolean => {
    if (!next) return false
    const search = rest.length ? { dan: rest.join(',') } : {}
    void (number
      ? navigate({ to: '/zaken/$number/antwoord/$upload', params: { number, upload: next }, search })
      : navigate({ to: '/nieuw/$upload', params: { upload: next }, search }))
    return true
  }
  return { waiting: next ? rest.length + 1 : 0, search: dan ? { dan } : {}, goOn }
}
