export function Composer(_: Record<string, unknown>) { return null }
