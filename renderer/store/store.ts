import type { StateCreator } from 'zustand'
import type { AccessSlice } from './access'
import type { BundlesSlice } from './bundles'
import type { DeadlinesSlice } from './deadlines'
import type { DispatchesSlice } from './dispatches'
import type { ConsentsSlice } from './consents'
import type { DocumentsSlice } from './documents'
import type { EventsSlice } from './events'
import type { MattersSlice } from './matters'
import type { MissingPapersSlice } from './missing-papers'
import type { NavSlice } from './nav'
import type { OcrSlice } from './ocr'
import type { PacketsSlice } from './packets'
import type { PaperFormsSlice } from './paper-forms'
import type { PartiesSlice } from './parties'
import type { ProgressSlice } from './progress'
import type { RecordsSlice } from './records'
import type { SearchSlice } from './search'
import type { SessionSlice } from './session'
import type { ToastsSlice } from './toasts'
import type { UploadsSlice } from './uploads'

export type Store = SessionSlice &
  NavSlice &
  ToastsSlice &
  MattersSlice &
  PartiesSlice &
  DocumentsSlice &
  UploadsSlice &
  MissingPapersSlice &
  EventsSlice &
  DeadlinesSlice &
  AccessSlice &
  RecordsSlice &
  ConsentsSlice &
  PaperFormsSlice &
  PacketsSlice &
  BundlesSlice &
  DispatchesSlice &
  SearchSlice &
  OcrSlice &
  ProgressSlice

export type Slice<T> = StateCreator<Store, [], [], T>
