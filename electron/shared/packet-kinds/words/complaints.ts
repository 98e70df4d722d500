import type { accessDenialComplaint, blank, medicalExamination, preservation } from '../domestic'
import type { PacketWordsIn3 } from './types'

/** Titles and headings of the complaint are chosen by what was refused: see `head.ts`. */
export const accessDenialComplaintWords: PacketWordsIn3<typeof accessDenialComplaint> = {
  en: { name: 'Complaint: access denied', explain: 'Counsel was refused or hindered at the prison', title: 'Complaint', subtitle: () => '', groups: {}, fields: {}, choices: {}, requests: {}, traps: {} },
  ru: { name: 'Жалоба на недопуск', explain: 'Защитника не допустили или ограничили в учреждении', title: 'Жалоба', subtitle: () => '', groups: {}, fields: {}, choices: {}, requests: {}, traps: {} },
  fr: { name: 'Plainte : accès refusé', explain: 'L’avocat a été refusé ou gêné à la prison', title: 'Plainte', subtitle: () => '', groups: {}, fields: {}, choices: {}, requests: {}, traps: {} },
}

export const medicalExaminationWords: PacketWordsIn3<typeof medicalExamination> = {
  en: {
    name: 'Request: medical examination', explain: 'Have injuries examined and recorded, in private, by a clinician',
    title: 'Request for a medical examination', subtitle: ({ client }) => `of ${client}`,
    groups: { violence: 'What was done, and what is seen', symptoms: 'Symptoms and urgency', examination: 'The examination asked for' },
    fields: {
      violenceOn: 'Date of the violence', violenceKind: 'Kind of violence alleged', marks: 'Visible signs', marksSeenBy: 'Seen by', marksSeenOn: 'Seen on', symptoms: 'Symptoms',
      urgency: 'Why it is urgent', examinations: 'Examinations', conditions: 'Conditions', clinicianSex: 'Sex of the clinician', interpreter: 'Interpreter', clinicians: 'Independent clinicians proposed',
    },
    notes: { marks: 'What was seen, by whom and when; how it came about is for a clinician to say.', violenceKind: 'As alleged: it is printed as an allegation.' },
    choices: {
      examinations: { physical: 'physical', psychological: 'psychological', imaging: 'imaging', urineMyoglobin: 'urine myoglobin', secondOpinion: 'second opinion by a clinician of choice' },
      examinationConditions: { inPrivate: 'in private', noGuards: 'without guards present', noRestraints: 'without restraints', counselPresent: 'counsel present at the request and at the transport', photographsWithScale: 'photographs with a scale', copyToCounsel: 'copy of the findings to counsel' },
      clinicianSex: { notStated: 'not stated', female: 'female', male: 'male', any: 'either' },
    },
    requests: {
      examine: 'To order without delay the medical examination described above.',
      private: 'To have it carried out in private, out of hearing and out of sight of guards, and without restraints.',
      independent: 'To admit a clinician of the client’s choice, during detention and after it.',
      record: 'To have every injury recorded with its place, size, colour and form, with photographs that show a scale.',
      copy: 'To hand the client and counsel a copy of the findings.',
      file: 'To give counsel a copy of the client’s medical file.',
    },
    traps: {
      decree3: 'Russian Government Decree No. 3 of 14 January 2011 is about serious illness that bars custody, not about recording injuries: it is not cited for a beating.',
      injuryRules: 'The rules on recording injuries in Russian prisons were not found: check them before relying on them.',
      prosecutorOrder: 'A request by law enforcement alone is not valid without a prosecutor’s written order; detainee, lawyer and relatives may ask.',
    },
  },
  ru: {
    name: 'Ходатайство о медосмотре', explain: 'Освидетельствовать и зафиксировать повреждения, без посторонних',
    title: 'Ходатайство о медицинском освидетельствовании', subtitle: ({ client }) => `доверитель: ${client}`,
    groups: { violence: 'Что сообщается и что видно', symptoms: 'Жалобы на здоровье и срочность', examination: 'Запрашиваемое освидетельствование' },
    fields: {
      violenceOn: 'Дата насилия', violenceKind: 'Сообщаемый характер насилия', marks: 'Видимые следы', marksSeenBy: 'Кто видел', marksSeenOn: 'Когда видел', symptoms: 'Симптомы',
      urgency: 'Почему это срочно', examinations: 'Виды обследования', conditions: 'Условия', clinicianSex: 'Пол врача', interpreter: 'Переводчик', clinicians: 'Предлагаемые независимые врачи',
    },
    notes: { marks: 'Что видно, кто и когда видел; о причине говорит врач.', violenceKind: 'Как сообщается: печатается как утверждение.' },
    choices: {
      examinations: { physical: 'физическое', psychological: 'психологическое', imaging: 'лучевая диагностика', urineMyoglobin: 'миоглобин в моче', secondOpinion: 'повторное, врачом по выбору доверителя' },
      examinationConditions: { inPrivate: 'наедине', noGuards: 'без присутствия сотрудников', noRestraints: 'без средств сковывания', counselPresent: 'с участием защитника при обращении и доставке', photographsWithScale: 'фотосъёмка с масштабной линейкой', copyToCounsel: 'копия заключения защитнику' },
      clinicianSex: { notStated: 'не указан', female: 'женщина', male: 'мужчина', any: 'не имеет значения' },
    },
    requests: {
      examine: 'Безотлагательно назначить указанное выше медицинское освидетельствование.',
      private: 'Провести его наедине, вне слышимости и видимости сотрудников и без применения средств сковывания.',
      independent: 'Допустить к доверителю врача по его выбору как во время содержания под стражей, так и после него.',
      record: 'Зафиксировать каждое повреждение с указанием места, размера, цвета и формы и с фотографиями, на которых виден масштаб.',
      copy: 'Вручить копию заключения доверителю и защитнику.',
      file: 'Выдать защитнику копию медицинской документации доверителя.',
    },
    traps: {
      decree3: 'Постановление Правительства РФ № 3 от 14.01.2011 касается тяжёлых заболеваний, препятствующих содержанию под стражей, а не фиксации повреждений: при избиении на него не ссылаются.',
      injuryRules: 'Правила фиксации повреждений в исправительных учреждениях не найдены: проверьте их перед ссылкой.',
      prosecutorOrder: 'Обращение только правоохранительных органов недействительно без письменного распоряжения прокурора; просить вправе задержанный, адвокат и родственники.',
    },
  },
  fr: {
    name: 'Demande d’examen médical', explain: 'Faire constater des lésions, en privé, par un médecin',
    title: 'Demande d’examen médical', subtitle: ({ client }) => `concernant ${client}`,
    groups: { violence: 'Ce qui est allégué et ce qui se voit', symptoms: 'Symptômes et urgence', examination: 'L’examen demandé' },
    fields: {
      violenceOn: 'Date des violences', violenceKind: 'Nature des violences alléguées', marks: 'Traces visibles', marksSeenBy: 'Vues par', marksSeenOn: 'Vues le', symptoms: 'Symptômes',
      urgency: 'Motif de l’urgence', examinations: 'Examens', conditions: 'Conditions', clinicianSex: 'Sexe du médecin', interpreter: 'Interprète', clinicians: 'Médecins indépendants proposés',
    },
    notes: { marks: 'Ce qui a été vu, par qui et quand ; l’origine relève d’un médecin.', violenceKind: 'Tel qu’allégué : c’est imprimé comme une allégation.' },
    choices: {
      examinations: { physical: 'physique', psychological: 'psychologique', imaging: 'imagerie', urineMyoglobin: 'myoglobine urinaire', secondOpinion: 'second avis par un médecin choisi' },
      examinationConditions: { inPrivate: 'en privé', noGuards: 'hors la présence de gardiens', noRestraints: 'sans entraves', counselPresent: 'l’avocat présent lors de la demande et du transport', photographsWithScale: 'photographies avec échelle', copyToCounsel: 'copie des constatations à l’avocat' },
      clinicianSex: { notStated: 'non précisé', female: 'femme', male: 'homme', any: 'indifférent' },
    },
    requests: {
      examine: 'Ordonner sans délai l’examen médical décrit ci-dessus.',
      private: 'Le faire pratiquer en privé, hors de portée de voix et de vue des gardiens, et sans entraves.',
      independent: 'Admettre un médecin choisi par le client, pendant la détention et après elle.',
      record: 'Faire constater chaque lésion avec son siège, sa taille, sa couleur et sa forme, et des photographies portant une échelle.',
      copy: 'Remettre une copie des constatations au client et à son avocat.',
      file: 'Remettre à l’avocat une copie du dossier médical du client.',
    },
    traps: {
      decree3: 'Le décret russe n° 3 du 14 janvier 2011 vise les maladies graves incompatibles avec la détention, non le constat de lésions : il ne se cite pas pour des coups.',
      injuryRules: 'Les règles sur le constat des lésions dans les prisons russes n’ont pas été trouvées : à vérifier.',
      prosecutorOrder: 'Une demande émanant des seules forces de l’ordre n’est pas valable sans ordre écrit du procureur ; le détenu, l’avocat et les proches peuvent demander.',
    },
  },
}

