import type { injuryObservation } from '../injury-observation'
import { sheetWords } from './injury-parts'
import type { WordsIn3 } from './types'

const { en, ru, fr } = sheetWords

export const injuryObservationWords: WordsIn3<typeof injuryObservation> = {
  en: {
    name: 'Lawyer’s observation',
    groups: { ...en.groups, seen: 'How the person was' },
    fields: {
      ...en.fields, sheetKind: 'What this is', observerPartyId: 'Seen by', observer: 'Seen by, in words', appearance: 'Appearance', movement: 'How they moved', mood: 'Mood, as seen and said', selfHarm: 'Spoke of self-harm or suicide', selfHarmAction: 'What was done about it',
      notSeen: 'What could not be seen, and why',
    },
    notes: {
      ...en.notes, sheetKind: 'A lay record: what was seen and said. Degrees of consistency belong to a clinician’s report alone.', findings: 'Describe, do not conclude: where, how big, what colour. Not seeing a mark proves nothing.',
      selfHarm: 'Tell a doctor at once, with consent where it can be had.',
    },
    choices: { ...en.choices, sheetKind: { lawyerObservation: 'Lawyer’s observation', photographsOnly: 'Photographs only' } },
  },
  ru: {
    name: 'Наблюдение адвоката',
    groups: { ...ru.groups, seen: 'В каком состоянии человек' },
    fields: {
      ...ru.fields, sheetKind: 'Что это', observerPartyId: 'Кто видел', observer: 'Кто видел, словами', appearance: 'Вид', movement: 'Как двигался', mood: 'Настроение, как видно и сказано', selfHarm: 'Говорил о самоповреждении или самоубийстве', selfHarmAction: 'Что сделано',
      notSeen: 'Чего нельзя было увидеть и почему',
    },
    notes: {
      ...ru.notes, sheetKind: 'Запись неспециалиста: что видно и сказано. Степени соответствия ставит только врач в своём заключении.', findings: 'Описывайте, не делая выводов: где, какого размера, какого цвета. Если следа не видно, это ничего не доказывает.',
      selfHarm: 'Сразу сообщите врачу, по возможности с согласия.',
    },
    choices: { ...ru.choices, sheetKind: { lawyerObservation: 'Наблюдение адвоката', photographsOnly: 'Только фотографии' } },
  },
  fr: {
    name: 'Observation de l’avocat',
    groups: { ...fr.groups, seen: 'État de la personne' },
    fields: {
      ...fr.fields, sheetKind: 'De quoi il s’agit', observerPartyId: 'Vu par', observer: 'Vu par, en mots', appearance: 'Apparence', movement: 'Démarche, mouvements', mood: 'Humeur, vue et dite', selfHarm: 'A parlé de se faire du mal', selfHarmAction: 'Ce qui a été fait',
      notSeen: 'Ce qui n’a pu être vu, et pourquoi',
    },
    notes: {
      ...fr.notes, sheetKind: 'Un relevé de profane : ce qui a été vu et dit. Les degrés de compatibilité n’appartiennent qu’au rapport d’un clinicien.', findings: 'Décrivez sans conclure : où, de quelle taille, de quelle couleur. Ne pas voir de marque ne prouve rien.',
      selfHarm: 'Prévenez un médecin sans délai, avec consentement si possible.',
    },
    choices: { ...fr.choices, sheetKind: { lawyerObservation: 'Observation de l’avocat', photographsOnly: 'Photographies seulement' } },
  },
}
