/** After every text that begins so. */
export const afterAll = (begin: string): string => `${begin}\u{10ffff}`
