export * from './customer.ts'
export * from './klussenier.ts'
