import Plans
import Testing

@testable import Reading

/// Plans that are set in columns as a newsletter is: of headings, labels and lists.
@Suite struct PDFNewsletterTests {
  private let first = [
    "Priority 1 Reading", "Lead Mrs Lark", "Objective: every child reads with joy", "and with understanding",
    "What we will do", "• Buy more books for each class", "• Hear the slowest readers daily",
    "• Open the library at noon",
    "How we will know", "• Four in five read at the standard",
  ]
  private let second = [
    "Priority 2 Writing", "Lead Mr Wren", "What we will do", "• Teach one way to form letters",
    "• Write at length each week",
    "• Ask parents to write at home too", "How we will know", "• Books show neat and joined writing",
  ]
  private let third = [
    "Priority 3 Number", "What we will do", "• Count on and back each day", "• Play games at the gate",
  ]

  /// Lines one below another, with more room above each that begins no list's entry.
  private func set(_ lines: [String], _ page: inout DrawnPages.Page, _ left: Double, _ top: Double) {
    var top = top
    for line in lines {
      if !line.hasPrefix("•"), !line.hasPrefix("and") { top += 4 }
      page.text(line, left, top)
      top += 11
    }
  }

  private func shown(_ lines: [String]) -> [String] {
    lines.filter { $0 != "and with understanding" }.map { line in
      line.hasPrefix("•") ? "L0 " + line : "P " + line + (line.hasSuffix("joy") ? " and with understanding" : "")
    }
  }

  @Test func columnsOfLabelsAndListsAreReadOneAfterTheOther() throws {
    let drawn = DrawnPages { page in
      set(first, &page, 50, 100)
      set(second, &page, 240, 100)
    }
    #expect(try drawn.shown() == shown(first + second))
  }

  @Test func threeColumnsAreReadOneAfterTheOther() throws {
    let drawn = DrawnPages { page in
      set(first, &page, 30, 100)
      set(second, &page, 220, 100)
      set(third, &page, 410, 100)
    }
    #expect(try drawn.shown() == shown(first + second + third))
  }

  @Test func anEntryThatTheColumnsEndCutsInTwoIsOne() throws {
    let drawn = DrawnPages { page in
      set(first + ["• Visits (Headteacher, in the"], &page, 50, 100)
      set(["• Autumn)"] + second, &page, 240, 100)
    }
    // The second part has no bullet of its own.
    let cut = DrawnPages { page in
      set(first + ["• Visits (Headteacher, in the"], &page, 50, 100)
      set(["Autumn)"] + second, &page, 240, 100)
    }
    #expect(try drawn.shown().contains("L0 • Visits (Headteacher, in the"))
    #expect(try cut.shown().contains("L0 • Visits (Headteacher, in the Autumn)"))
  }

  @Test func theLastPagesFirstColumnAloneIsAsWideAsAColumn() throws {
    let shown = try DrawnPages { page in
      page.lines(
        [
          "Meet the families of all those who miss", "a day (Headteacher and the attendance", "officer, monthly)",
          "Thank classes with the best weeks in an", "assembly", "Review",
        ], 50, 100)
    }.shown()
    #expect(
      shown == [
        "P Meet the families of all those who miss a day (Headteacher and the attendance officer, monthly)",
        "P Thank classes with the best weeks in an assembly", "P Review",
      ])
  }

  @Test func rowsOfTwoCellsThatBeginTogetherAreATable() throws {
    let rows = [
      ["Buy more books for every class here", "Readers talk about what they like"],
      ["Hear the slowest readers every day", "Four in five read at the standard"],
      ["Open the library for all at noon", "Loans rise in each of the classes"],
      ["Train all who help with reading", "Groups are led well when looked at"],
      ["Ask parents to read at bedtime", "Families say that they do enjoy it"],
    ]
    let drawn = DrawnPages { page in
      for (row, cells) in rows.enumerated() {
        page.lines([cells[0], "and in the nursery too"], 50, 100 + 30 * Double(row))
        page.lines([cells[1], "and what they do not"], 240, 100 + 30 * Double(row))
      }
    }
    let table = try #require(try drawn.document().tables.first)
    #expect(
      table.rows.first?.map(\.text)
        == rows[0].enumerated().map {
          $0.element + ($0.offset == 0 ? " and in the nursery too" : " and what they do not")
        })
  }
}
