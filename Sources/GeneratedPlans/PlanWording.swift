import Plans

/// What schools write about one subject of improvement: the wording that generated plans are put together from.
///
/// Some of it schools have in common, as they have schemes, checks and their authority's phrases in common; the rest is
/// made of parts, so that two schools seldom have a whole sentence in common.
struct PlanSubject: Sendable {
  struct Measure: Sendable {
    var name: String
    /// In a sentence: "reach the expected standard in reading".
    var words: String
    var range: ClosedRange<Int>
    var betterIsLower = false
  }

  var title: String
  var area: String
  var keyStages: [String]
  var titles: [String]
  var verbs: [String]
  var things: [String]
  var ends: [String]
  var measures: [Measure]

  static let primary: [PlanSubject] = [
    PlanSubject(
      title: "Reading", area: "Quality of education",
      keyStages: ["Reception and Year 1", "Key Stage 1", "Years 3 and 4", "Year 6"],
      titles: [
        "Raise standards in reading", "Make every pupil a fluent reader", "Strengthen early reading and phonics",
        "Improve comprehension across the school",
      ],
      verbs: ["Train", "Coach", "Support", "Work with", "Set up paired teaching for", "Give release time to"],
      things: [
        "teaching assistants in the daily phonics session", "new staff in the phonics scheme",
        "class teachers in whole-class reading", "the reading lead in checking the lowest readers",
        "volunteers who hear readers", "Year 3 staff in catch-up phonics",
      ],
      ends: [
        "so that sounds are taught in the same way in every class",
        "so that pupils who fall behind are picked up within the week", "with vocabulary taught before each text",
        "and match reading books to the sounds that pupils know", "using the book lists agreed in July",
        "with short daily practice for the lowest fifth",
      ],
      measures: [
        Measure(name: "reading EXS+", words: "reach the expected standard in reading", range: 58...88),
        Measure(name: "phonics check", words: "pass the phonics screening check", range: 66...94),
        Measure(name: "reading GDS", words: "reach greater depth in reading", range: 14...36),
      ]),
    PlanSubject(
      title: "Writing", area: "Quality of education",
      keyStages: ["Key Stage 1", "Lower Key Stage 2", "Year 6", "Years 2 and 3"],
      titles: [
        "Improve the quality of writing", "Close the gap in writing",
        "Secure spelling, handwriting and sentence structure", "Raise attainment in writing at greater depth",
      ],
      verbs: ["Moderate", "Re-plan", "Model", "Introduce", "Review", "Trial"],
      things: [
        "writing across each phase with the partner schools", "the handwriting sequence from Reception to Year 4",
        "sentence-level teaching in three lessons a week", "the spelling programme with its weekly checks",
        "editing lessons at the end of each unit", "extended writing in history and geography",
      ],
      ends: [
        "and agree what a good piece looks like in each year", "so that pupils write at length each week",
        "with examples kept in the staff folder", "starting with the pupils who join in Year 3",
        "and share what worked at the phase meeting", "with feedback given in the lesson",
      ],
      measures: [
        Measure(name: "writing EXS+", words: "reach the expected standard in writing", range: 52...84),
        Measure(name: "writing GDS", words: "reach greater depth in writing", range: 8...26),
      ]),
    PlanSubject(
      title: "Mathematics", area: "Quality of education",
      keyStages: ["Reception", "Key Stage 1", "Year 4", "Upper Key Stage 2"],
      titles: [
        "Raise attainment in mathematics", "Secure number facts by the end of Year 4",
        "Deepen reasoning in mathematics", "Strengthen the mastery approach in mathematics",
      ],
      verbs: ["Teach", "Plan", "Rehearse", "Check", "Build", "Use"],
      things: [
        "times tables in four short sessions a week", "small steps with a stem sentence in every lesson",
        "arithmetic each morning from the shared bank", "reasoning problems at the end of each unit",
        "number sense sessions in Reception and Year 1",
        "same-day intervention for pupils who did not follow the lesson",
      ],
      ends: [
        "and record who needs another go", "with concrete resources in every classroom",
        "and look at books together each half-term", "so that gaps from the autumn checks are closed by Easter",
        "with the hub's materials", "led by the two specialist teachers",
      ],
      measures: [
        Measure(name: "maths EXS+", words: "reach the expected standard in maths", range: 58...88),
        Measure(
          name: "tables check full marks", words: "score full marks in the multiplication tables check", range: 22...58),
        Measure(name: "maths GDS", words: "reach greater depth in maths", range: 12...34),
      ]),
    PlanSubject(
      title: "Attendance", area: "Behaviour and attitudes",
      keyStages: ["all year groups", "Reception and Key Stage 1", "pupils below 90%", "families new to the school"],
      titles: [
        "Improve attendance", "Reduce persistent absence", "Have every child in school on time",
        "Work with families so that absence falls",
      ],
      verbs: ["Meet", "Ring", "Write to", "Visit", "Draw up a plan with", "Review attendance with"],
      things: [
        "families whose attendance is below 92% on the last Friday of the month", "parents on the first day of absence",
        "the education welfare officer about the hardest cases", "families at the gate each morning",
        "parents of pupils with five late marks", "the families of the pupils below 85%",
      ],
      ends: [
        "and record what was agreed", "before the end of registration", "and tell governors how many have come back",
        "with the breakfast club offered first", "so that each has a named adult",
        "and follow it up within a fortnight",
      ],
      measures: [
        Measure(name: "attendance", words: "attendance", range: 92...97),
        Measure(name: "persistent absence", words: "persistent absence", range: 8...24, betterIsLower: true),
      ]),
    PlanSubject(
      title: "Early years", area: "Early years",
      keyStages: ["Nursery", "Reception", "children new to English", "summer-born children"],
      titles: [
        "Improve communication and language in the early years",
        "Raise the share of children with a good level of development", "Make the outdoor area a place to learn",
        "Give every child in Reception a strong start",
      ],
      verbs: ["Screen", "Plan", "Re-arrange", "Observe", "Run", "Share"],
      things: [
        "all children's speech and language in the first three weeks",
        "story time twice a day with repeated vocabulary", "the outdoor area around the seven areas of learning",
        "talk between adults and children and give feedback", "a small language group four times a week",
        "home learning bags with parents at the stay and play",
      ],
      ends: [
        "and refer those who need it at once", "so that adults stretch children's talk",
        "with the nursery nurse from the partner school", "and look again at the same children in January",
        "using the words in the progression document", "with a record that parents can see",
      ],
      measures: [
        Measure(name: "GLD", words: "reach a good level of development", range: 56...82),
        Measure(name: "ELG", words: "reach the early learning goal for communication", range: 60...86),
      ]),
    PlanSubject(
      title: "Leadership", area: "Leadership and management",
      keyStages: ["subject leaders", "new leaders", "the senior team", "phase leaders"],
      titles: [
        "Develop middle leaders", "Strengthen subject leadership in the foundation subjects",
        "Sharpen monitoring and what follows from it", "Build governors' knowledge of the school",
      ],
      verbs: ["Mentor", "Release", "Pair", "Brief", "Train", "Ask"],
      things: [
        "subject leaders to visit lessons once each half-term",
        "new leaders with an experienced colleague in another school", "link governors for their visits",
        "phase leaders in giving feedback", "leaders of foundation subjects to interview pupils",
        "the assessment lead to report progress by group",
      ],
      ends: [
        "and write one page on what was seen", "with two things to do next",
        "and report it to the curriculum committee", "so that the next step is agreed in the same week",
        "with time set aside on the calendar", "and check it with the adviser in the summer",
      ],
      measures: [
        Measure(
          name: "lessons with effective checks", words: "of lessons seen have effective checks of understanding",
          range: 45...80),
        Measure(name: "staff who say they are well led", words: "of staff say that they are well led", range: 62...92),
      ]),
  ]

