export function PacketList(_: Record<string, unknown>) { return null }
