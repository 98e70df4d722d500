export function AuthorityForm(_: Record<string, unknown>) { return null }
