import { isContractProcedure } from '@orpc/contract'
import { type Client, contract } from '#shared/contract/index.ts'

/** A running host over an empty administration, as the contract's suite uses it. */
export type ContractHost = {
  readonly name: 'electron' | 'web' | 'cli'
  readonly client: Client
  /** Offers a file in the way of this host; gives its token. */
  offer(name: string, content: Uint8Array): Promise<string>
  close(): Promise<void>
}

type Procedure = { readonly path: string; readonly takesInput: boolean }

/** Every procedure of the contract. */
export const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([topic, inside]) =>
  Object.entries(inside).flatMap(([name, found]) =>
    isContractProcedure(found)
      ? [{ path: `${topic}.${name}`, takesInput: found['~orpc'].inputSchema !== undefined }]
      : [],
  ),
)

type Calls = Record<string, Record<string, (input?: unknown) => Promise<unknown>>>

/** Calls a procedure by its path, with whatever input. */
export const callByPath = (client: Client, path: string, input: unknown): Promise<unknown> => {
  const [topic = '', name = ''] = path.split('.')
  const procedure = (client as unknown as Calls)[topic]?.[name]
  if (!procedure) throw new Error(`no procedure ${path}`)
  return procedure(input)
}

/** The same client, which notes in `called` which procedures gave an answer. */
export const noting = (client: Client, called: Set<string>): Client =>
  Object.fromEntries(
    Object.entries(contract).map(([topic, inside]) => [
      topic,
      Object.fromEntries(
        Object.keys(inside).map((name) => [
          name,
          async (input: unknown) => {
            const answer = await callByPath(client, `${topic}.${name}`, input)
            called.add(`${topic}.${name}`)
            return answer
          },
        ]),
      ),
    ]),
  ) as unknown as Client
