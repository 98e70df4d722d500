import { hasWords } from '../../i18n'
import { actions, useApp } from '../../store'
import type { Upload } from '../../store/uploads'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'

/** Files on their way in, and what became of each. */
export function Uploads() {
  const { t } = useWords()
  const uploads = useApp((state) => state.uploads)
  if (uploads.length === 0) return null
  return (
    <section className="uploads" aria-label={t('docs.upload.title')}>
      <div className="spread">
        <h2>{t('docs.upload.title')}</h2>
        <LinkBtn onPress={() => actions().clearUploads()}><span className="small">{t('docs.upload.clear')}</span></LinkBtn>
      </div>
      <ul aria-live="polite">{uploads.map((upload) => <UploadLine key={upload.id} upload={upload} />)}</ul>
    </section>
  )
}

function UploadLine({ upload }: { readonly upload: Upload }) {
  const { t } = useWords()
  const { state, byteLength } = upload
  const share = state.at === 'sending' ? state.sent / Math.max(1, byteLength) : state.at === 'waiting' ? 0 : 1
  return (
    <li className="upload">
      <span>{upload.name}</span>
      <div className={`bar ${state.at === 'reading' ? 'moving' : ''}`}><i style={state.at === 'reading' ? {} : { width: `${share * 100}%` }} /></div>
      <span className="small"><UploadState upload={upload} /></span>
      <span>
        {state.at === 'waiting' || state.at === 'sending' ? <Btn slim onPress={() => actions().cancelUpload(upload.id)}>{t('docs.upload.cancel')}</Btn> : null}
        {state.at === 'done' ? <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: state.result.document.id })}><span className="small">{t('docs.openIt')}</span></LinkBtn> : null}
      </span>
    </li>
  )
}

function UploadState({ upload: { state, byteLength } }: { readonly upload: Upload }) {
  const { t } = useWords()
  if (state.at === 'sending') return <>{t('docs.upload.sending', { percent: Math.floor((state.sent / Math.max(1, byteLength)) * 100) })}</>
  if (state.at === 'failed') return <span className="problem">{t(`error.${state.error.code}`)}</span>
  if (state.at === 'done') return <span className={state.result.status === 'imported' ? 'is-good' : 'is-soon'}>{t(`docs.upload.${state.result.status}`, { reason: t(reasonKey(state.result.reason)) })}</span>
  return <>{t(`docs.upload.${state.at}`)}</>
}

/** The words of a reason that the parser gives by code. */
export function reasonKey(code: string): string {
  const key = `docs.reason.${code}`
  return hasWords(key) ? key : 'docs.reason.default'
}
