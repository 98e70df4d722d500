import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { contract, vaultCalls } from '../shared/contract'
import type { Channel, HandlersFor, Reply } from '../shared/contract/channel'
import { desktopContract, type DesktopContract } from '../shared/contract/desktop'
import { AppError, type ErrorCode } from '../shared/errors'
import { toCallFrame } from '../shared/frame'
import { PAGE_ORIGIN } from './page-files'

export type RelayOptions = {
  /** The one page that is answered, null while there is none. */
  readonly page: () => WebContents | null
  readonly callVault: (channel: string, input: unknown) => Promise<Reply>
  readonly desktop: HandlersFor<DesktopContract, null>
}

/**
 * Answers the one IPC channel there is. `desktop.*` is handled here; everything else goes to the vault process
 * unread, after checking who asks, how much, and that the call exists and is not for the command line only.
 */
export function relayCalls(options: RelayOptions): void {
  ipcMain.handle('call', (event, raw: unknown) => {
    if (!isOurPage(event, options.page())) throw new Error('Refused: unknown sender')
    return relay(options, raw)
  })
}

/** True only for the main frame of our window, at our address. Sub-frames and other windows are nobody. */
function isOurPage(event: IpcMainInvokeEvent, page: WebContents | null): boolean {
  const frame = event.senderFrame
  if (page === null || frame === null || event.sender !== page || frame !== page.mainFrame) return false
  return frame.origin === PAGE_ORIGIN && frame.url.startsWith(`${PAGE_ORIGIN}/`)
}

async function relay({ callVault, desktop }: RelayOptions, raw: unknown): Promise<Reply> {
  const frame = toCallFrame(raw)
  if (frame === null) return refusal('invalid_input', 'A call takes plain data of at most 2 MiB')
  if (!Object.hasOwn(contract, frame.channel)) return refusal('invalid_input', 'There is no such call')
  if (isDesktopChannel(frame.channel)) return answer(desktop, frame.channel, frame.input)
  const { local }: Channel = vaultCalls[frame.channel as keyof typeof vaultCalls]
  if (local === true) return refusal('refused', 'This call names a path, so the page may not make it')
  return callVault(frame.channel, frame.input)
}

const isDesktopChannel = (channel: string): channel is keyof DesktopContract => Object.hasOwn(desktopContract, channel)

async function answer(desktop: HandlersFor<DesktopContract, null>, channel: keyof DesktopContract, raw: unknown): Promise<Reply> {
  const parsed = desktopContract[channel].input.safeParse(raw)
  if (!parsed.success) return refusal('invalid_input', `Invalid input for ${channel}`)
  try {
    const value = await desktop[channel](null, parsed.data as never)
    return { ok: true, value: desktopContract[channel].output.parse(value) }
  } catch (cause) {
    if (cause instanceof AppError) return refusal(cause.code, cause.message, cause.details)
    return refusal('internal', 'Something went wrong')
  }
}

const refusal = (code: ErrorCode, message: string, details: Readonly<Record<string, string>> = {}): Reply => ({
  ok: false,
  error: { code, message, details },
})
