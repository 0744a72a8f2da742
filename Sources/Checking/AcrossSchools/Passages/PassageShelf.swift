import Plans

/// The passages of all plans that were taken in, and whose they are.
struct PassageShelf {
  /// One plan's.
  struct Entry {
    var id: FiledPlan.ID
    var file: String
    var urn: URN?
    var school: String
    var passages: PackedPassages
  }

  private(set) var entries: [Entry?] = []
  /// Of each place, which family's plan it is; -1 for one that is gone.
  private(set) var families: [Int32] = []
  private(set) var index = PassageIndex()
  private var places: [FiledPlan.ID: Int] = [:]
  private var familyNumbers: [String: Int32] = [:]
  private var plansOfFamily: [Int] = []
  /// How many families have a plan.
  private(set) var familyCount = 0

  /// The most families that there ever were.
  var familyLimit: Int { plansOfFamily.count }

  /// Where a plan is; nil where it was not taken in.
  func place(of id: FiledPlan.ID) -> Int? { places[id] }

  /// Takes a plan in. The schools that may share what they like have the same family.
  mutating func take(_ entry: Entry, of family: String) {
    if entries.count == PassageIndex.mostPlans { closeUp() }
    let number = familyNumbers[family] ?? Int32(familyNumbers.count)
    familyNumbers[family] = number
    if Int(number) == plansOfFamily.count { plansOfFamily.append(0) }
    if plansOfFamily[Int(number)] == 0 { familyCount += 1 }
    plansOfFamily[Int(number)] += 1
    add(entry, number)
  }

  private mutating func add(_ entry: Entry, _ family: Int32) {
    places[entry.id] = entries.count
    families.append(family)
    index.take(entry.passages, at: entries.count) { [families] in families[$0] >= 0 }
    entries.append(entry)
  }

  mutating func drop(_ id: FiledPlan.ID) {
    guard let place = places.removeValue(forKey: id) else { return }
    let family = Int(families[place])
    entries[place] = nil
    families[place] = -1
    plansOfFamily[family] -= 1
    if plansOfFamily[family] == 0 { familyCount -= 1 }
  }

  /// Gives the places of plans that are gone to others: after a million versions.
  private mutating func closeUp() {
    let staying = zip(entries, families).compactMap { entry, family in entry.map { ($0, family) } }
    entries = []
    families = []
    index = PassageIndex()
    for (entry, family) in staying { add(entry, family) }
  }
}
