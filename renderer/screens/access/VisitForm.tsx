export function VisitForm(_: Record<string, unknown>) { return null }
