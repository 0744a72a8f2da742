import Testing
import Vocabularies

@testable import Normalising

/// How far the name of a post reaches in a sentence.
@Suite struct PostNamesTests {
  let people: PeopleList

  init() throws { people = PeopleList(try ShippedVocabularies.files.get().roles) }

  @Test(arguments: [
    ("Behaviour manager checks suspension data weekly", ["Behaviour manager"]),
    ("Federation head reads overviews in January", ["Federation head"]),
    ("Post-16 lead checks the placement log monthly", ["Post-16 lead"]),
    ("Trust school improvement partner, one visit each half term", ["Trust school improvement partner"]),
    ("LA early years adviser visit, spring", ["LA early years adviser"]),
    ("Reading record survey by Y6 librarians (termly)", ["Y6 librarians"]),
    ("LGB inclusion link, November and March", ["LGB inclusion link"]),
    ("Attendance committee of the LAB", ["Attendance committee of the LAB"]),
    ("Literacy governor (Mrs Bewick) sees a session", ["Literacy governor (Mrs Bewick)"]),
    ("AHT (T&L) checks ten seating plans", ["AHT (T&L)"]),
    ("Librarian reports loans to Lead for reading", ["Librarian", "Lead for reading"]),
    ("HT and English leader pupil conferencing", ["HT", "English leader"]),
    ("Mrs Stroud (link committee member) looks at plans", ["Mrs Stroud (link committee member)"]),
    ("Link governor Sue P joins a communication walk in Term 3", ["Link governor Sue P"]),
    ("Link governor Sheila Brand visits in March", ["Sheila Brand"]),
    ("Fiona (governor) comes to a rhyme time", ["Fiona (governor)"]),
    ("Safeguarding member of the management committee visits", ["Safeguarding member of the management committee"]),
    ("Head reads the log every Friday with the PBS coaches", ["Head", "PBS coaches"]),
    ("EYFS leader moderates with the Year 1 teacher", ["EYFS leader", "Year 1 teacher"]),
    ("SENDCo observes interventions run by TAs", ["SENDCo"]),
    ("Reading data to Raising Standards Board each term", ["Raising Standards Board"]),
  ])
  func aPostIsNamedInFull(text: String, who: [String]) { #expect(people.acting(in: text) == who) }

  @Test(arguments: [
    ("Book look subject leaders", ["subject leaders"]), ("Weekly drop-in by the headteacher", ["headteacher"]),
    ("Dr Okafor reports to the LAB", ["Dr Okafor", "LAB"]), ("LA visits and the headteacher", ["LA", "headteacher"]),
    ("PP governor Autumn visits", ["PP governor"]), ("Visit (governor) checks the log", ["governor"]),
    ("SEND governor Learning walk", ["SEND governor"]), ("SEND governor Phonics checks each term", ["SEND governor"]),
    ("Reading (governor) visits in May", ["governor"]), ("Link governor Sue P", ["Link governor"]),
  ])
  func whatIsDoneIsNoPartOfAPost(text: String, who: [String]) { #expect(people.acting(in: text) == who) }

  @Test(arguments: [
    "LGB pupil premium link", "Governor parent link", "LGB staff wellbeing link", "LGB safeguarding DSL link",
    "LGB maths SLT link", "Link governor, parent link and pupil link", "governor governor link link",
  ])
  func postsThatReachOverOneAnotherAreReadOnce(text: String) {
    let who = people.acting(in: text)
    #expect(!who.isEmpty)
    #expect(who.allSatisfy { !$0.isEmpty && text.contains($0) })
    #expect(people.people(in: text).allSatisfy { (name: String) in !name.isEmpty })
  }

  @Test(arguments: ["Eco committee members survey pupils", "PTA committee member runs the fair"])
  func membersOfAnyCommitteeAreNoGovernors(text: String) { #expect(!people.mentionsGovernors(text)) }

  @Test func theFullStopOfAShortPostEndsNothing() {
    #expect(people.acting(in: "Link Gov. for SEND") == ["Link Gov. for SEND"])
    #expect(people.acting(in: "Seen by the Link Gov. Forms are kept") == ["Link Gov"])
  }

  @Test func aCodeIsNobody() {
    #expect(!people.isPerson("KI1"))
    #expect(people.isPerson("KI"))
  }

  @Test(arguments: [
    ("Link governor Dr Sen comes in for a morning in March", ["Dr Sen"]),
    ("Attendance governor, Mrs Adkin, meets the EWO", ["Attendance governor, Mrs Adkin"]),
    ("Rev. Sam Oduya visits the library", ["Rev. Sam Oduya"]), ("Mrs Lowe March visit", ["Mrs Lowe"]),
    ("Headteacher’s report each term", ["Headteacher"]), ("Clerk's visit log", ["Clerk"]),
    ("Trust school improvement director: lesson visits", ["Trust school improvement director"]),
  ])
  func aPostAndWhoHasItAreOne(text: String, who: [String]) { #expect(people.acting(in: text) == who) }
}
