export function Visits(_: Record<string, unknown>) { return null }
