/** Names that a record once had: cases that were closed before still carry them. */
export type FormerNames = { readonly formerNames: readonly string[] }
type Names = { readonly name?: string; readonly tradeName?: string | null }

/** The former names of someone of whom this changes. */
export const withFormer = (state: FormerNames & Names, changed: Names): FormerNames =>
  ({
    formerNames:
      changed.name === undefined && changed.tradeName === undefined
        ? state.formerNames
        : [...new Set([...state.formerNames, ...[state.name, state.tradeName].filter((one) => !!one)])],
  }) as FormerNames
