export function History(_: Record<string, unknown>) { return null }
