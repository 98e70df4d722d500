export function DenialForm(_: Record<string, unknown>) { return null }
