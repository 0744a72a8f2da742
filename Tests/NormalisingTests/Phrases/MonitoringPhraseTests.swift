import Plans
import Testing
import Vocabularies

@testable import Normalising

@Suite struct MonitoringPhraseTests {
  let phrase: MonitoringPhrase

  init() throws {
    phrase = MonitoringPhrase(
      people: PeopleList(try ShippedVocabularies.files.get().roles), dates: try ShippedVocabularies.dates())
  }

  @Test func aLineStaysWholeAndIsReadForWhoAndWhen() {
    let line = phrase.monitoring(
      in: "HT and Maths lead (once each half term): Joint lesson visits", location: "paragraph 3")
    #expect(line.text == "HT and Maths lead (once each half term): Joint lesson visits")
    #expect(line.who == ["HT", "Maths lead"])
    #expect(line.when == "once each half term")
    #expect(!line.governors)
    #expect(line.location == "paragraph 3")
  }

  @Test func aGovernorByNameTakesPart() {
    let line = phrase.monitoring(in: "Mr T. Hale (link governor) (19 Nov and 4 March): Visit to see reading")
    #expect(line.who == ["Mr T. Hale (link governor)"])
    #expect(line.when == "19 Nov and 4 March")
    #expect(line.governors)
  }

  @Test func columnsOfTheirOwnComeFirst() {
    let row = phrase.monitoring(
      in: "Book looks by the DHT", whoColumn: "HT / Chair of governors", whenColumn: "termly", forAction: "a1")
    #expect(row.who == ["HT", "Chair of governors"])
    #expect(row.when == "termly")
    #expect(row.governors)
    #expect(row.forAction == "a1")
  }

  @Test func aLineThatNamesNobodyHasNobody() {
    let line = phrase.monitoring(in: "Pupils' books are looked at")
    #expect(line.who.isEmpty)
    #expect(line.when == nil)
    #expect(!line.governors)
  }

