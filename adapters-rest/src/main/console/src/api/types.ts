import type { components } from './schema'

/** What the native API says, as its OpenAPI document has it: {@code Schema<'NativeRecording'>}. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]
