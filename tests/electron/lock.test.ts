import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchForLock } from '../../electron/main/lock'
import type { Notice } from '../../electron/shared/contract/desktop'

const MINUTE = 60_000

describe('when the vault locks itself', () => {
  let idleSeconds = 0
  let unlockedSince: number | null = null
  let idleMinutes = 5
  let systemLeaves = (): void => {}
  let locked: Notice[] = []
  let endWatch = (): void => {}

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 })
    idleSeconds = 0
    idleMinutes = 5
    unlockedSince = 0
    locked = []
    endWatch = watchForLock({
      systemIdleSeconds: () => idleSeconds,
      onSystemLeaves: (listener) => void (systemLeaves = listener),
      idleMinutes: () => idleMinutes,
      unlockedSince: () => unlockedSince,
      now: Date.now,
      lock: (why) => {
        locked.push(why)
        unlockedSince = null
      },
    })
  })
  afterEach(() => {
    endWatch()
    vi.useRealTimers()
  })

  /** Lets time pass with nobody at the keyboard. */
  const leaveAlone = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 1000) {
      idleSeconds += 1
      vi.advanceTimersByTime(1000)
    }
  }
  /** Lets time pass with somebody typing. */
  const work = (ms: number): void => {
    idleSeconds = 0
    vi.advanceTimersByTime(ms)
  }

  test('it locks five minutes after the last key, once', () => {
    leaveAlone(5 * MINUTE - 5_000)
    expect(locked).toEqual([])
    leaveAlone(10_000)
    expect(locked).toEqual(['locked_when_idle'])
    leaveAlone(60 * MINUTE)
    expect(locked).toEqual(['locked_when_idle'])
  })

  test('it follows a changed idle time at once', () => {
    leaveAlone(2 * MINUTE)
    idleMinutes = 1
    leaveAlone(5_000)
    expect(locked).toEqual(['locked_when_idle'])
  })

  test('it does not lock while somebody works, until the twelve hours are over', () => {
    work(12 * 60 * MINUTE - 10_000)
    expect(locked).toEqual([])
    work(15_000)
    expect(locked).toEqual(['locked_after_long_session'])
  })

  test('idle time from before the unlock does not count', () => {
    unlockedSince = null
    leaveAlone(60 * MINUTE)
    unlockedSince = Date.now()
    vi.advanceTimersByTime(4 * MINUTE)
    expect(locked).toEqual([])
  })

  test('it locks when the system sleeps or locks its screen, and only while open', () => {
    systemLeaves()
    expect(locked).toEqual(['locked_by_system'])
    systemLeaves()
    expect(locked).toEqual(['locked_by_system'])
  })

  test('a watch that was ended locks nothing', () => {
    endWatch()
    leaveAlone(60 * MINUTE)
    expect(locked).toEqual([])
  })
})
