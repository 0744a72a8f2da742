import Plans
import Testing

@testable import Checking

@Suite struct PriorityNamesTests {
  @Test func referencesNameThem() {
    let names = PriorityNames(Plan([Priority("M1"), Priority("M2"), Priority("M3")]))
    #expect(names.opening([0, 2]) == "Priorities M1 and M3")
    #expect(names.within([1]) == "priority M2")
  }

  @Test func titlesNameThemWhereOneLacksAReference() {
    let names = PriorityNames(Plan([Priority("1", "Reading"), Priority(nil, "Writing")]))
    #expect(names.opening([0, 1]) == "Priorities “Reading” and “Writing”")
  }

  @Test func titlesNameThemWhereAReferenceIsThereTwice() {
    let names = PriorityNames(Plan([Priority("1", "Reading"), Priority("1", "Writing")]))
    #expect(names.within([1]) == "priority “Writing”")
  }

  @Test func nineAreNamedAsEightAndOneMore() {
    let names = PriorityNames(Plan((1...9).map { Priority("\($0)") }))
    #expect(names.within(Array(0..<8)) == "priorities 1, 2, 3, 4, 5, 6, 7 and 8")
    #expect(names.within(Array(0..<9)) == "priorities 1, 2, 3, 4, 5, 6, 7, 8 and 1 more")
  }

  @Test func aLongTitleIsCutAtAWord() {
    let title = "Pupils who fall behind in reading catch up quickly and read with understanding in every subject"
    #expect(title.quoted(upTo: 30) == "“Pupils who fall behind in …”")
    #expect("Reading".quoted(upTo: 7) == "“Reading”")
  }
}
