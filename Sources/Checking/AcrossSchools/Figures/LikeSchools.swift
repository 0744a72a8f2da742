import Plans

/// Schools that can be compared: of one phase, and of like size where enough of them are.
struct LikeSchools: Hashable, Sendable {
  let phase: SchoolPhase
  /// How many pupils they have; nil for any number.
  let pupils: ClosedRange<Int>?

  /// Those that a school is like, the nearest first; none for a school that is not on file.
  static func of(_ school: School?, bounds: [Int]) -> [LikeSchools] {
    guard let school, school.phase != .other else { return [] }
    let phase = LikeSchools(phase: school.phase, pupils: nil)
    guard let roll = school.numberOnRoll, roll > 0 else { return [phase] }
    let lower = bounds.last { $0 < roll }.map { $0 + 1 } ?? 1
    let upper = bounds.first { $0 >= roll } ?? Int.max
    return [LikeSchools(phase: school.phase, pupils: lower...upper), phase]
  }

  /// "primary schools of 101 to 210 pupils".
  var words: String {
    let schools = phase.words.lowercased() + " schools"
    guard let pupils else { return schools }
    if pupils.upperBound == Int.max { return schools + " of more than \(pupils.lowerBound - 1) pupils" }
    if pupils.lowerBound == 1 { return schools + " of up to \(pupils.upperBound) pupils" }
    return schools + " of \(pupils.lowerBound) to \(pupils.upperBound) pupils"
  }
}