  static let secondary: [PlanSubject] = [
    PlanSubject(
      title: "Mathematics", area: "Quality of education", keyStages: ["Year 7", "Year 9", "Year 10", "Year 11"],
      titles: [
        "Raise outcomes in mathematics", "Close gaps in mathematics at Key Stage 4",
        "Secure the basics in Years 7 to 9",
      ],
      verbs: ["Re-sequence", "Teach", "Assess", "Tutor", "Review", "Plan"],
      things: [
        "the Key Stage 3 scheme with low-stakes quizzes", "exam technique in the last lesson of each fortnight",
        "pupils below grade 4 in groups of six after school", "question-level analysis after each mock examination",
        "number skills with the pupils below 100 on entry", "homework with the online platform",
      ],
      ends: [
        "and put right what was missed before half-term", "so that classes do not wait for the end of the unit",
        "with the second in department", "and share it with tutors", "with parents told each month",
        "and look at the books of six pupils a class",
      ],
      measures: [
        Measure(
          name: "English and maths grade 4+", words: "reach grade 4 or above in English and maths", range: 52...80),
        Measure(name: "GCSE maths grade 5+", words: "reach grade 5 or above in maths", range: 34...62),
      ]),
    PlanSubject(
      title: "Behaviour", area: "Behaviour and attitudes",
      keyStages: ["Year 8", "Year 9", "the pupils with five suspensions", "tutor groups"],
      titles: [
        "Secure calm classrooms", "Reduce suspensions and lost learning", "Make routines the same in every lesson",
      ],
      verbs: ["Retrain", "Meet", "Track", "Re-launch", "Coach", "Agree"],
      things: [
        "staff in the routines for the start of lessons", "parents of pupils with ten behaviour points a week",
        "removals by period and subject each Friday", "the rewards that pupils asked for",
        "teachers with the most removals in de-escalation", "return-to-school meetings after each suspension",
      ],
      ends: [
        "and check it on learning walks", "so that no lesson is lost twice", "with heads of year",
        "and publish the figures to governors", "before the pupil is back in lessons",
        "with support from the pastoral team",
      ],
      measures: [
        Measure(name: "suspensions", words: "suspensions a term", range: 20...60, betterIsLower: true),
        Measure(name: "attendance", words: "attendance", range: 90...96),
      ]),
    PlanSubject(
      title: "Disadvantaged pupils", area: "Quality of education",
      keyStages: ["Year 7", "Year 10", "Year 11", "looked after pupils"],
      titles: [
        "Close the gap for disadvantaged pupils", "Raise aspirations and outcomes of disadvantaged pupils",
        "Give disadvantaged pupils first call on support",
      ],
      verbs: ["Interview", "Seat", "Mentor", "Fund", "Mark", "Ring home about"],
      things: [
        "each disadvantaged pupil in Year 11 about their next step", "pupils by the plan that each class has",
        "fifteen pupils with a sixth-form mentor", "revision guides and a place at the holiday school",
        "disadvantaged pupils' books first", "pupils who missed homework twice",
      ],
      ends: [
        "and tell their tutors", "with a record on the provision map", "so that nobody leaves without a destination",
        "and review it at each data drop", "from the pupil premium", "with the careers adviser",
      ],
      measures: [
        Measure(name: "Attainment 8", words: "Attainment 8", range: 34...52),
        Measure(
          name: "English and maths grade 4+", words: "reach grade 4 or above in English and maths", range: 40...66),
      ]),
    PlanSubject(
      title: "Literacy", area: "Quality of education",
      keyStages: ["Year 7", "Year 8", "all subjects", "pupils with low reading ages"],
      titles: [
        "Make reading part of every subject", "Raise reading ages in Key Stage 3", "Teach vocabulary in all subjects",
      ],
      verbs: ["Test", "Read", "Teach", "Set up", "Plan", "Train"],
      things: [
        "reading ages of Years 7 and 8 in September and June", "aloud in tutor time three mornings a week",
        "ten words a unit in every subject", "a phonics group for the weakest readers",
        "subject reading lists with the librarian", "heads of department in teaching hard texts",
      ],
      ends: [
        "and give the results to all teachers", "with the same script in each group",
        "so that pupils meet them again in later units", "led by the trained teaching assistant",
        "and see it in lessons each half-term", "with the English department",
      ],
      measures: [
        Measure(name: "reading age at or above chronological", words: "read at or above their age", range: 48...76),
        Measure(name: "GCSE English grade 4+", words: "reach grade 4 or above in English", range: 56...82),
      ]),
  ]

