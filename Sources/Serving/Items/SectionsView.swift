import Checking
import Mustache
import Plans

/// A plan's priorities under the sections of the inspection framework that a reader picks, with the school's own headings
/// beside them.
struct SectionsView: MustacheParent, Sendable {
  let plan: Plan
  let views: FrameworkViews
  /// The Plan page's own address.
  let address: String
  /// The framework that is picked; nil for the plan as the school headed it.
  let picked: FrameworkViews.Framework?

  /// What an address asks for, such as `2019` in `view`; nil where there is nothing to view: no framework, or no priority.
  init?(_ plan: Plan, views: FrameworkViews?, address: String, view: String?) {
    guard let views, !views.frameworks.isEmpty, !plan.priorities.isEmpty else { return nil }
    self.plan = plan
    self.views = views
    self.address = address
    picked = view.flatMap { Int($0) }.flatMap { id in views.frameworks.first { $0.id == id } }
  }

  func child(named name: String) -> Any? {
    switch name {
    case "viewTitle": picked.map { "Priorities by the \($0.name)" } ?? "Priorities by an inspection framework"
    case "viewLinks": links
    case "isViewed": picked != nil
    case "viewSections": sections
    default: nil
    }
  }

  private var links: [ViewLink] {
    [
      ViewLink(
        name: "the school’s own headings", title: "The plan as it stands", address: address, isCurrent: picked == nil)
    ]
      + views.frameworks.map { framework in
        ViewLink(
          name: String(framework.id) + (framework.id == views.first ? " (the authority’s)" : ""), title: framework.name,
          address: "\(address)?view=\(framework.id)#sections", isCurrent: framework == picked)
      }
  }

  private var sections: [ViewSection] {
    guard let picked, let sections = views.sections(of: plan, by: picked.id) else { return [] }
    return sections.map { section in
      ViewSection(
        name: section.name ?? "Under no section of it",
        priorities: section.priorities.map { ViewPriority(position: $0, priority: plan.priorities[$0]) })
    }
  }
}

/// One way to view a plan.
struct ViewLink: MustacheParent, Sendable {
  let name: String
  let title: String
  let address: String
  let isCurrent: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "linkName": self.name
    case "linkTitle": title
    case "linkAddress": address
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

/// One section of a framework, with the priorities under it.
struct ViewSection: MustacheParent, Sendable {
  let name: String
  let priorities: [ViewPriority]

  func child(named name: String) -> Any? {
    switch name {
    case "sectionName": self.name
    case "viewPriorities": priorities
    case "hasViewPriorities": !priorities.isEmpty
    default: nil
    }
  }
}

/// A priority, with the heading that the school has it under.
struct ViewPriority: MustacheParent, Sendable {
  /// From 0.
  let position: Int
  let priority: Priority

  func child(named name: String) -> Any? {
    switch name {
    case "priorityHeading": PlanWords.heading(priority)
    case "priorityAddress": "#\(PriorityView.anchor(position))"
    case "ownWords":
      priority.area.map { "The school’s heading: \($0)" } ?? "The school has it under no heading of its own"
    default: nil
    }
  }
}
