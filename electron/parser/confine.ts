/**
 * Imported first by the child: takes away what `--permission` does not. Node 24 does not cover the network,
 * so the roads to it are closed here before any parser's code runs. In an empty network namespace
 * (see run.ts) there is nothing behind them either.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/** Modules of Node that a parser has no business with. Everything else stays, for the WebAssembly loader asks for fs and path. */
const CLOSED = /^(node:)?(net|tls|dgram|dns|dns\/promises|http|https|http2|inspector|inspector\/promises|child_process|cluster|worker_threads|vm|wasi|repl|sqlite)$/

function refuse(): never {
  throw new Error('closed in the parser process')
}

function closeAll(target: object): void {
  for (const key of Object.getOwnPropertyNames(target)) {
    const property = Object.getOwnPropertyDescriptor(target, key)
    if (key === 'constructor' || typeof property?.value !== 'function' || !property.configurable) continue
    Object.defineProperty(target, key, { value: refuse, writable: false, configurable: false })
  }
}

/** Closes the network and other processes for good. Called once, on import. */
function closeRoads(): void {
  Object.defineProperty(net.Socket.prototype, 'connect', { value: refuse })
  Object.defineProperty(net.Server.prototype, 'listen', { value: refuse })
  closeAll(dgram.Socket.prototype)
  closeAll(dns)
  closeAll(dns.promises)
  // So that a name imported before this ran is closed too.
  syncBuiltinESMExports()
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name)
  Reflect.deleteProperty(process, 'binding')
  Reflect.deleteProperty(process, 'dlopen')
  Object.defineProperty(process, 'getBuiltinModule', { value: refuse })
  // Standard output carries the answer and nothing else.
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir'] as const) console[name] = () => undefined
  registerHooks({
    resolve(specifier, context, next) {
      if (CLOSED.test(specifier)) refuse()
      return next(specifier, context)
    },
  })
}

let memoryRefused = false

/** True once WebAssembly asked for more memory than it may have. */
export function wasMemoryRefused(): boolean {
  return memoryRefused
}

/** Caps the memory of every WebAssembly module, on every system: growing beyond `bytes` fails like an exhausted machine. */
export function capWasmMemory(bytes: number): void {
  const grow = WebAssembly.Memory.prototype.grow
  WebAssembly.Memory.prototype.grow = function capped(this: WebAssembly.Memory, delta: number): number {
    if (this.buffer.byteLength + delta * 65_536 > bytes) {
      memoryRefused = true
      throw new RangeError('memory limit')
    }
    return grow.call(this, delta)
  }
}

closeRoads()
