import Plans

/// Which open schools have no plan for the academic year of a day, and how long it has been due.
struct PlansOwed: Sendable {
  /// A school that owes its plan.
  struct Debt: Sendable {
    let school: School
    /// The latest academic year that a plan of it, or of a school that it followed, is on file for.
    let last: AcademicYear?
    let file: String?
  }

  private struct Entry {
    var urn: URN
    var file: String
    var year: AcademicYear?
    var isInForce: Bool
  }

  private let asOf: Day
  private let register: SchoolRegister
  private let everySchoolOwes: Bool
  /// The day from which a plan that is not there is late; nil where the year's term dates are not on file.
  let lateFrom: Day?
  let year: AcademicYear?
  private var entries: [FiledPlan.ID: Entry] = [:]
  private var plans: [URN: Set<FiledPlan.ID>] = [:]

  init(_ context: AcrossContext) {
    asOf = context.asOf
    register = context.schools
    everySchoolOwes = context.everySchoolOwesAPlan
    year = AcademicYear(containing: context.asOf)
    let weeks = context.checkRules.acrossSchools.lateWeeks
    lateFrom = year.flatMap { context.termDates.span(of: .autumn, in: $0)?.start.adding(days: weeks * 7) }
  }

  var isLate: Bool { lateFrom.map { asOf >= $0 } ?? false }

  /// A plan of one subject is no plan of the school.
  mutating func take(_ plan: FiledPlan) {
    guard let urn = plan.urn, plan.isWholeSchool else { return }
    entries[plan.id] = Entry(
      urn: urn, file: plan.file, year: plan.academicYear, isInForce: plan.isInForce(on: asOf))
    plans[urn, default: []].insert(plan.id)
  }

  mutating func drop(_ id: FiledPlan.ID) {
    guard let entry = entries.removeValue(forKey: id) else { return }
    plans[entry.urn]?.remove(id)
  }

  /// By URN. None where it is not known that the register's schools owe plans: it may be the whole country's, beside the
  /// plans of one authority.
  var debts: [Debt] { everySchoolOwes ? register.schools.compactMap(debt) : [] }

  /// What the school of a plan owes.
  func debts(of id: FiledPlan.ID) -> [Debt] {
    guard everySchoolOwes, let urn = entries[id]?.urn, let school = register[urn] else { return [] }
    return [debt(of: school)].compactMap { $0 }
  }

  private func debt(of school: School) -> Debt? {
    guard school.isOpen, school.opened.map({ $0 <= asOf }) ?? true, school.closed.map({ $0 > asOf }) ?? true
    else { return nil }
    let family = [school.urn] + (register.predecessors[school.urn] ?? [])
    let own = family.flatMap { plans[$0] ?? [] }.compactMap { entries[$0] }
    guard !own.contains(where: \.isInForce) else { return nil }
    let last = own.max { ($0.year?.start ?? 0, $0.file) < ($1.year?.start ?? 0, $1.file) }
    // A plan for next year alone is early and not late.
    if let year, let last = last?.year, last > year { return nil }
    return Debt(school: school, last: last?.year, file: last?.file)
  }
}

extension PlansOwed.Debt {
  /// What the school has on file instead, as a sentence.
  var lastWords: String {
    last.map { "The last one on file was for \($0), which ended on 31 August \($0.start + 1)." }
      ?? "None is on file at all."
  }

  func finding(_ check: String, _ severity: Severity, _ message: String) -> AcrossFinding {
    AcrossFinding(
      check: check, severity: severity, files: [file].compactMap { $0 }, urns: [school.urn], message: message)
  }
}
