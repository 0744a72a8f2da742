import Plans

/// A check that holds one kind of figure against like schools', and makes a finding of each that is far from theirs.
protocol ComparedWithLikeSchools: AcrossCheck {
  var figures: FarFigures { get set }

  func finding(_ far: FarFigure) -> AcrossFinding
}

extension ComparedWithLikeSchools {
  mutating func drop(_ id: FiledPlan.ID) { figures.drop(id) }

  func findings() -> [AcrossFinding] { figures.far.map(finding) }
  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { figures.far(of: id).map(finding) }
}
