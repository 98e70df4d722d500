import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { actions } from '../../store'
import { useWords } from '../../widgets/use-words'

/** Takes files dropped or pasted anywhere in a case, and holds the file dialog that other places open. */
export function DropAnywhere({ matterId, children }: { readonly matterId: string; readonly children: ReactNode }) {
  const { t } = useWords()
  const [isOver, setOver] = useState(false)
  const depth = useRef(0)
  const take = (files: readonly File[]): void => {
    if (files.length === 0) return
    actions().goTab('documents')
    void actions().uploadFiles(matterId, files)
  }
  const latestTake = useRef(take)
  latestTake.current = take
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => latestTake.current([...(event.clipboardData?.files ?? [])])
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return (
    <div
      className="drop-area"
      onDragEnter={(event) => { if (hasFiles(event)) setOver((depth.current += 1) > 0) }}
      onDragLeave={(event) => { if (hasFiles(event)) setOver((depth.current -= 1) > 0) }}
      onDragOver={(event) => { if (hasFiles(event)) event.preventDefault() }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        take([...event.dataTransfer.files])
      }}
    >
      {children}
      <input
        id="document-files"
        type="file"
        multiple
        hidden
        aria-label={t('docs.add')}
        onChange={(event) => {
          take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {isOver ? <div className="drop-sign"><p>{t('docs.drop')}</p></div> : null}
    </div>
  )
}
