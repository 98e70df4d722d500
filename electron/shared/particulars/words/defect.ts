import type { fairTrialDefect } from '../defect'
import type { WordsIn3 } from './types'

export const fairTrialDefectWords: WordsIn3<typeof fairTrialDefect> = {
  en: {
    name: 'Fair-trial defect',
    groups: { defect: 'The defect', law: 'Provision', raised: 'How it was raised', answered: 'How the court answered', proof: 'Proof' },
    fields: {
      defectKind: 'Kind', what: 'What happened', inEventIds: 'Hearing or ruling it belongs to', effect: 'What it changed', provision: 'Provision', provisionCheckedBy: 'Text checked by', provisionCheckedOn: 'Checked on',
      raised: 'Raised', raisedOn: 'On', raisedWords: 'In which words', motionEventIds: 'By the motion', answer: 'Answer', answerWords: 'Its words', answerEventId: 'In', documentIds: 'Papers', note: 'Note',
    },
    notes: { provision: 'Printed as unconfirmed until somebody has checked the text in force.', raised: 'A defect that was not raised is often lost on appeal.' },
    choices: {
      defectKind: {
        unknown: 'Not yet said', tribunal: 'Tribunal not independent or not lawful', publicHearing: 'Hearing not public', presence: 'Client not present', videoLink: 'Video link cut or poor', counselOfChoice: 'Counsel of choice', privateTalk: 'No private talk with counsel',
        interpreter: 'Interpreter', timeAndPapers: 'Time and papers to prepare', equality: 'Equality of arms', defenceEvidence: 'Defence evidence refused', witnesses: 'Witnesses not heard or not questioned', secretWitness: 'Secret witness', unlawfulEvidence: 'Unlawful evidence',
        coercion: 'Coerced statement', innocence: 'Presumption of innocence', charge: 'Charge unclear or changed', reasons: 'No sufficient reasons', motionUnanswered: 'Motion left unanswered', delay: 'Unreasonable delay', copy: 'Copy not served', appealRight: 'Right to appeal hindered', other: 'Other',
      },
      raised: { unknown: 'Not known', notRaised: 'Not raised', orally: 'Orally', inWriting: 'In writing', inRemarks: 'In remarks on the record', inAppeal: 'On appeal' },
      defectAnswer: { unknown: 'Not known', none: 'No answer', refusedNoReasons: 'Refused without reasons', refused: 'Refused with reasons', partly: 'Partly mended', accepted: 'Mended' },
    },
  },
  ru: {
    name: 'Нарушение справедливого суда',
    groups: { defect: 'Нарушение', law: 'Норма', raised: 'Как заявлено', answered: 'Как ответил суд', proof: 'Подтверждение' },
    fields: {
      defectKind: 'Вид', what: 'Что произошло', inEventIds: 'В каком заседании или решении', effect: 'На что повлияло', provision: 'Норма', provisionCheckedBy: 'Текст сверил', provisionCheckedOn: 'Сверено',
      raised: 'Заявлено', raisedOn: 'Когда', raisedWords: 'Какими словами', motionEventIds: 'Ходатайством', answer: 'Ответ', answerWords: 'Его слова', answerEventId: 'Где', documentIds: 'Документы', note: 'Примечание',
    },
    notes: { provision: 'Печатается как неподтверждённая, пока кто-то не сверит действующий текст.', raised: 'Незаявленное нарушение в апелляции часто теряется.' },
    choices: {
      defectKind: {
        unknown: 'Ещё не сказано', tribunal: 'Незаконный или зависимый состав суда', publicHearing: 'Закрытость заседания', presence: 'Отсутствие доверителя', videoLink: 'Сбои или низкое качество ВКС', counselOfChoice: 'Защитник по выбору', privateTalk: 'Нет беседы наедине с защитником',
        interpreter: 'Переводчик', timeAndPapers: 'Время и материалы для подготовки', equality: 'Равенство сторон', defenceEvidence: 'Отказ в доказательствах защиты', witnesses: 'Свидетели не допрошены', secretWitness: 'Засекреченный свидетель', unlawfulEvidence: 'Недопустимые доказательства',
        coercion: 'Показания под принуждением', innocence: 'Презумпция невиновности', charge: 'Неясное или изменённое обвинение', reasons: 'Недостаточные мотивы', motionUnanswered: 'Ходатайство без ответа', delay: 'Неразумный срок', copy: 'Копия не вручена', appealRight: 'Помехи обжалованию', other: 'Иное',
      },
      raised: { unknown: 'Неизвестно', notRaised: 'Не заявлялось', orally: 'Устно', inWriting: 'Письменно', inRemarks: 'В замечаниях на протокол', inAppeal: 'В жалобе' },
      defectAnswer: { unknown: 'Неизвестно', none: 'Нет ответа', refusedNoReasons: 'Отказ без мотивов', refused: 'Отказ с мотивами', partly: 'Исправлено частично', accepted: 'Исправлено' },
    },
  },
  fr: {
    name: 'Atteinte au procès équitable',
    groups: { defect: 'L’atteinte', law: 'Disposition', raised: 'Comment elle fut soulevée', answered: 'Réponse du tribunal', proof: 'Preuve' },
    fields: {
      defectKind: 'Nature', what: 'Ce qui s’est passé', inEventIds: 'Audience ou décision', effect: 'Ce que cela a changé', provision: 'Disposition', provisionCheckedBy: 'Texte vérifié par', provisionCheckedOn: 'Vérifié le',
      raised: 'Soulevée', raisedOn: 'Le', raisedWords: 'En quels termes', motionEventIds: 'Par la requête', answer: 'Réponse', answerWords: 'Ses termes', answerEventId: 'Dans', documentIds: 'Pièces', note: 'Remarque',
    },
    notes: { provision: 'Imprimée comme non confirmée tant que personne n’a vérifié le texte en vigueur.', raised: 'Une atteinte qui n’est pas soulevée est souvent perdue en appel.' },
    choices: {
      defectKind: {
        unknown: 'Pas encore dit', tribunal: 'Tribunal non indépendant ou illégal', publicHearing: 'Audience non publique', presence: 'Client absent', videoLink: 'Visioconférence coupée ou mauvaise', counselOfChoice: 'Conseil de son choix', privateTalk: 'Pas d’entretien confidentiel',
        interpreter: 'Interprète', timeAndPapers: 'Temps et pièces pour préparer', equality: 'Égalité des armes', defenceEvidence: 'Preuves de la défense refusées', witnesses: 'Témoins non entendus', secretWitness: 'Témoin anonyme', unlawfulEvidence: 'Preuves illicites',
        coercion: 'Déclaration sous contrainte', innocence: 'Présomption d’innocence', charge: 'Charge obscure ou modifiée', reasons: 'Motifs insuffisants', motionUnanswered: 'Requête sans réponse', delay: 'Délai déraisonnable', copy: 'Copie non remise', appealRight: 'Recours entravé', other: 'Autre',
      },
      raised: { unknown: 'Inconnu', notRaised: 'Non soulevée', orally: 'Oralement', inWriting: 'Par écrit', inRemarks: 'Observations au procès-verbal', inAppeal: 'En appel' },
      defectAnswer: { unknown: 'Inconnu', none: 'Aucune réponse', refusedNoReasons: 'Rejet sans motifs', refused: 'Rejet motivé', partly: 'Réparée en partie', accepted: 'Réparée' },
    },
  },
}
