import type { care } from '../care'
import type { WordsIn3 } from './types'

export const careWords: WordsIn3<typeof care> = {
  en: {
    name: 'Medical care',
    groups: { step: 'What happened', who: 'Who, to whom, how', answer: 'The answer' },
    fields: {
      step: 'This step', need: 'Complaint, need or illness', medicine: 'Medicine', dose: 'Dose', until: 'Until', earlierCareId: 'Follows', incidentIds: 'After the incident', byPartyId: 'By', byName: 'By, in words', byRole: 'As', toWhom: 'To whom', channel: 'How', reference: 'Number',
      answerWords: 'In their words', reasonGiven: 'Reason given', documentIds: 'Papers',
    },
    notes: { step: 'One record a step: asked, answered, given. They are shown as one chain.', until: 'Last day it was given, or lacked.' },
    choices: {
      careStep: { notStated: 'Not stated', asked: 'Asked for', answered: 'Answered', promised: 'Promised', given: 'Given', denied: 'Denied', interrupted: 'Interrupted', regained: 'Given again' },
      careRole: { unknown: 'Not known', prisoner: 'The person', counsel: 'Counsel', relative: 'Family', doctor: 'Doctor', feldsher: 'Feldsher', nurse: 'Nurse', psychologist: 'Psychologist', guard: 'Guard', administration: 'Administration', outsideHospital: 'Outside hospital', other: 'Other' },
      careChannel: { unknown: 'Not known', orally: 'Orally', writing: 'In writing', parcel: 'By parcel', phone: 'By phone', journal: 'In a log' },
    },
  },
  ru: {
    name: 'Медицинская помощь',
    groups: { step: 'Что произошло', who: 'Кто, кому, как', answer: 'Ответ' },
    fields: {
      step: 'Этот шаг', need: 'Жалоба, потребность или болезнь', medicine: 'Лекарство', dose: 'Доза', until: 'По', earlierCareId: 'После шага', incidentIds: 'После события', byPartyId: 'Кем', byName: 'Кем, словами', byRole: 'В качестве', toWhom: 'Кому', channel: 'Как', reference: 'Номер',
      answerWords: 'Их словами', reasonGiven: 'Названная причина', documentIds: 'Документы',
    },
    notes: { step: 'Одна запись на шаг: просили, ответили, дали. Показываются одной цепочкой.', until: 'Последний день, когда давали или не давали.' },
    choices: {
      careStep: { notStated: 'Не указан', asked: 'Просили', answered: 'Ответили', promised: 'Обещали', given: 'Оказана', denied: 'Отказано', interrupted: 'Прервана', regained: 'Возобновлена' },
      careRole: { unknown: 'Неизвестно', prisoner: 'Сам человек', counsel: 'Адвокат', relative: 'Семья', doctor: 'Врач', feldsher: 'Фельдшер', nurse: 'Медсестра', psychologist: 'Психолог', guard: 'Охрана', administration: 'Администрация', outsideHospital: 'Больница вне учреждения', other: 'Иное' },
      careChannel: { unknown: 'Неизвестно', orally: 'Устно', writing: 'Письменно', parcel: 'Передачей', phone: 'По телефону', journal: 'В журнале' },
    },
  },
  fr: {
    name: 'Soins',
    groups: { step: 'Ce qui s’est passé', who: 'Qui, à qui, comment', answer: 'La réponse' },
    fields: {
      step: 'Cette étape', need: 'Plainte, besoin ou maladie', medicine: 'Médicament', dose: 'Dose', until: 'Jusqu’au', earlierCareId: 'Fait suite à', incidentIds: 'Après les faits', byPartyId: 'Par', byName: 'Par, en mots', byRole: 'En tant que', toWhom: 'À qui', channel: 'Comment', reference: 'Numéro',
      answerWords: 'Dans leurs mots', reasonGiven: 'Motif donné', documentIds: 'Pièces',
    },
    notes: { step: 'Un enregistrement par étape : demandé, répondu, donné. Ils forment une chaîne.', until: 'Dernier jour où cela a été donné, ou a manqué.' },
    choices: {
      careStep: { notStated: 'Non précisé', asked: 'Demandés', answered: 'Réponse', promised: 'Promis', given: 'Donnés', denied: 'Refusés', interrupted: 'Interrompus', regained: 'Repris' },
      careRole: { unknown: 'Inconnu', prisoner: 'La personne', counsel: 'Avocat', relative: 'Famille', doctor: 'Médecin', feldsher: 'Feldsher', nurse: 'Infirmier', psychologist: 'Psychologue', guard: 'Gardien', administration: 'Administration', outsideHospital: 'Hôpital extérieur', other: 'Autre' },
      careChannel: { unknown: 'Inconnu', orally: 'Oralement', writing: 'Par écrit', parcel: 'Par colis', phone: 'Par téléphone', journal: 'Au registre' },
    },
  },
}