  @Test func peopleWhoAreLookedAtMonitorNothing() {
    #expect(phrase.monitoring(in: "Deputy Head meets each head of department").who == ["Deputy Head"])
    #expect(phrase.monitoring(in: "Headteacher questions two subject leaders each half term").who == ["Headteacher"])
    #expect(
      phrase.monitoring(in: "Head of Science reports to the Deputy Head").who == ["Head of Science", "Deputy Head"])
    #expect(phrase.monitoring(in: "SEND governor reports to FGB termly").who == ["SEND governor"])
  }
  @Test(arguments: [
    ("HT, English lead – weekly book look by the head", ["HT", "English lead"]),
    ("Rapid Improvement Committee – sees books and talks to pupils", ["Rapid Improvement Committee"]),
    ("Book looks – DHT", ["DHT"]),
    ("HoD and Deputy (line manager) sample videos", ["HoD", "Deputy"]),
    ("Head of Year 7 checks registers monthly", ["Head of Year 7"]),
    ("Assistant Head and subject heads review results", ["Assistant Head", "subject heads"]),
    ("Figures shared with governors' welfare committee", ["governors' welfare committee"]),
    ("Governor for communication joins lunch", ["Governor for communication"]),
    ("Curriculum governors meet 3 leads", ["Curriculum governors"]),
    ("AHT T&L drops in each fortnight", ["AHT T&L"]),
    ("Visit with the English lead on 2 December", ["English lead"]),
  ])
  func whoIsNamedWhole(_ text: String, _ who: [String]) { #expect(phrase.monitoring(in: text).who == who) }

  @Test(arguments: [
    ("The Deputy Head (Academic) samples work", ["Deputy Head (Academic)"]),
    ("Learning walks by AHT (English), fortnightly", ["AHT (English)"]),
    ("DHT (weekly) looks at books", ["DHT"]), ("DHT (November) looks at books", ["DHT"]),
    ("Link governor visit: pupils talk about books", ["Link governor"]),
    ("Link governor visit: workshops (Mr R. Thackeray)", ["Mr R. Thackeray"]),
    ("Learning walk: registers (Principal)", ["Principal"]),
    ("Books looked at by the SENDCo (Mrs Bell)", ["SENDCo (Mrs Bell)"]),
    ("Headteacher and maths lead look at books (link governor)", ["Headteacher", "maths lead", "link governor"]),
    ("HT, English lead: book look (link governor)", ["HT", "English lead"]),
    ("Maths lead (Book scrutiny) each term", ["Maths lead"]), ("HT (Ongoing)", ["HT"]),
    ("Report to SLT in autumn and to SLT in spring", ["SLT"]),
  ])
  func bracketsSayWhichPostOrWho(_ text: String, _ who: [String]) {
    #expect(phrase.monitoring(in: text).who == who)
  }

  @Test func whoDoesItMayStandInBracketsAtTheEnd() {
    let line = phrase.monitoring(in: "Meet Mr Farrell and look at books with him (Mrs Bright, November)")
    #expect(line.who == ["Mrs Bright"])
    #expect(line.when == "November")
    #expect(phrase.monitoring(in: "DHT surveys students (Dec, May)").who == ["DHT"])
  }

  @Test(arguments: [
    ("Assessment data to SLT each half term", ["SLT"]), ("HT takes the log to SLT each Monday", ["HT"]),
    ("HT joins the spring walk and tells governors what was seen", ["HT"]),
    ("HT takes data to the standards committee", ["HT", "standards committee"]),
    ("Head of Science reports mock results to Deputy Head", ["Head of Science", "Deputy Head"]),
  ])
  func whoHearsOfItLooksAtNothing(text: String, who: [String]) {
    #expect(phrase.monitoring(in: text).who == who)
  }

  @Test(arguments: [
    ("Assistant Head and attendance mentor meet every Monday", ["Assistant Head", "attendance mentor"]),
    ("Registers checked weekly by the Year 11 leader", ["Year 11 leader"]),
    ("Survey of new staff by the HR manager", ["HR manager"]),
    ("Head of Faculty and line manager review mock data", ["Head of Faculty", "line manager"]),
    ("HR report to finance trustees, termly", ["finance trustees"]),
    ("The safeguarding trustee reads every record", ["safeguarding trustee"]),
    ("Trust Director of Secondary to moderate", ["Trust Director of Secondary"]),
    ("Health and safety governor walk, Spring term", ["Health and safety governor"]),
    ("Full governors ask two leaders to speak", ["Full governors"]),
  ])
  func aPostKeepsTheWordsThatSayWhichItIs(_ text: String, _ who: [String]) {
    #expect(phrase.monitoring(in: text).who == who)
  }

  @Test(arguments: [
    ("SLT on-call log checked weekly by Ms Holt", ["Ms Holt"]),
    ("Governor visit by Mrs Nwosu, Spring 1", ["Mrs Nwosu"]),
    ("Governor visit, Mrs Achebe, 19 November 2026", ["Mrs Achebe"]),
    ("Governor visit on 12 November (Sheila Brand)", ["Sheila Brand"]),
    ("Governor visit in March", ["Governor"]),
    ("Mrs Pell, our literacy governor, will come in during November", ["Mrs Pell"]),
    ("Assistant Principal reviews PA list with heads of year", ["Assistant Principal", "heads of year"]),
    ("Link governor visits tutor reading in spring", ["Link governor"]),
    ("Form tutors look at planners", ["Form tutors"]),
    ("HT learning walks; book scrutiny by SENDCo", ["HT", "SENDCo"]),
    ("Link governor termly. Data presented by HT.", ["Link governor", "HT"]),
    ("Mrs Hart, Headteacher, and Mr Cole, SENDCo, look at books", ["Mrs Hart", "Headteacher", "Mr Cole", "SENDCo"]),
    ("Governor visit: phonics (Little Wandle)", ["Governor"]),
    ("HT reviews plans written by class teachers", ["HT", "class teachers"]),
    ("HT and SENDCo look at books by year group", ["HT", "SENDCo"]),
  ])
  func whoeverIsSpokenOfBesidesDoesNothing(_ text: String, _ who: [String]) {
    #expect(phrase.monitoring(in: text).who == who)
  }
}
