import type { ContractRouterClient } from '@orpc/contract'
import { system } from './system.ts'

/** All that an interface may ask of the app, by topic. Every host carries exactly this. */
export const contract = { system }
export type Contract = typeof contract
/** Calls of the contract, wherever they are answered. */
export type Client = ContractRouterClient<Contract>
