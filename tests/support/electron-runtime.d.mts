export function installedElectron(): string | null
export function downloadElectron(): string | null
export function testRuntime(): Promise<string>
export function findElectron(options: { mayDownload: boolean }): Promise<{ path: string; isTestRuntime: boolean }>
