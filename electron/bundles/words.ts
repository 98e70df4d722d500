/** The words that a bundle prints, in its language. */
import type { Bundle, BundleLanguage } from '../shared/contract/bundles'
import { letters } from '../shared/rules/page-labels'

export type BundleWords = {
  readonly index: string
  readonly mark: string
  readonly document: string
  readonly date: string
  readonly page: string
  readonly part: string
  readonly sha256: string
  readonly journalRoot: string
  readonly leftBlank: string
  readonly caseNumber: string
  readonly hearing: string
  readonly judge: string
  readonly bundle: string
  readonly pages: string
  readonly built: string
  readonly variant: string
  readonly redactedVariant: string
  readonly redactedCopy: string
  readonly textRendition: string
  readonly rendition: string
  readonly renditionFoot: string
  readonly slipNote: string
  readonly slip: string
  readonly withheldNote: string
  readonly withheld: string
  readonly additions: string
  readonly additionsNote: string
  readonly evidenceBundle: string
  readonly authoritiesBundle: string
  readonly partList: string
  readonly continued: string
  readonly concordance: string
  readonly concordanceInserted: string
  readonly concordanceRenumbered: string
  readonly before: string
  readonly after: string
  readonly size: string
  readonly marks: Readonly<Record<Exclude<Bundle['markWord'], 'none'>, string>>
  readonly seal: (size: number) => string
  readonly partOf: (no: number, of: number) => string
}

const en: BundleWords = {
  index: 'Index', mark: 'No.', document: 'Document', date: 'Date', page: 'Page', part: 'Part', sha256: 'SHA-256', journalRoot: 'root', leftBlank: 'This page is left blank on purpose.',
  caseNumber: 'Case number', hearing: 'Hearing', judge: 'Judge', bundle: 'Bundle', pages: 'Pages', built: 'Made on', variant: 'Version',
  redactedVariant: 'redacted', redactedCopy: 'redacted copy', textRendition: 'text rendition',
  rendition: 'Text rendition of an electronic document: its words, not its looks. The original file is identified by the hash below.',
  renditionFoot: 'Text rendition, not a facsimile', slipNote: 'not shown here', slip: 'This document cannot be shown on paper here. Its original file is identified by the hash below and is available.',
  withheldNote: 'withheld', withheld: 'This document is withheld from the redacted bundle. Its pages keep their numbers.',
  additions: 'Additions', additionsNote: 'Papers added after this bundle was delivered. The pages before this one are unchanged.',
  evidenceBundle: 'Evidence bundle', authoritiesBundle: 'Bundle of authorities', partList: 'Parts', continued: 'continued',
  concordance: 'Table of pages', concordanceInserted: 'Papers were put between. Old page numbers stay valid; pages put between have letters.',
  concordanceRenumbered: 'The bundle was numbered anew. Where an old page is now:', before: 'Old page', after: 'New page', size: 'Size',
  marks: { annex: 'Annex', exhibit: 'Exhibit', tab: 'Tab' },
  seal: (size) => `Journal at the making of this bundle: ${size} entries.`, partOf: (no, of) => `Part ${no} of ${of}`,
}

const ru: BundleWords = {
  index: 'Опись', mark: '№', document: 'Документ', date: 'Дата', page: 'Лист', part: 'Часть', sha256: 'SHA-256', journalRoot: 'корень', leftBlank: 'Эта страница намеренно оставлена пустой.',
  caseNumber: 'Номер дела', hearing: 'Заседание', judge: 'Судья', bundle: 'Сборник', pages: 'Листов', built: 'Составлен', variant: 'Вариант',
  redactedVariant: 'с изъятиями', redactedCopy: 'копия с изъятиями', textRendition: 'передача текста',
  rendition: 'Передача текста электронного документа: его слова, а не внешний вид. Исходный файл определяется приведённым ниже хешем.',
  renditionFoot: 'Передача текста, не факсимиле', slipNote: 'здесь не показан', slip: 'Этот документ нельзя показать здесь на бумаге. Исходный файл определяется приведённым ниже хешем и может быть представлен.',
  withheldNote: 'не раскрывается', withheld: 'Этот документ не включён в сборник с изъятиями. Номера его листов сохранены.',
  additions: 'Дополнения', additionsNote: 'Документы, добавленные после вручения сборника. Предыдущие листы не изменены.',
  evidenceBundle: 'Сборник доказательств', authoritiesBundle: 'Сборник правовых источников', partList: 'Части', continued: 'продолжение',
  concordance: 'Таблица соответствия листов', concordanceInserted: 'Документы вставлены между листами. Прежние номера действуют; вставленные листы обозначены буквами.',
  concordanceRenumbered: 'Сборник пронумерован заново. Где теперь прежний лист:', before: 'Прежний лист', after: 'Новый лист', size: 'Размер',
  marks: { annex: 'Приложение', exhibit: 'Вещественное доказательство', tab: 'Вкладка' },
  seal: (size) => `Журнал при составлении сборника: записей ${size}.`, partOf: (no, of) => `Часть ${no} из ${of}`,
}

const fr: BundleWords = {
  index: 'Sommaire', mark: 'N°', document: 'Document', date: 'Date', page: 'Page', part: 'Partie', sha256: 'SHA-256', journalRoot: 'racine', leftBlank: 'Cette page est volontairement laissée blanche.',
  caseNumber: 'Numéro d’affaire', hearing: 'Audience', judge: 'Juge', bundle: 'Recueil', pages: 'Pages', built: 'Établi le', variant: 'Version',
  redactedVariant: 'expurgée', redactedCopy: 'copie expurgée', textRendition: 'transcription',
  rendition: 'Transcription d’un document électronique : ses mots, non son aspect. Le fichier original est identifié par l’empreinte ci-dessous.',
  renditionFoot: 'Transcription, pas un fac-similé', slipNote: 'non montré ici', slip: 'Ce document ne peut être montré ici sur papier. Son fichier original est identifié par l’empreinte ci-dessous et peut être produit.',
  withheldNote: 'non communiqué', withheld: 'Ce document n’est pas dans le recueil expurgé. Ses pages gardent leurs numéros.',
  additions: 'Ajouts', additionsNote: 'Pièces ajoutées après la remise du recueil. Les pages précédentes sont inchangées.',
  evidenceBundle: 'Recueil de preuves', authoritiesBundle: 'Recueil de sources', partList: 'Parties', continued: 'suite',
  concordance: 'Table de concordance', concordanceInserted: 'Des pièces ont été intercalées. Les anciens numéros restent valables ; les pages intercalées portent des lettres.',
  concordanceRenumbered: 'Le recueil a été renuméroté. Où se trouve une ancienne page :', before: 'Ancienne page', after: 'Nouvelle page', size: 'Taille',
  marks: { annex: 'Annexe', exhibit: 'Pièce', tab: 'Onglet' },
  seal: (size) => `Journal à l’établissement du recueil : ${size} entrées.`, partOf: (no, of) => `Partie ${no} sur ${of}`,
}

export const wordsFor = (language: BundleLanguage): BundleWords => ({ en, ru, fr })[language]

/** The words that templates print: those that are plain text. */
export const templateWords = (language: BundleLanguage): Record<string, string> =>
  Object.fromEntries(Object.entries(wordsFor(language)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

/** 3 or C. */
export const markNumber = (style: Bundle['markStyle'], n: number): string => (style === 'letters' ? letters(n) : String(n))
