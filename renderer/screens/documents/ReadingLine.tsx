import { useEffect } from 'react'
import { actions, useApp } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'

/** One quiet line over the papers while scans are read: how far it is, and how to stop it. Nothing while there is nothing to read. */
export function ReadingLine() {
  const { t } = useWords()
  const ocr = useApp((state) => state.ocr)
  const { loadOcr, sayError } = actions()
  useEffect(() => void loadOcr().catch(sayError), [loadOcr, sayError])
  if (ocr.status !== 'ready') return null
  const { enabled, paused, queued, done, failed } = ocr.value
  if (queued === 0) return null
  const steer = (step: 'pause' | 'resume' | 'off' | 'on') => (): void => void actions().steerOcr(step).catch(actions().sayError)
  const state = !enabled ? 'off' : paused ? 'paused' : 'reading'
  return (
    <p className="row small reading-line">
      <span className="quiet" role="status">{t(`docs.ocr.${state}`, { done: done + failed, total: queued + done + failed })}</span>
      {enabled ? <LinkBtn onPress={steer(paused ? 'resume' : 'pause')}>{t(paused ? 'docs.ocr.resume' : 'docs.ocr.pause')}</LinkBtn> : null}
      <LinkBtn onPress={steer(enabled ? 'off' : 'on')}>{t(enabled ? 'docs.ocr.turnOff' : 'docs.ocr.turnOn')}</LinkBtn>
    </p>
  )
}
