import type { AccessDenial } from '../shared/contract/access'
import { formatDate } from '../shared/dates/format-date'
import type { Days } from '../shared/rules/divergence'
import { datesFr } from './dates-fr'
import { capital, inQuotes, sentence } from './grammar'
import type { Words } from './words'

type Sentences = Pick<Words, 'attribution' | 'visit' | 'denial' | 'refusal' | 'written' | 'earlier' | 'state'>

const bracketed = (text: string): string => (text === '' ? '' : ` (${text})`)
const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`
const orNone = (n: number): string => (n === 0 ? 'aucun' : String(n))
const beforeThis = (days: Days): string => `${datesFr.days(days)} avant le présent refus`

const attribution: Sentences['attribution'] = {
  hedge: (strength, source) => {
    switch (strength) {
      case 'seen':
        return ['', '']
      case 'toldByClient':
        return ['selon le client, ', '']
      case 'reported':
        return ['il est rapporté ce qui suit : ', bracketed(source)]
      case 'alleged':
        return ['il est allégué ce qui suit : ', bracketed(source)]
      case 'feared':
        return ['la crainte suivante a été exprimée : ', `${bracketed(source)} ; l’avocat ne l’affirme pas comme un fait`]
      case 'courtFound':
        return ['le tribunal a constaté ce qui suit : ', bracketed(source)]
    }
  },
  said: (strength, source) => {
    switch (strength) {
      case 'seen':
        return [`Consigné par l’avocat${bracketed(source)} : `, '']
      case 'toldByClient':
        return [`Selon le client${bracketed(source)} : `, '']
      case 'reported':
        return [`Il est rapporté${bracketed(source)} : `, '']
      case 'alleged':
        return [`Il est allégué${bracketed(source)} : `, '']
      case 'feared':
        return [`Une crainte a été exprimée${bracketed(source)} : `, ' ; l’avocat ne l’affirme pas comme un fait']
      case 'courtFound':
        return [`Le tribunal a constaté${bracketed(source)} : `, '']
    }
  },
  verbatim: (source) => `Dans les termes de la source${bracketed(source)} : `,
  inSubstance: (source) => `En substance${bracketed(source)} : `,
  prefix: (strength) =>
    ({
      seen: '', courtFound: 'Le tribunal a constaté : ', toldByClient: 'Selon le client : ', reported: 'Il est rapporté : ', alleged: 'Il est allégué : ',
      feared: 'Une crainte, que l’avocat n’affirme pas comme un fait : ',
    })[strength],
  source: (author, title) => [author, title === '' ? '' : inQuotes(title, 'fr')].filter((part) => part !== '').join(', '),
  person: {
    relative: 'un proche du client', witness: 'un témoin', source: 'une source connue de l’avocat', client: 'le client', counsel: 'l’avocat',
    other: 'une personne connue de l’avocat',
  },
  noSource: 'source non consignée',
  disputed: (by) => sentence(`ceci est contesté par : ${by}`),
  happened: (when, isOpen, text) => `${when}, il ${isOpen ? 'se produit' : 's’est produit'} ce qui suit : ${text}`,
  recorded: (when, text) => `${when}, il a été consigné ce qui suit : ${text}`,
  differSentence: (field, values) => `Les sources divergent sur la ${field === 'duration' ? 'durée' : 'date'} : ${values.join(' ; ')}.`,
  differNote: (field, entries, working, reason) =>
    `Les sources divergent sur la ${field === 'duration' ? 'durée' : 'date'}. ${capital(entries.join(' ; '))}.${
      working === '' ? '' : ` Retenu ici : ${working}${reason === '' ? '' : ` ; ${reason}`}.`}`,
  copyNote: (copy, original) => `${copy} reprend ${original} et n’est nulle part compté comme une seconde source.`,
  computed: (days) => `d’après les dates : ${days}`,
}

const visitKinds: Record<AccessDenial['visitKind'], string> = {
  counselVisit: 'un parloir avocat', counselCall: 'un appel téléphonique avec le client', counselCorrespondence: 'une correspondance avec le client',
  videoLink: 'un entretien avec le client par visioconférence', courtHoldingCell: 'un entretien avec le client dans les geôles du tribunal',
  transfer: 'un entretien avec le client lors d’un transfert', expertVisit: 'la visite d’un expert au client', notary: 'la visite d’un notaire au client',
  familyVisit: 'un parloir familial',
}
const channels: Record<AccessDenial['requestChannel'], string> = {
  unknown: '', inPerson: 'sur place', post: 'par courrier', phone: 'par téléphone', email: 'par courriel', portal: 'par le portail',
  electronicQueue: 'par la file électronique', other: '',
}
const reference = (denial: AccessDenial): string =>
  [denial.requestRef === '' ? '' : `demande n° ${denial.requestRef}`, denial.passRequestNo === '' ? '' : `demande de laissez-passer n° ${denial.passRequestNo}`]
    .filter((part) => part !== '')
    .join(', ')

const visit: Sentences['visit'] = {
  requestSentence: (denial, on) =>
    `${[
      `L’avocat a demandé ${visitKinds[denial.visitKind]}`, on, channels[denial.requestChannel],
      denial.requestedBy === '' ? '' : `(demande faite par ${denial.requestedBy})`,
    ].filter((part) => part !== '').join(' ')}${bracketed(reference(denial))}.`,
  noRequestSentence: 'Quand et comment la visite a été demandée n’est pas consigné.',
  plannedSentence: (denial, on, place) => {
    const end = denial.plannedEnd === null ? '' : ` à ${denial.plannedEnd}`
    const start = denial.plannedStart === null ? '' : `, ${denial.plannedEnd === null ? 'à' : 'de'} ${denial.plannedStart}${end}`
    const where = [place, denial.entrance === '' ? '' : `entrée : ${denial.entrance}`, denial.room === '' ? '' : `salle : ${denial.room}`]
    return `Elle était prévue${on === '' ? '' : ` pour ${on}`}${start}${bracketed(where.filter((part) => part !== '').join(' ; '))}.`
  },
  certificateSentence: (no) => `L’avocat était muni de sa carte professionnelle n° ${no}.`,
}

const told = 'L’accès au client a été refusé ; il a été dit à l’avocat que'
const denial: Sentences['denial'] = {
  arrived: (on, at, place) => `${on}${at === '' ? '' : ` ${at}`}, l’avocat s’est présenté à ${place === '' ? 'l’établissement' : `l’établissement (${place})`}`,
  outcome: {
    fullAccess: 'L’accès au client a été entièrement accordé.', denied: 'L’accès au client a été refusé.', partial: 'L’accès au client n’a été accordé qu’en partie.',
    delayed: 'L’accès au client a été accordé avec retard.', interrupted: 'L’entretien avec le client a été interrompu.', cancelledByFacility: 'L’établissement a annulé la visite.',
    clientSaidUnwilling: `${told} le client ne souhaitait pas le rencontrer.`, clientTransferred: `${told} le client avait été transféré.`,
    clientUnderPunishment: `${told} le client était puni.`, quarantine: 'L’accès au client a été refusé ; il a été question d’une quarantaine.', unknown: 'L’issue n’est pas consignée.',
  },
  outcomeOn: (outcome, on) => {
    const clauses: Partial<Record<AccessDenial['outcome'], string>> = {
      fullAccess: 'l’avocat a été pleinement admis auprès du client', partial: 'l’avocat n’a eu qu’un accès partiel au client',
      delayed: 'l’avocat a été admis auprès du client avec retard', interrupted: 'l’entretien de l’avocat avec le client a été interrompu',
      cancelledByFacility: 'l’établissement a annulé la visite de l’avocat', unknown: 'l’avocat a cherché à voir le client, avec une issue non consignée',
    }
    return `${on}, ${clauses[outcome] ?? 'l’avocat n’a pas été admis auprès du client'}`
  },
  clientRefusalSeen: {
    yes: 'Un refus écrit de la main du client a été montré à l’avocat.', no: 'Aucun refus écrit de la main du client n’a été montré à l’avocat.',
    unknown: 'Il n’est pas consigné si un refus de la main du client a été montré à l’avocat.',
  },
  left: (at) => `L’avocat est reparti ${at}.`,
  waited: (duration) => `L’attente a duré ${duration}.`,
  minutesFollow: 'Déroulement, tel que consigné par l’avocat :',
  restrictions: (items) => `Les restrictions suivantes ont été appliquées : ${items.join(' ; ')}.`,
  restriction: {
    glass: 'une vitre', intercom: 'un interphone', guardInHearing: 'un agent à portée de voix', guardInSight: 'un agent à portée de vue',
    camera: 'une caméra', audioSuspected: 'un enregistrement sonore soupçonné', shortened: 'une durée écourtée', paperExchangeBarred: 'aucun échange de papiers',
    devicesBarred: 'aucun appareil', interpreterBarred: 'aucun interprète', papersRead: 'les papiers de l’avocat ont été lus',
  },
  breach: {
    none: '', suspected: 'L’avocat soupçonne une atteinte à la confidentialité ; cela n’est pas affirmé comme un fait.', observed: 'L’avocat a constaté une atteinte à la confidentialité.',
  },
  confiscatedSentence: (items) => sentence(`retiré à l’avocat : ${items.join(' ; ')}`),
  confiscated: (item) =>
    [
      item.item, item.pages === null ? '' : count(item.pages, 'page', 'pages'), item.privileged === 'yes' ? 'couvert par le secret' : '',
      item.receipt === '' ? 'reçu non consigné' : `reçu : ${item.receipt}`, item.returnedOn === null ? '' : `rendu ${datesFr.on(item.returnedOn)}`,
    ].filter((part) => part !== '').join(', '),
  witnessesSentence: (n) => `La tentative peut être confirmée par ${count(n, 'témoin', 'témoins')}, que l’avocat nommera au fonctionnaire qui instruit la plainte.`,
}

const reasons: Record<AccessDenial['reasonKind'], string> = {
  none: 'aucun', notRecorded: 'non consigné', lockdown: 'mesures de sécurité générales', quarantine: 'quarantaine', staffShortage: 'manque de personnel', noRoom: 'pas de salle libre',
  documentsDefective: 'défauts des documents de l’avocat', investigatorPermission: 'absence d’autorisation de l’enquêteur', clientRefusal: 'refus du client',
  punishmentCell: 'le client est en cellule disciplinaire', transfer: 'transfert du client', securityThreat: 'menace pour la sécurité', deviceRule: 'règle sur les appareils', other: 'autre motif',
}

const refusal: Sentences['refusal'] = {
  whoSentence: (details, isNameKnown) => `${sentence(`l’accès a été refusé par : ${details.join(', ')}`)}${isNameKnown ? '' : ' Le nom n’est pas consigné.'}`,
  whoUnknownSentence: 'L’auteur du refus n’est pas consigné.',
  badge: (no) => `matricule ${no}`,
  noReason: 'aucun motif n’a été donné',
  reasonUnknown: 'il n’est pas consigné si un motif a été donné',
  reasonVerbatim: 'Le motif dans les termes de l’agent : ',
  reasonKind: reasons,
  reasonGiven: (kind) => `motif donné : ${kind} ; ses termes exacts ne sont pas consignés`,
  languageNote: (language) => `Langue dans laquelle cela a été dit : ${language}.`,
  ground: (text) => sentence(`base légale invoquée : ${text}`),
  groundNotNamed: 'aucune base légale n’a été invoquée',
  groundNamedUnknown: 'une base légale a été invoquée ; ses termes ne sont pas consignés',
  groundUnknown: 'il n’est pas consigné si une base légale a été invoquée',
}

const written: Sentences['written'] = {
  asked: (d) => {
    const at = d.writtenRefusalAskedAt === null ? '' : ` ${datesFr.at(d.writtenRefusalAskedAt)}`
    if (d.writtenRefusalAsked === 'yes') return `Un refus écrit a été demandé${at}.`
    return d.writtenRefusalAsked === 'no' ? 'Aucun refus écrit n’a été demandé.' : 'Il n’est pas consigné si un refus écrit a été demandé.'
  },
  given: (d) => {
    const no = d.writtenRefusalRef === '' ? '' : `, n° ${d.writtenRefusalRef}`
    if (d.writtenRefusalGiven === 'yes') return `Un refus écrit a été remis${no}.`
    return d.writtenRefusalGiven === 'no' ? 'Aucun refus écrit n’a été remis.' : 'Il n’est pas consigné s’il a été remis.'
  },
  stepsSentence: (steps) => sentence(`l’avocat a fait les démarches suivantes : ${steps.join(' ; ')}`),
  step: ({ kind, text, reference: no }) => {
    const words = { call: 'appel', complaint: 'plainte', prosecutorLine: 'ligne téléphonique du parquet', press: 'presse', other: '' }[kind]
    return `${[words, text].filter((part) => part !== '').join(' : ')}${no === '' ? '' : ` (n° ${no})`}`
  },
  nextSentence: (on, at) => `L’avocat reviendra ${on}${at === '' ? '' : ` ${at}`}.`,
}

const earlier: Sentences['earlier'] = {
  caption: 'Refus antérieurs au registre de l’avocat',
  columns: ['date', 'temps sans avocat, selon la source', 'motif', 'annexe'],
  byDates: (days) => `${days} d’après les dates`,
  betweenMeetings: (days, last, next) =>
    `${datesFr.days(days)} se sont écoulés ${last === null ? `entre ce refus et l’entretien du ${next}` : `entre les entretiens du ${last} et du ${next}`}`,
  meetingOn: (date) => formatDate(date, 'fr', 'long'),
  betweenInTable: (days, last, next) => (last === null ? `${days} jusqu’à l’entretien du ${next}` : `${days} entre les entretiens du ${last} et du ${next}`),
  bySource: (isFirst, source) => `${isFirst ? 'une source' : 'une autre source'}${bracketed(source)} indique `,
  atGate: (duration) => `${duration} à l’entrée`,
  reported: { seen: '', courtFound: 'constaté par le tribunal', toldByClient: 'selon le client', reported: 'rapporté', alleged: 'allégué', feared: 'craint, non affirmé comme un fait' },
  noLength: 'non consigné',
  countSentence: (n, in90, in365) =>
    n === 0
      ? 'Avant le présent refus, le registre de l’avocat ne contient aucun refus.'
      : `Avant le présent refus, le registre de l’avocat contient ${count(n, 'refus', 'refus')} : ${orNone(in90)} dans les 90 jours et ${orNone(in365)} dans les 365 jours qui précèdent.`,
  withoutReasonSentence: (all, without, unknown) =>
    `Sur ${count(all, 'refus', 'refus')}, celui-ci compris, ${orNone(without)} sans motif donné${unknown === 0 ? '' : ` ; pour ${unknown}, il n’est pas consigné si un motif a été donné`}.`,
  countNote:
    'Sont comptés les refus énumérés ici que leurs dates placent avec certitude avant celui-ci ; les jours se comptent à rebours du jour du présent refus, non compris, et un refus prolongé compte par son dernier jour. Les accès restreints sont énumérés, non comptés.',
  hinderedNote: 'Les accès restreints, ou sans issue consignée, sont énumérés et ne comptent pas comme des refus.',
}

const state: Sentences['state'] = {
  whenSeen: (on) => `L’état du client lors du dernier entretien avec l’avocat, ${on} : `,
  lastSeen: 'L’état du client la dernière fois qu’il a été vu : ',
  sinceCounsel: (on, days) => `l’avocat a rencontré le client pour la dernière fois ${on}, ${beforeThis(days)}`,
  sincePrivate: (days) => `le dernier entretien consigné comme confidentiel a eu lieu ${beforeThis(days)}`,
  sinceFamily: (days) => `le dernier parloir familial consigné a eu lieu ${beforeThis(days)}`,
  daysBefore: (days) => ` (${beforeThis(days)})`,
  countNote: 'Compté d’après le registre des visites de l’avocat : du jour de l’entretien, non compris, au premier jour du présent refus.',
  noLettersSince: (since, days) => `aucune lettre du client n’est parvenue ${since}${days === null ? '' : `, ${beforeThis(days)}`}`,
  lastLetterSentence: (on, days) => `La dernière lettre du client est parvenue ${on}${days === null ? '' : `, ${beforeThis(days)}`}.`,
  fear: (by) => `Une crainte a été exprimée${bracketed(by)} : `,
}

/** French sentences about what happened; see `Words`. */
export const sentencesFr: Sentences = { attribution, visit, denial, refusal, written, earlier, state }
