export function Chronology(_: Record<string, unknown>) { return null }
