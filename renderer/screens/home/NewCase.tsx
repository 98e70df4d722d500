import { useState } from 'react'
import type { AppError } from '../../../electron/shared/errors'
import { scriptOf } from '../../format/script'
import { actions } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { LineField } from '../../widgets/fields'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'

/** A new case needs a title; the client may be named at once. */
export function NewCase() {
  const { t } = useWords()
  const [title, setTitle] = useState('')
  const [fileNo, setFileNo] = useState('')
  const [client, setClient] = useState('')
  const [failed, setFailed] = useState<AppError | null>(null)
  const leave = (): void => actions().go({ at: 'home' })
  const create = (): void => {
    if (title.trim() === '') return
    createCase({ title, fileNo, client }).catch((cause: unknown) => setFailed(toAppError(cause)))
  }
  useKeys({ 'Ctrl+S': create, Escape: leave })
  return (
    <main className="screen">
      <header className="head ruled">
        <h1>{t('shell.newCase')}</h1>
        <div className="row">
          <Btn onPress={leave}>{t('form.cancel')}</Btn>
          <Btn look="go" isDisabled={title.trim() === ''} onPress={create}>{t('case.create')} <kbd>Ctrl S</kbd></Btn>
        </div>
      </header>
      <form className="body" onSubmit={(event) => { event.preventDefault(); create() }}>
        <div className="measure">
          {failed === null ? null : <ErrorText error={failed} />}
          <LineField label={t('case.title')} value={title} onChange={setTitle} note={t('case.titleNote')} autoFocus />
          <LineField label={t('case.fileNo')} value={fileNo} onChange={setFileNo} note={t('case.fileNoNote')} placeholder="2024-14" />
          <LineField label={t('case.clientNameNew')} value={client} onChange={setClient} />
          <button type="submit" className="hidden-visually" tabIndex={-1}>{t('case.create')}</button>
        </div>
      </form>
    </main>
  )
}

async function createCase({ title, fileNo, client }: { title: string; fileNo: string; client: string }): Promise<void> {
  const matter = await actions().createMatter({ title, fileNo })
  if (client.trim() === '') return
  const party = await actions().saveParty(matter.id, {
    kind: 'person',
    names: [{ text: client, script: scriptOf(client), kind: 'preferred', note: '' }],
    roles: [{ matterId: matter.id, role: 'client', period: null, note: '' }],
  })
  await actions().updateMatter({ id: matter.id, clientPartyId: party.id })
}
