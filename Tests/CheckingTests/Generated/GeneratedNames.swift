/// Invented schools and members of staff, and the groups and years that sentences are filled in with.
enum GeneratedNames {
  static let schools = [
    "Aldwick Green Primary School", "St Bede’s Junior School", "Marlbrook Academy", "Tanner’s Hill School",
    "Coppice Lane Infant School", "Westbrook High School", "Harefield Church Primary School", "Otterdale School",
  ]
  static let surnames = [
    "Adeyemi", "Barlow", "Castle", "Dunmore", "Ekwueme", "Farrow", "Gill", "Hussain", "Iveson", "Jakes", "Khan",
    "Lomax",
    "Mistry", "Nolan", "Okafor", "Pryce", "Quill", "Rudge", "Sandhu", "Tranter", "Unwin", "Vance", "Whitlock", "Yates",
  ]
  static let titles = ["Mr", "Mrs", "Ms", "Miss", "Dr"]
  static let years = ["Year 1", "Year 2", "Year 3", "Year 4", "Year 5", "Year 6", "KS1", "KS2", "Years 3 and 4"]
  static let groups = ["disadvantaged", "SEND", "EAL"]
  static let senior = ["Headteacher", "Deputy head", "HT", "DHT", "AHT", "Assistant head"]
  static let governors = ["Chair of governors", "Link governor", "Standards committee", "SEND governor"]
  static let monitoring = [
    "Book looks by the {post} with written feedback", "Learning walk with the link governor, report to the committee",
    "Pupil progress meetings after each assessment", "Governor visit: talk with pupils and look at their work",
    "Termly report to governors on each target", "Drop-ins by senior leaders, shared in the Monday briefing",
  ]
  static let progress = [
    "Training held and well attended; {post} has checked that it is used.",
    "In place in all but one class; to be finished"
      + " next half-term.", "Audit finished: 14 of 21 books replaced.", "Families invited; 63% came.",
    "Done. First results shared with governors.", "Started late because of staff absence, now back on course.",
  ]
  static let resources = [
    ("Release for the {post}, 2 days at £210", 420.0), ("£650 for books", 650), ("3 x £180 cover = £540", 540),
    ("Staff meeting time", 0), ("Maths Hub training", 0), ("Licence £320", 320), ("Trainer £400, cover £200", 600),
    ("£1,200 from pupil premium", 1200), ("TA hours: 5 a week", 0), ("6 sessions x £45 = £270", 270),
    ("Consultant: 2 days x £550 (£1,100)", 1100), ("£30 an hour, 10 hours", 300), ("£90 + £60 = £150", 150),
  ]
  /// Sentences that look like a fault to a careless reader and are none.
  static let innocent = [
    "Mrs Holly Price in Year 4 to model shared reading", "Interview four pupils from each class about feedback",
    "PPA in Year 4 moved to Friday", "Run booster lessons for Years 3 and 4 pupils", "Apply for the Jack Petchey award",
    "Buy the Harry Potter set for the library", "Meet Dr Lucy Farrow to plan the audit",
    "Pair Year 2 pupils with Year 6",
    "Set up groups of five pupils for catch-up", "Keep interventions to no more than 4 pupils",
    "Track the lowest 20% of readers",
    "RE leader to moderate books in Year 5", "Four out of five pupils to join a club",
    "Share two thirds of the units by June",
    "Choose two pupils per class as eco councillors", "Visit an exhibition about James Cook with Year 5",
    "Plan lessons [see scheme] in all phases", "Use Tier 2 words with children in Nursery",
    "Invite the author Michael Rosen",
    "Send home the DfE guide (2 pages) for parents of children in Reception", "Track KS2 children in three bands",
    "Replace 5 classroom displays", "Extend the forest school to 60 pupils",
    "Enter two teams of pupils in the cluster quiz",
    "AP in Year 11 to be reviewed with the provider", "Use box plots from FFT in Year 6",
  ]
}
