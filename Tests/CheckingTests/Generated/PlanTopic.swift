/// What a generated priority is about, and the sentences that schools write of it.
///
/// `{year}`, `{group}`, `{post}`, `{routine}`, `{name}` and `{n}` are filled in when a plan is made.
struct PlanTopic {
  let subject: String
  /// Posts that lead it.
  let posts: [String]
  let titles: [String]
  let objectives: [String]
  let actions: [String]
  /// What is measured: its name, the words that follow a share of pupils, and the usual share.
  let measure: (name: String, words: String, from: ClosedRange<Int>, isLower: Bool)
  let results: [String]
}

extension PlanTopic {
  static let all: [PlanTopic] = [
    PlanTopic(
      subject: "Reading", posts: ["English lead", "Reading lead", "Phonics lead"],
      titles: ["Early reading and fluency", "Pupils read widely and with understanding", "Reading for every pupil"],
      objectives: [
        "Teach decoding and fluency in every {year} lesson", "Make guided reading consistent across {year}",
        "Give pupils who fall behind daily catch-up reading",
      ],
      actions: [
        "Train all teaching assistants in the blending routine", "Audit the books that pupils in {year} take home",
        "Buy decodable books matched to the sounds taught", "Model fluent reading in a staff meeting",
        "Screen every pupil in {year} for fluency and share the results", "Timetable daily story time in {year}",
        "Set up paired reading between {year} and the year below", "Open the library at lunch with pupil librarians",
        "Run a reading café for families of {group} pupils", "Coach new staff in the phonics scheme",
      ],
      measure: ("reading EXS+", "reach the expected standard in reading", 52...78, false),
      results: ["Reading logs show five books a term for each pupil", "All catch-up groups run four times a week"]),
    PlanTopic(
      subject: "Mathematics", posts: ["Maths lead", "Numeracy lead", "Lower KS2 leader"],
      titles: ["Fluency and reasoning in mathematics", "Mathematics: number facts first", "Raise attainment in maths"],
      objectives: [
        "Use retrieval practice at the start of each maths lesson", "Teach reasoning through talk in {year}",
        "Secure number facts by the end of {year}",
      ],
      actions: [
        "Agree the retrieval starter and write the question bank", "Introduce the weekly tables check for {year}",
        "Run three workshops on bar models with the Maths Hub", "Observe two lessons and give written feedback",
        "Map vocabulary for each unit in {year}", "Order counters and place-value apparatus for {year}",
        "Hold a parents’ evening about written methods", "Moderate books with a partner school",
        "Plan pre-teaching for {group} pupils in {year}", "Review the calculation policy with all teachers",
      ],
      measure: ("maths EXS+", "reach the expected standard in maths", 55...80, false),
      results: ["Every class has a working wall of current vocabulary", "All teachers use the agreed starter"]),
    PlanTopic(
      subject: "Writing", posts: ["English lead", "Writing lead", "Upper KS2 leader"],
      titles: ["Writing at length", "Writing across the curriculum", "Transcription and composition"],
      objectives: [
        "Teach sentence construction step by step in {year}", "Give feedback that pupils act on in {year}",
        "Teach handwriting daily until it is automatic",
      ],
      actions: [
        "Adopt one handwriting scheme and train staff in it", "Plan a sequence of lessons for each writing unit",
        "Set up a spelling list for {year} and test it weekly", "Publish an anthology of pupils’ writing",
        "Moderate writing in {year} against the framework", "Teach dictation three times a week in {year}",
        "Share worked examples in a staff meeting", "Meet the parents of {group} pupils about writing at home",
        "Film a strong lesson and discuss it as a team", "Check the editing lesson in each class",
      ],
      measure: ("writing EXS+", "reach the expected standard in writing", 48...74, false),
      results: ["All pupils in {year} write two full pages a week", "Each book shows edits in a second colour"]),
    PlanTopic(
      subject: "Attendance", posts: ["Attendance lead", "Deputy head", "Pastoral manager"],
      titles: ["Attendance and punctuality", "Every pupil in school, every day", "Cut absence"],
      objectives: [
        "Act on the first day of absence", "Work with the families of {group} pupils whose attendance is low",
        "Make attendance everybody’s business",
      ],
      actions: [
        "Call home on the first morning of absence", "Send a weekly attendance figure to each tutor",
        "Meet the families of pupils below 90%", "Set up a breakfast club with the family support worker",
        "Write to parents about term-time holidays", "Agree attendance contracts with the local authority",
        "Train office staff in absence codes", "Celebrate attendance in Friday assembly",
        "Visit at home where a pupil is absent for three days", "Report absence by group to governors",
      ],
      measure: ("persistent absence", "are persistently absent", 14...28, true),
      results: ["All first-day calls are made by 10am", "Every contract is reviewed after six weeks"]),
    PlanTopic(
      subject: "Behaviour", posts: ["Behaviour lead", "Assistant head", "Head of Year"],
      titles: ["Calm corridors and classrooms", "Behaviour and attitudes", "Routines that everyone keeps"],
      objectives: [
        "Teach the routines of each lesson", "Support {group} pupils before they are removed from lessons",
        "Keep one language for praise and sanctions",
      ],
      actions: [
        "Rewrite the behaviour policy with staff and pupils",
        "Practise corridor routines in the first week of each term",
        "Train midday supervisors in restorative talk", "Log removals and review them on Mondays",
        "Assign a key adult to pupils with repeated removals", "Set up a quiet room next to the library",
        "Survey pupils about lunchtime and share the answers", "Run the playground leaders’ course for {year}",
        "Invite the educational psychologist to a staff meeting", "Publish the reward calendar for {year}",
      ],
      measure: ("suspensions", "suspensions", 14...40, true),
      results: ["All staff use the scripted reminders in lessons visited", "Every removal is followed by a meeting"]),
    PlanTopic(
      subject: "Early years", posts: ["EYFS lead", "Nursery lead", "Reception lead"],
      titles: ["Early language and number", "A strong start in the early years", "Early years provision"],
      objectives: [
        "Plan talk into every session in Reception", "Use observations to decide what {group} children need next",
        "Work with families before children start",
      ],
      actions: [
        "Train staff in the language screening tool", "Make home visits before children start",
        "Redesign the outdoor area for number and talk", "Introduce a daily rhyme in Nursery and Reception",
        "Invite families to stay and play each Friday", "Agree a baseline with the feeder nurseries",
        "Buy a set of talk resources for the Reception class", "Moderate judgements with the local cluster",
        "Write a vocabulary list for each half-term’s theme", "Set up targeted talk groups for {group} children",
      ],
      measure: ("GLD", "reach a good level of development", 56...74, false),
      results: ["All children are screened by the fourth week", "Each family has one visit before the first day"]),
    PlanTopic(
      subject: "Curriculum", posts: ["Curriculum lead", "Science lead", "History lead"],
      titles: ["Curriculum and subject leadership", "Foundation subjects", "A curriculum that pupils remember"],
      objectives: [
        "Set out what pupils must know in each unit", "Check what pupils in {year} remember",
        "Give subject leaders time to lead",
      ],
      actions: [
        "Write a knowledge organiser for every history unit", "Release subject leaders for one day a term",
        "Quiz pupils in {year} at the end of each unit", "Map where vocabulary is taught and met again",
        "Review the science scheme with the partner secondary school",
        "Visit the museum with {year} and record learning",
        "Moderate topic books across the cluster", "Train leaders to interview pupils about their learning",
        "Adapt units for {group} pupils with the SENDCo", "Display subject timelines in the hall",
      ],
      measure: ("science EXS+", "reach the expected standard in science", 60...82, false),
      results: ["Eight of ten units have an agreed quiz", "All leaders present to governors once"]),
    PlanTopic(
      subject: "Inclusion", posts: ["SENDCo", "Inclusion lead", "Deputy head"],
      titles: ["Inclusion and SEND", "Adaptive teaching", "Every pupil included"],
      objectives: [
        "Adapt lessons so that {group} pupils meet the same aims", "Sharpen the targets on support plans",
        "Deploy teaching assistants where they make most difference",
      ],
      actions: [
        "Review every support plan with families", "Train all teachers in scaffolding and fading",
        "Coach teaching assistants in asking before telling", "Map interventions and stop those without impact",
        "Set up a sensory circuit before school", "Meet the speech and language therapist each half-term",
        "Share one-page profiles with lunchtime staff", "Audit classrooms with the inclusion checklist",
        "Visit a partner school to see a resource base", "Track {group} pupils from entry to exit of each intervention",
      ],
      measure: ("maths EXS+", "reach the expected standard in maths", 30...50, false),
      results: ["All support plans have three targets with dates", "Two thirds of interventions end with the aim met"]),
  ]
}