  /// What many schools write in the same words.
  static let common = [
    "Monitor the impact through learning walks, book looks and pupil voice",
    "Report progress to the governing body each term",
    "Review provision maps each half-term",
    "Hold pupil progress meetings each half-term",
    "Share best practice at staff meetings",
    "Moderate judgements with local schools",
  ]

  static let groups = ["disadvantaged", "SEND", "EAL", "boys", "girls"]
  static let groupWords = [
    "disadvantaged": "disadvantaged pupils", "SEND": "pupils with SEND", "EAL": "pupils with EAL", "boys": "boys",
    "girls": "girls",
  ]
  static let surnames = [
    "Abbott", "Ahmed", "Bailey", "Barnes", "Begum", "Bell", "Carter", "Chowdhury", "Clarke", "Cooper", "Dixon", "Doyle",
    "Edwards", "Evans", "Fletcher", "Foster", "Gill", "Graham", "Green", "Hall", "Harper", "Hughes", "Hussain", "Iqbal",
    "Jackson", "Jenkins", "Kaur", "Kelly", "Khan", "King", "Lawson", "Lewis", "Marsh", "Mason", "Mensah", "Miller",
    "Nash", "Newton", "O’Brien", "Okafor", "Osei", "Parker", "Patel", "Price", "Quinn", "Reid", "Riley", "Robson",
    "Saunders", "Shah", "Singh", "Stone", "Taylor", "Turner", "Underwood", "Vaughan", "Walker", "Ward", "Webb", "Young",
  ]
}
