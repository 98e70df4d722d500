import { formatDate } from '../shared/dates/format-date'
import { datesFr } from './dates-fr'
import { sentence } from './grammar'
import { finalisedText } from './sealed-at'
import { sentencesFr } from './sentences-fr'
import type { Words } from './words'

const template: Words['template'] = {
  draft: 'projet', page: 'page', of: 'sur', copyTo: 'Copie à :', annexNo: 'N°', annex: 'Annexe', document: 'pièce', date: 'date',
  pages: 'pages', copy: 'original ou copie', sha256: 'SHA-256', proof: 'Le présent document et ses annexes ont été fixés comme suit au registre de l’avocat.',
  number: 'document n°', version: 'version', author: 'auteur', finalised: 'arrêté le', contents: 'SHA-256 du contenu', journal: 'journal',
  listed: 'Cette annexe est remise séparément et ne fait pas partie de ce fichier.',
  textNote: 'Texte de la pièce, inchangé. Les numéros en marge ont été ajoutés pour les renvois.',
  redactedFrom: 'copie caviardée de SHA-256',
  redactedTextNote: 'Texte de la pièce ; des marques noires remplacent les mots que l’avocat a masqués. Les numéros en marge ont été ajoutés pour les renvois.',
}

const authorityKinds = {
  order: 'mandat (« ordre »)', powerOfAttorney: 'procuration', signedAuthority: 'pouvoir signé', clientConsent: 'consentement du client',
  familyConsent: 'consentement de la famille', other: 'pouvoir',
}

const authorityLine: Words['people']['authorityLine'] = ({ kind, number, issuedOn }) => {
  const no = number === '' ? ' (numéro non consigné)' : ` n° ${number}`
  return `${authorityKinds[kind]}${no}${issuedOn === null ? '' : ` ${datesFr.of(issuedOn)}`}`
}

const places = (one: string, many: string, numbers: readonly number[]): string => (numbers.length === 0 ? '' : `${numbers.length === 1 ? one : many} ${numbers.join(', ')}`)

