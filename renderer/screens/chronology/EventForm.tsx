export function EventForm(_: Record<string, unknown>) { return null }
