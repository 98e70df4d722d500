import type { Packet } from '../../../electron/shared/contract/packets'
import { groupedHash } from '../../format/text'
import { useWords } from '../../widgets/use-words'

/** What makes a frozen packet checkable. */
export function Seal({ packet }: { readonly packet: Packet }) {
  const { t, instant } = useWords()
  return (
    <section className="stack">
      <h2>{t('packet.seal')}</h2>
      <dl className="seal small">
        <dt>{t('packet.number')}</dt><dd className="num">{packet.number}, {t('packet.version', { version: packet.version })}</dd>
        <dt>{t('packet.frozenAt')}</dt><dd>{packet.finalisedAt === null ? '' : instant(packet.finalisedAt)}</dd>
        <dt>{t('packet.author')}</dt><dd>{packet.author}</dd>
        <dt>{t('packet.pages')}</dt><dd className="num">{packet.pdfPages}</dd>
        <dt>{t('packet.contentsHash')}</dt><dd className="mono">{groupedHash(packet.contentsSha256 ?? '')}</dd>
        <dt>{t('packet.pdfHash')}</dt><dd className="mono">{groupedHash(packet.pdfSha256 ?? '')}</dd>
        <dt>{t('packet.journalRoot', { size: packet.journalSize ?? 0 })}</dt><dd className="mono">{groupedHash(packet.journalRoot ?? '')}</dd>
      </dl>
      <p className="small faint">{t('packet.sealText')}</p>
    </section>
  )
}
