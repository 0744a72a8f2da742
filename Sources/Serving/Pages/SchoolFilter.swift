import Foundation
import Hummingbird
import Plans
import Storing

/// Which schools are sought: by words of the name or a number, by phase, by adviser, by whether a plan has come.
struct SchoolFilter: Sendable {
  let sought: String
  let phase: SchoolPhase?
  /// 0 for schools that nobody looks after.
  let adviser: Int64?
  let hasPlan: Bool?
  private let words: [String]

  static let longest = 100

  init(_ request: Request) {
    let parameters = request.uri.queryParameters
    sought = CountWords.shortened(parameters.get("q") ?? "", to: SchoolFilter.longest)
    words = SchoolFilter.folded(sought).split(separator: " ").map(String.init)
    phase = parameters.get("phase").flatMap { SchoolPhase(rawValue: String($0)) }
    adviser = parameters.get("adviser").flatMap { Int64($0) }
    hasPlan = parameters.get("plan").flatMap { ["yes": true, "no": false][String($0)] }
  }

  func fits(_ school: ListedSchool) -> Bool {
    if let phase, school.phase != phase { return false }
    if let adviser, (school.adviserID ?? 0) != adviser { return false }
    guard !words.isEmpty else { return true }
    let text = SchoolFilter.folded("\(school.name) \(school.urn) \(school.laestab ?? "")")
    return words.allSatisfy(text.contains)
  }

  /// Lower case, accents and apostrophes gone, so that "st oswins" finds St Oswin’s.
  static func folded(_ text: String) -> String {
    text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.reduce(into: "") { folded, scalar in
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "/" {
        folded.unicodeScalars.append(scalar)
      } else if scalar == "'" || scalar == "’" || scalar.properties.generalCategory == .nonspacingMark {
        return
      } else {
        folded += " "
      }
    }
  }

  /// For the pager.
  var address: String {
    ListAddress.of(
      "/schools",
      [
        ("q", sought), ("phase", phase?.rawValue), ("adviser", adviser.map(String.init)),
        ("plan", hasPlan.map { $0 ? "yes" : "no" }),
      ])
  }

  func phases(of schools: [ListedSchool]) -> [Choice] {
    let there = Set(schools.map(\.phase))
    return [Choice(value: "", words: "Any", isChosen: phase == nil)]
      + SchoolPhase.allCases.filter { there.contains($0) || $0 == phase }.map {
        Choice(value: $0.rawValue, words: $0.words, isChosen: $0 == phase)
      }
  }

  func advisers(of schools: [ListedSchool]) -> [Choice] {
    var names: [Int64: String] = [:]
    for school in schools { if let id = school.adviserID { names[id] = school.adviser } }
    let sorted = names.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return [
      Choice(value: "", words: "Anyone", isChosen: adviser == nil),
      Choice(value: "0", words: "Nobody", isChosen: adviser == 0),
    ] + sorted.map { Choice(value: String($0.key), words: $0.value, isChosen: adviser == $0.key) }
  }

  var planChoices: [Choice] {
    [
      Choice(value: "", words: "Either", isChosen: hasPlan == nil),
      Choice(value: "yes", words: "Received", isChosen: hasPlan == true),
      Choice(value: "no", words: "Not received", isChosen: hasPlan == false),
    ]
  }
}
