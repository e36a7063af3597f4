/** One line of a quote or an invoice: what, and its price in whole or half euros without VAT. */
export type PricedLine = readonly [what: string, euros: number]

/** What the lines come to, in cents. `rate` is the VAT in percent. */
export const totalsOf = (lines: readonly PricedLine[], rate: number) => {
  const net = lines.reduce((sum, [, euros]) => sum + Math.round(euros * 100), 0)
  const vat = Math.round((net * rate) / 100)
  return { net, vat, gross: net + vat }
}

/** `€ 1.234,50` */
export const euros = (cents: number): string => {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `€ ${whole},${String(cents % 100).padStart(2, '0')}`
}
