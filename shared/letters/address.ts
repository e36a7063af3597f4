/** One address that mail can be sent to: no list, no name, no line end that would begin another header. */
const oneAddress = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/

/** The address as a mail takes it; null where there is none that it could take. */
export const mailAddress = (email: string | null): string | null => {
  const trimmed = email?.trim() ?? ''
  return oneAddress.test(trimmed) ? trimmed : null
}
