/** Blocks that counsel may go past with a reason, which is kept in the packet and journaled. Everything else must be mended. */
export const waivableCodes: readonly string[] = [
  'field.required', 'subject.missing', 'gate.echrRussia', 'gate.interimRussia', 'gate.otherPending', 'gate.otherExamined', 'term.passed', 'limit.pages',
]
