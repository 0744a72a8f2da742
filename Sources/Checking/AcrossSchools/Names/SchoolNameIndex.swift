import Plans

/// The register's schools by the words that tell them apart.
struct SchoolNameIndex: Sendable {
  private let byCore: [[UInt64]: [URN]]
  private let names: [URN: SchoolName]
  /// How long the longest core is that begins with a word.
  private let longest: [UInt64: Int]

  init(_ register: SchoolRegister) {
    var byCore: [[UInt64]: [URN]] = [:]
    var names: [URN: SchoolName] = [:]
    var longest: [UInt64: Int] = [:]
    for school in register.schools {
      let name = SchoolName(school.name)
      guard let first = name.core.first else { continue }
      names[school.urn] = name
      byCore[name.core, default: []].append(school.urn)
      longest[first] = max(longest[first] ?? 0, name.core.count)
    }
    self.byCore = byCore
    self.names = names
    self.longest = longest
  }

  func name(of urn: URN) -> SchoolName? { names[urn] }

  /// The schools whose name has just these words, rising.
  func schools(withCore core: [UInt64]) -> [URN] { byCore[core] ?? [] }

  /// How many words a school's core can have that begins with one; 0 where none does.
  func longestCore(beginningWith word: UInt64) -> Int { longest[word] ?? 0 }

  /// The schools that a name can be of, rising: the same core, and kinds that do not contradict.
  func all(named name: String) -> [URN] {
    let written = SchoolName(name)
    return schools(withCore: written.core).filter { names[$0].map { !$0.contradicts(written) } ?? false }
  }

  func only(named name: String) -> URN? {
    let all = all(named: name)
    return all.count == 1 ? all[0] : nil
  }
}