export const preservationWords: PacketWordsIn3<typeof preservation> = {
  en: {
    name: 'Preservation of video and records', explain: 'Stop recordings and logs from being overwritten',
    title: 'Request to preserve recordings and records', subtitle: ({ when }) => (when === '' ? '' : `of events ${when}`),
    groups: { holder: 'Who holds them', spans: 'What is to be preserved', questions: 'Questions to be answered' },
    fields: {
      holderPartyId: 'Institution', eventRef: 'Reference of the event', legalBasis: 'Legal basis', zone: 'Time zone', spans: 'Exact spans of time, with an hour before and after',
      'spans.place': 'Place', 'spans.camera': 'Camera', 'spans.fromOn': 'From', 'spans.fromAt': 'At', 'spans.toOn': 'To', 'spans.toAt': 'At', wearers: 'Body-worn recorders and their wearers',
      records: 'Records', asked: 'Counsel asks to be told',
    },
    choices: {
      recordsToKeep: { gateLog: 'gate log', visitorRegister: 'visitor register', searchRecord: 'record of the search', dutyRoster: 'duty roster', forceReport: 'report on the use of force', medicalJournal: 'medical journal', vanLog: 'log of the vehicle' },
      videoQuestions: { recordedOrShown: 'whether the cameras record or only show', blindSpots: 'which places no camera sees', camerasOff: 'which cameras were off, when and why', whoViews: 'who may view the recordings' },
    },
    requests: {
      stop: 'To stop the overwriting of the recordings described above at once.',
      copy: 'To have a copy made by two persons, noting its hash and the medium that holds it.',
      viewers: 'To list everybody who has viewed the recordings, with dates.',
      confirm: 'To confirm in writing that they are preserved, or to give the reasons for a refusal in writing.',
      seize: 'To seize the recordings and the records listed.',
    },
    traps: {
      retention: 'No source gives storage times in Russian prisons: reckon with days, not months.',
      replyTooSlow: 'The 30 days for an answer to a lawyer’s inquiry are too slow: send it to the investigator as a motion too.',
      sameDay: 'Copies go to prosecutor and investigator on the same day; ask again after one, three and seven days.',
    },
  },
  ru: {
    name: 'Сохранение видео и журналов', explain: 'Остановить перезапись видео и уничтожение журналов',
    title: 'Требование о сохранении видеозаписей и документов', subtitle: ({ when }) => (when === '' ? '' : `о событиях: ${when}`),
    groups: { holder: 'У кого они хранятся', spans: 'Что следует сохранить', questions: 'На что следует ответить' },
    fields: {
      holderPartyId: 'Учреждение', eventRef: 'Обозначение события', legalBasis: 'Правовое основание', zone: 'Часовой пояс', spans: 'Точные промежутки времени, с запасом в час до и после',
      'spans.place': 'Место', 'spans.camera': 'Камера', 'spans.fromOn': 'С', 'spans.fromAt': 'Время', 'spans.toOn': 'По', 'spans.toAt': 'Время', wearers: 'Нагрудные регистраторы и их носители',
      records: 'Документы', asked: 'Защитник просит сообщить',
    },
    choices: {
      recordsToKeep: { gateLog: 'журнал прохода', visitorRegister: 'журнал посетителей', searchRecord: 'протокол обыска', dutyRoster: 'график дежурств', forceReport: 'рапорт о применении силы', medicalJournal: 'медицинский журнал', vanLog: 'журнал спецавтомобиля' },
      videoQuestions: { recordedOrShown: 'ведут ли камеры запись или только показывают', blindSpots: 'какие места не видны ни одной камере', camerasOff: 'какие камеры, когда и почему были выключены', whoViews: 'кто вправе просматривать записи' },
    },
    requests: {
      stop: 'Немедленно прекратить перезапись указанных выше видеозаписей.',
      copy: 'Изготовить копию в присутствии двух лиц с указанием её хеш-суммы и носителя.',
      viewers: 'Сообщить, кто и когда просматривал записи.',
      confirm: 'Письменно подтвердить сохранность записей либо письменно изложить причины отказа.',
      seize: 'Изъять указанные видеозаписи и документы.',
    },
    traps: {
      retention: 'Сроки хранения видео в исправительных учреждениях по источникам не установлены: исходите из дней, а не месяцев.',
      replyTooSlow: '30 дней на ответ на адвокатский запрос — слишком долго: направьте также следователю как ходатайство.',
      sameDay: 'Копии прокурору и следователю — в тот же день; напоминания через один, три и семь дней.',
    },
  },
  fr: {
    name: 'Conservation des vidéos et registres', explain: 'Empêcher l’effacement des images et des registres',
    title: 'Demande de conservation d’enregistrements et de registres', subtitle: ({ when }) => (when === '' ? '' : `relatifs aux faits survenus ${when}`),
    groups: { holder: 'Qui les détient', spans: 'Ce qui doit être conservé', questions: 'Questions posées' },
    fields: {
      holderPartyId: 'Établissement', eventRef: 'Référence des faits', legalBasis: 'Base légale', zone: 'Fuseau horaire', spans: 'Périodes exactes, avec une heure de marge avant et après',
      'spans.place': 'Lieu', 'spans.camera': 'Caméra', 'spans.fromOn': 'Du', 'spans.fromAt': 'À', 'spans.toOn': 'Au', 'spans.toAt': 'À', wearers: 'Caméras-piétons et leurs porteurs',
      records: 'Registres', asked: 'L’avocat demande à savoir',
    },
    choices: {
      recordsToKeep: { gateLog: 'registre d’entrée', visitorRegister: 'registre des visiteurs', searchRecord: 'procès-verbal de fouille', dutyRoster: 'tableau de service', forceReport: 'rapport sur l’usage de la force', medicalJournal: 'registre médical', vanLog: 'registre du véhicule' },
      videoQuestions: { recordedOrShown: 'si les caméras enregistrent ou ne font que montrer', blindSpots: 'quels lieux échappent aux caméras', camerasOff: 'quelles caméras étaient éteintes, quand et pourquoi', whoViews: 'qui peut visionner les images' },
    },
    requests: {
      stop: 'Faire cesser immédiatement l’effacement des enregistrements décrits ci-dessus.',
      copy: 'Faire établir une copie par deux personnes, avec mention de son empreinte et de son support.',
      viewers: 'Communiquer la liste des personnes ayant visionné les images, avec les dates.',
      confirm: 'Confirmer par écrit la conservation, ou donner par écrit les motifs d’un refus.',
      seize: 'Saisir les enregistrements et registres indiqués.',
    },
    traps: {
      retention: 'Aucune source n’indique la durée de conservation dans les prisons russes : compter en jours, non en mois.',
      replyTooSlow: 'Les 30 jours de réponse à la demande d’un avocat sont trop longs : adressez-la aussi à l’enquêteur comme requête.',
      sameDay: 'Copies au procureur et à l’enquêteur le jour même ; relances après un, trois et sept jours.',
    },
  },
}

export const blankWords: PacketWordsIn3<typeof blank> = {
  en: {
    name: 'Blank packet', explain: 'Your own heading and text, with facts, law, requests and annexes', title: 'Submission', subtitle: () => '',
    groups: { own: 'Statement' }, fields: { heading: 'Heading', about: 'About', body: 'Text' }, choices: {}, requests: {}, traps: {},
  },
  ru: {
    name: 'Свободный документ', explain: 'Свой заголовок и текст, с фактами, нормами, просьбами и приложениями', title: 'Обращение', subtitle: () => '',
    groups: { own: 'Изложение' }, fields: { heading: 'Заголовок', about: 'О чём', body: 'Текст' }, choices: {}, requests: {}, traps: {},
  },
  fr: {
    name: 'Document libre', explain: 'Votre titre et votre texte, avec faits, droit, demandes et annexes', title: 'Mémoire', subtitle: () => '',
    groups: { own: 'Exposé' }, fields: { heading: 'Titre', about: 'Objet', body: 'Texte' }, choices: {}, requests: {}, traps: {},
  },
}
