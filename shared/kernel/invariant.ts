/** A bug, with the facts that show it. Never thrown for bad input: that is a refusal. */
class Bug extends Error {
  override name = 'Bug'
}

/** Throws when something that must hold does not. `facts` are printed with the message. */
export function invariant(
  condition: unknown,
  message: string,
  facts: Record<string, unknown> = {},
): asserts condition {
  if (!condition) throw new Bug(`${message} ${JSON.stringify(facts)}`)
}

/** The end of an exhaustive switch. */
export const unreachable = (value: never, where: string): never => {
  throw new Bug(`${where}: unreachable value ${JSON.stringify(value)}`)
}
