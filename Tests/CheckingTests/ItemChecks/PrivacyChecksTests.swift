import Plans
import Testing

@testable import Checking

@Suite struct NamedPupilTests {
  private func count(_ text: String, lead: String = "HT") throws -> Int {
    try Found.severities(NamedPupil(), action: Action(text: text, lead: [lead])).count
  }

  @Test(
    arguments: [
      "J.B. in Year 4 has daily phonics", "Tyler to reach EXS in reading", "Support for Kayden each day",
      "Amelia (Y2) reads with a volunteer", "Review Tyler’s EHCP", "KW (Y6) to have tuition",
      "Pupils below: K.L. and M.O.", "Work with Liam and his family", "Mohammed A in Y3 has a timetable",
      "Suspensions of pupil KB", "1:1 phonics for Poppy", "One-to-one reading with Tyler", "Small group maths for Liam",
      "Kian R moved to the small group after half-term", "Apply for an EHC plan for Zainab H. by May",
      "Check in with Ellie-Mae S after lunch each day",
    ])
  func aPupilIsFound(_ text: String) throws { #expect(try count(text) == 1) }

  @Test(
    arguments: [
      "Mrs Holly Price in Year 4 to model", "PPA in Year 4", "Buy the Harry Potter set", "Boys to reach EXS in reading",
      "RE in Year 5", "Jack Petchey award", "Amelia in Year 4 to lead moderation", "GDS (Y6) rises to 20%",
      "Support for P.E. lessons", "Display for Poppy Day", "1:1 coaching for Mrs Price",
      "Order 1:1 devices for Reading", "Phonics sessions led by Amelia K", "Coaching for Amelia K in guided reading",
      "Sarah K to lead phonics workshops", "Charlotte H (LA adviser) audits the provision", "Use Max A tasks",
      "Meet Emma T and Kate R from the local authority", "Ruby S from the hub models lessons", "Amelia I think",
    ])
  func othersAreNot(_ text: String) throws { #expect(try count(text) == 0) }

  @Test func whoeverThePlanNamesAsStaffIsNoPupil() throws {
    #expect(try count("Amelia (Y2) reads with a volunteer", lead: "Amelia Khan") == 0)
    #expect(try count("J.B. in Year 4 models phonics", lead: "JB") == 0)
  }
}

@Suite struct SmallCohortTests {
  private func severities(_ text: String) throws -> [Severity] {
    try Found.severities(SmallCohort(), action: Action(text: text))
  }

  @Test(
    arguments: [
      "3/4 SEND pupils reach the standard", "2 of 3 girls missed it", "1 child in Year 3 has a plan",
      "5 EAL pupils join",
      "Three pupils with EHCPs", "Both Year 6 traveller pupils attend", "2/4 SEND at EXS", "50% of SEND (2/4)",
      "PP (n=4)", "Year 6 boys, n = 3: 67%",
      "Attendance panel for the 5 Traveller pupils in Year 4",
      "Meet the carers of both looked-after pupils in Year 4 each term",
    ])
  func aFewWhoAreToldApartAreFound(_ text: String) throws { #expect(try severities(text) == [.mustFix]) }

  @Test func aBareNumberIsANote() throws { #expect(try severities("2 pupils did not pass") == [.note]) }

  @Test(
    arguments: [
      "6 EAL pupils join", "3/6 SEND pupils", "3/6 SEND", "Review on 3/4 for SEND", "No more than 4 pupils in Year 3",
      "Two pupils from each class",
      "Years 3 and 4 pupils", "Year 2 pupils", "Four out of five pupils", "Two thirds of pupils", "Two hundred pupils",
      "PP (n=14)", "Two teams of pupils", "5% of pupils", "Interview 4 Year 6 pupils",
      "Reading panel of 4 Year 6 pupils", "Two Year 5 pupils in each class", "3-4 pupils",
      "Headteacher hears two Year 1 children read every day", "SLT listen to 3 Year 2 pupils each week",
    ])
  func manyLimitsAndSamplesAreNot(_ text: String) throws { #expect(try severities(text) == []) }
}

@Suite struct TemplateTextTests {
  private func severities(_ text: String) throws -> [Severity] {
    try Found.severities(TemplateText(), action: Action(text: text))
  }

  @Test(
    arguments: [
      "Insert school name", "Train [name] in phonics", "XXX leads", "Attendance of XX%", "Click here to enter text.",
      "Lorem ipsum dolor", "Review by <date>", "Signed ____", "Training on (insert date)",
      "Insert rationale here: what does your data tell you?", "Enter action here",
    ])
  func whatATemplateLeavesIsFound(_ text: String) throws { #expect(try severities(text) == [.mustFix]) }

  @Test(arguments: [
    "Insert a bookmark in each book", "Insert targets into pupil passports", "Launch the Write Your Own Story day",
    "Plan lessons [see scheme]", "Box plots", "Use <5 sessions", "Exxon visit",
  ])
  func othersAreNot(_ text: String) throws { #expect(try severities(text) == []) }

  @Test func anActionThatSaysNothingYetIsANote() throws { #expect(try severities("TBC") == [.note]) }

  @Test func theTitleIsReadToo() throws {
    var plan = Plan([])
    plan.title = "[School name] improvement plan"
    #expect(try Found.severities(TemplateText(), in: plan) == [.mustFix])
  }
}