/** French packets. */
export const wordsFr: Words = {
  language: 'fr',
  headings: {
    counsel: 'L’avocat', client: 'Le client', visit: 'La visite demandée', denial: 'Les faits', refusal: 'L’auteur du refus et le motif',
    written: 'Refus écrit', earlier: 'Refus antérieurs', state: 'L’état du client', law: 'Droit', requests: 'Demandes', annexes: 'Annexes',
    facts: 'Faits', decisions: 'Décisions des juridictions', custody: 'Lieux de détention', steps: 'Plaintes déposées', concerns: 'Craintes', defects: 'Atteintes au procès équitable', patterns: 'Ce qui a suivi quoi', chronology: 'Chronologie',
  },
  template,
  dates: datesFr,
  terms: {
    title: 'Plainte',
    refusedTitle: (when) => `au sujet du refus d’accès à l’avocat${when === '' ? '' : ` ${when}`}`,
    hinderedTitle: (when) => `au sujet d’une restriction de l’accès à l’avocat${when === '' ? '' : ` ${when}`}`,
    running: (title, number, version, fileNo) =>
      [`${title ?? 'Plainte'}${number === null ? '' : ` ${number}`}`, version > 1 ? `version ${version}` : '', fileNo === '' ? '' : `dossier ${fileNo}`].filter((part) => part !== '').join(', '),
    submitterCapacity: { lawyer: 'avocat', detainee: 'la personne détenue', relative: 'un proche du client', ngo: 'pour une organisation non gouvernementale' },
    signsAs: { lawyer: 'avocat', detainee: 'la personne détenue', relative: 'proche du client', ngo: 'pour l’organisation' },
    signatureLine: 'signature',
    replyTo: (address) => `réponse à : ${address}`,
    actsFor: (client) => `pour ${client}`,
    submitter: (name, capacity) => `de ${name}, ${capacity}`,
    phone: (value) => `téléphone : ${value}`,
    email: (value) => `courriel : ${value}`,
    original: { unknown: 'non consigné', original: 'original', copy: 'copie' },
    unverified: 'à confirmer avant dépôt',
    checked: (on, by) => `vérifié ${on} par ${by}`,
    annexLabel: (no, page, paragraph) => `annexe ${no}${page === null ? '' : `, p. ${page}`}${paragraph === null ? '' : `, § ${paragraph}`}`,
    annexPlaces: (no, pages, paragraphs) => [`annexe ${no}`, places('p.', 'p.', pages), places('§', '§', paragraphs)].filter((part) => part !== '').join(', '),
    finalisedText: (at) => finalisedText(at, 'fr'),
    journalText: (entries) => `${entries} ${entries < 2 ? 'entrée' : 'entrées'}, racine`,
    notRecorded: 'non consigné',
    noClient: 'le client (nom non consigné)',
  },
  people: {
    filedBySentence: (name, capacity, details) =>
      `La présente plainte est déposée par ${name === '' ? '(nom non consigné)' : name}, ${capacity}${details.length === 0 ? '' : ` (${details.join(' ; ')})`}.`,
    submittedBySentence: (name, capacity, details) =>
      `Présenté par ${name === '' ? '(nom non consigné)' : name}, ${capacity}${details.length === 0 ? '' : ` (${details.join(' ; ')})`}.`,
    barBody: (body) => body,
    registerNo: (no) => `n° d’inscription ${no}`,
    certificateNo: (no) => `carte professionnelle n° ${no}`,
    authoritySentence: (authority, client) =>
      authority === null
        ? `Le pouvoir d’agir pour ${client} n’est pas consigné.`
        : sentence(`L’avocat agit pour ${client} en vertu de : ${authorityLine(authority)}${authority.issuer === '' ? '' : `, délivré par ${authority.issuer}`}${
            authority.validUntil === null ? '' : `, valable jusqu’au ${formatDate(authority.validUntil, 'fr', 'long')}`}`),
    authorityLine,
    clientSentence: (name, details) => sentence(`Le client est ${name}${details.length === 0 ? '' : ` (${details.join(' ; ')})`}`),
    clientUnknownSentence: 'Le nom du client n’est pas consigné.',
    bornOn: (date) => `date de naissance : ${formatDate(date, 'fr', 'long')}`,
    nationality: (text) => `nationalité : ${text}`,
    prisonerNo: (no) => `numéro d’écrou ${no}`,
    articles: (text) => `articles : ${text}`,
    status: { unknown: '', apprehended: 'interpellé', inCustody: 'en détention provisoire', accused: 'mis en accusation', convicted: 'condamné', released: 'libéré' },
    spellingsSentence: (names) => sentence(`les documents écrivent aussi ce nom : ${names.join(', ')}`),
    heldAt: (place, since) => `lieu de détention${since === '' ? '' : ` ${since}`} : ${place}`,
    placeUnknownSentence: 'Le lieu actuel de détention du client n’est pas consigné.',
  },
  ...sentencesFr,
  facts: {
    told: (strength, when, isOpen, source) => {
      const by = source === '' ? '' : ` (${source})`
      const date = when === '' ? '' : `${when}${isOpen ? ' (se poursuit)' : ''}`
      const hedges = { seen: '', courtFound: 'le tribunal a constaté', toldByClient: 'selon le client', reported: 'il est rapporté', alleged: 'il est allégué', feared: 'une crainte a été exprimée' }
      const how = hedges[strength] === '' ? '' : `${hedges[strength]}${by}`
      const before = [date, how].filter((part) => part !== '').join(', ')
      return [before === '' ? '' : `${before} : `, strength === 'feared' ? ' ; l’avocat ne l’affirme pas comme un fait' : '']
    },
    sourceClass: (strength, source) =>
      `[Source : ${{ seen: 'l’avocat', courtFound: 'tribunal', toldByClient: 'le client', reported: 'rapporté par d’autres', alleged: 'allégué par d’autres', feared: 'une crainte' }[strength]}${source === '' ? '' : ` ; ${source}`}]`,
    fear: 'L’avocat ne l’affirme pas comme un fait.',
    columns: ['date', 'fait', 'source', 'annexe'],
    noSource: 'registre de l’avocat',
    undated: 'sans date',
    alsoDated: (dates) => `(les sources donnent aussi : ${dates})`,
  },
  signing: {
    warned: 'J’ai été averti(e) de la responsabilité pénale encourue pour dénonciation mensongère (Code pénal russe, art. 306).',
    warnedLine: 'signature du déclarant',
    applicant: 'J’autorise le représentant nommé ci-dessous à agir en mon nom dans cette procédure.',
    applicantCapacity: 'requérant',
  },
  service: { heading: 'Reçu', lines: ['reçu par (nom, fonction)', 'date et heure', 'n° d’enregistrement', 'cachet et signature'] },
  banners: { rule39: 'Rule 39 – Urgent', confidential: 'Confidentiel : l’identité de la source ne doit pas être divulguée' },
  requests: {
    admit: 'Ordonner que l’avocat soit immédiatement admis auprès du client, en indiquant la date et l’heure.',
    reasons: (on) => `Établir les motifs du refus${on === '' ? '' : ` opposé ${on}`} et leur base légale, et les communiquer par écrit à l’avocat.`,
    health: 'Confirmer l’état de santé du client et le lieu où il se trouve.',
    preserve: (on, span, zone) =>
      `Conserver le registre d’entrée, le registre des laissez-passer et les images de l’entrée et des parloirs${on === '' ? '' : `, ${on}`}${
        span === '' ? '' : `, ${span}`}${zone === '' ? '' : ` (fuseau horaire ${zone})`}, en empêcher l’effacement et le confirmer par écrit.`,
    liability: 'Examiner la responsabilité de l’agent qui a refusé l’accès.',
    answer: (address) => sentence(`répondre par écrit à la présente plainte${address === '' ? '' : ` à l’adresse : ${address}`}`),
  },
}
