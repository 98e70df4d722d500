import { useState } from 'react'
import { actions, call } from '../../store'
import { openWith } from '../../store/files'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { useWork } from '../../widgets/use-work'
import { Working } from '../../widgets/Working'
import { SecretField } from '../start/PassphraseChooser'

/** Brings an export into a vault in which nobody has worked yet. */
export function ImportBag() {
  const { t } = useWords()
  const [may] = useCall('bags.mayImport', {})
  const [isAsking, setAsking] = useState(false)
  const [text, setText] = useState('')
  const work = useWork()
  const bring = (kind: 'file' | 'folder') => () => work.run(async () => {
    const made = await openWith(call, 'bags.import', { secret: { kind: 'passphrase', text } }, kind, kind === 'file' ? ['zip'] : [])
    if (made === null) return
    setText('')
    await actions().loadMatters()
    await actions().refreshInfo()
    actions().say('toast.broughtIn', { papers: made.papers, entries: made.entries })
  })
  if (may.status !== 'ready' || !may.value.isEmpty) return null
  return (
    <section className="grp">
      <h2>{t('bring.title')}</h2>
      <p className="small quiet">{t('bring.text')}</p>
      {!isAsking ? <p><Btn onPress={() => setAsking(true)}>{t('bring.begin')}…</Btn></p> : (
        <div className="stack">
          <SecretField label={t('start.passphrase')} value={text} onChange={setText} autoFocus />
          <div className="row">
            <Btn look="go" isDisabled={text === ''} onPress={bring('file')}>{t('bring.zip')}</Btn>
            <Btn isDisabled={text === ''} onPress={bring('folder')}>{t('bring.folder')}</Btn>
          </div>
          {work.isWorking ? <Working text={t('bring.working')} /> : null}
          {work.failed === null ? null : <ErrorText error={work.failed} />}
        </div>
      )}
    </section>
  )
}
