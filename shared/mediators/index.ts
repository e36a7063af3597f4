export * from './mediator.ts'
