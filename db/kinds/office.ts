import { templateDecider } from '#shared/letters/stream.ts'
import { mediatorDecider } from '#shared/mediators/mediator.ts'
import { savedSearchDecider } from '#shared/search/saved.ts'
import { settingsDecider } from '#shared/settings/settings.ts'
import { termsDecider } from '#shared/terms/terms.ts'
import { streamKind } from '../kind.ts'

export const termsKind = streamKind(termsDecider, {
  rowsVersion: 1,
  listed: (state) => {
    if (state.is === 'absent') return {}
    const { id, title, appliesFrom, sha256, name, size, example, withdrawn } = state
    return {
      terms_row: [
        { id, title, appliesFrom, sha256, name, size, example, withdrawnFor: withdrawn?.reason ?? null },
      ],
    }
  },
})

export const mediatorKind = streamKind(mediatorDecider, {
  rowsVersion: 1,
  listed: (state) => {
    if (state.is === 'absent') return {}
    const { id, name, email, active } = state
    return { mediator_row: [{ id, name, email, active }] }
  },
})

/** The settings are asked rarely and read whole: they need no rows of their own. */
export const settingsKind = streamKind(settingsDecider, { rowsVersion: 1, listed: () => ({}) })

/** A template is read by its key, whole. */
export const templateKind = streamKind(templateDecider, { rowsVersion: 1, listed: () => ({}) })

/** The saved searches are read whole. */
export const savedSearchKind = streamKind(savedSearchDecider, { rowsVersion: 1, listed: () => ({}) })
