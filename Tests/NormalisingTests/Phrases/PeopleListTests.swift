import Plans
import Testing
import Vocabularies

@testable import Normalising

/// How a cell of people is cut into its entries, and who is named inside a sentence.
@Suite struct PeopleListTests {
  let list: PeopleList

  init() throws { list = PeopleList(try ShippedVocabularies.files.get().roles) }

  @Test(arguments: [
    ("HT / SENDCo", ["HT", "SENDCo"]), ("HT/DHT", ["HT", "DHT"]),
    ("Maths lead, class teachers", ["Maths lead", "class teachers"]),
    ("SENDCo & HT", ["SENDCo", "HT"]), ("Business manager and DHT", ["Business manager", "DHT"]),
    ("AHT; Sensory teachers", ["AHT", "Sensory teachers"]),
    ("Phase leaders\nMaths leader", ["Phase leaders", "Maths leader"]),
    ("All staff", ["All staff"]), ("JS", ["JS"]), ("JS/AB", ["JS", "AB"]), ("R. Osei", ["R. Osei"]), ("J.S.", ["J.S."]),
    ("Mr A. Castellan (AP Teaching)", ["Mr A. Castellan (AP Teaching)"]), ("HT (monitor)", ["HT (monitor)"]),
    ("Parent volunteers and Mrs Tranter", ["Parent volunteers", "Mrs Tranter"]),
    ("Mrs S. Anand (governor, curriculum)", ["Mrs S. Anand (governor, curriculum)"]),
    ("HT, DHT and SENDCo", ["HT", "DHT", "SENDCo"]), ("- HT\n- SLT", ["HT", "SLT"]), ("HT, HT", ["HT"]), ("", []),
    ("Mr Farrell and Year 5 teachers", ["Mr Farrell", "Year 5 teachers"]),
    (" / ", []),
  ])
  func aCellIsCutAtItsSeparators(_ text: String, _ people: [String]) { #expect(list.people(in: text) == people) }

  @Test(arguments: [
    "Y3/Y4 phase leader", "Reading/English lead", "Head of Art and Drama", "Teaching and Learning lead",
    "KS1/KS2 leads",
    "Maths & Science leader", "Phase leader EYFS KS1", "Assistant Head (Post-16)", "Head of Sixth Form",
    "AP Key Stage 3", "Speech and language therapist", "Heads of year 6 and 7", "Heads of English, Maths and Science",
    "Art, DT and Music leads", "Year 3 & 4 teachers", "RE/PSHE lead", "Curriculum and Standards Committee",
  ])
  func aRoleThatHoldsASeparatorIsOnePerson(_ text: String) { #expect(list.people(in: text) == [text]) }

  @Test func twoRolesWithOneWordEachAreTwoPeople() {
    #expect(list.people(in: "Head of Science / Head of Humanities") == ["Head of Science", "Head of Humanities"])
    #expect(list.people(in: "Y3 leader and Y5 leader") == ["Y3 leader", "Y5 leader"])
    #expect(list.people(in: "SENDCo and Maths lead") == ["SENDCo", "Maths lead"])
    #expect(list.people(in: "Head of English and SENDCo") == ["Head of English", "SENDCo"])
    #expect(list.people(in: "English subject leader and AHT") == ["English subject leader", "AHT"])
    #expect(list.people(in: "JS and Maths lead") == ["JS", "Maths lead"])
  }

  @Test(arguments: [
    ("DHT visits reading lessons half termly", ["DHT"]),
    ("HT and EYFS lead watch a number session together each half term", ["HT", "EYFS lead"]),
    ("Book look by DHT and Maths leader (half termly)", ["DHT", "Maths leader"]),
    ("Maths lead to watch number sessions each half term", ["Maths lead"]),
    ("Deputy Head meets each head of department to look at books", ["Deputy Head", "head of department"]),
    ("Mrs S. Anand (governor) visits", ["Mrs S. Anand (governor)"]),
    ("Visit report to full governors", ["full governors"]), ("Chair of governors reports", ["Chair of governors"]),
    ("Data seen every week", []), ("a head for heights is not needed", ["head"]),
  ])
  func peopleAreFoundInsideASentence(_ text: String, _ people: [String]) {
    #expect(list.found(in: text) == people, "\(text)")
  }

  @Test func howSomebodyTakesPartIsNoPartOfTheName() {
    #expect(list.people(in: "Led by Maths lead") == ["Maths lead"])
    #expect(list.people(in: "Lead – DHT; Support – AHT") == ["DHT", "AHT"])
    #expect(list.people(in: "Lead practitioner") == ["Lead practitioner"])
  }

  @Test func anEntryThatSaysWhatSomebodyDoesIsNotWhollyAPerson() {
    for text in ["HT", "Maths lead (AB)", "Lead practitioner for maths", "Sarah Jones", "class teachers"] {
      #expect(list.isWholly(text), "\(text)")
    }
    for text in ["Governors visit", "HT with SENDCo", "Data drop analysed by AHT"] {
      #expect(!list.isWholly(text), "\(text)")
    }
  }

  @Test func governorsAreHeardInAllTheirNames() {
    for text in [
      "Chair of governors", "FGB", "LGB behaviour panel", "Standards committee", "Mrs V. Pryce (link governor)",
      "Reports to trustees", "SEND governor", "academy council",
    ] {
      #expect(list.mentionsGovernors(text), "\(text)")
    }
    for text in ["SLT", "School council", "HT", "government grant", "Book looks", "LA governor training"] {
      #expect(!list.mentionsGovernors(text), "\(text)")
    }
  }

  @Test func aColumnOfPeopleIsTold() {
    #expect(list.score(["HT", "Maths lead / SENDCo", "", "JS", "R. Osei", "All staff"]) == 1)
    #expect(list.score(["Train every teacher in the phonics scheme", "Buy books", "60%", "Autumn 1"]) == 0)
  }

  @Test func aVeryLongTextIsCutOnce() {
    #expect(list.people(in: String(repeating: "HT / ", count: 20_000)) == ["HT"])
    #expect(list.people(in: String(repeating: "/", count: 100_000)).isEmpty)
    #expect(list.found(in: String(repeating: "lead ", count: 20_000)).count <= 1)
    #expect(list.people(in: "👩‍🏫 \u{202E}HT\u{0}").count == 1)
  }
}
