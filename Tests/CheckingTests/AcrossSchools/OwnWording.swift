/// What single schools write of themselves, for plans that are planted with copies of it: each passage is of one school.
enum OwnWording {
  static let passages = [
    "Our Year 5 girls told us in the summer survey that they go quiet in maths when the fastest boys call out, so every class now answers on whiteboards first and nobody is asked to speak until all boards are up.",
    "The library moved next to the main entrance in June, and each class now has a fixed half hour there with Mrs Pritchard, who keeps a card for every child showing what was borrowed and whether it was finished.",
    "Handwriting slipped after the move to laptops; we go back to pencil for first drafts, with the joined style begun in the second term of Year 1 and a weekly sample kept in the back of each book.",
    "Children who arrive hungry are met at the side door by Mr Osborne with toast and a newspaper, and he passes on by nine o'clock the names of any who have not slept.",
    "Two thirds of our pupils are driven past the lake each day yet few can swim, so the whole of Year 4 goes to the leisure centre for a fortnight in May and again in June.",
    "The science cupboard was emptied and relabelled by unit, and a technician shared with the upper school now prepares trays so that no teacher loses a lesson to missing batteries or bulbs.",
    "A retired engineer from the shipyard spends Wednesdays with our older pupils building a working crane, and the mathematics of loads and pulleys is taught from it in the week after.",
    "Lunchtime fell to pieces on the lower yard last winter; zones were painted, a rota of play leaders was drawn up, and incidents written on yellow slips are counted every Friday by the deputy.",
    "We found that our homework club was full of those who needed it least, so places are now offered first by the form tutor, in person, with a telephone call home the same evening.",
    "The choir had dwindled to eleven; singing now opens every Monday with the whole school, a visiting accompanist takes small groups afterwards, and each year ends with a concert at the almshouses.",
    "Boys in the middle of the cohort drift in the long afternoons, so history and geography have been moved before lunch and the last lesson is given to workshop, garden or games.",
    "Parents asked for fewer reports and plainer ones: a single page each term now says what the child can do, what comes next, and one thing that the family could try at the kitchen table.",
    "Our newest teachers kept six different mark books between them, so one sheet on the shared drive replaces them all and is looked at together on the second Thursday of the month.",
    "Since the bus company cut the early service, forty children from the estate come late through no fault of their own; a walking bus led by three grandparents sets out from the chapel at eight.",
    "The nurture room became a place to be sent rather than a place to be helped; entry is now by referral only, lasts ten weeks, and ends with a meeting in which the child speaks first.",
    "Italic notes in the margins had replaced any real conversation about writing, so each pupil now reads a paragraph aloud to the teacher once a fortnight and changes one sentence there and then.",
    "Governors could not tell from the old report whether the money for tutoring had done any good; it now opens with a table of every tutored child, the hours given and what changed.",
    "The allotment behind the boiler house feeds our cookery lessons, and the pupils who tend it keep a ledger of seed, sale and profit that serves as their first lesson in percentages.",
    "Our deaf pupils sat too far from the radio aids in the old hall, so assemblies are now held by phase in the studio with captions typed live by the resource base.",
    "Spelling scores were fine on Fridays and gone by Monday; the list of twenty was dropped for five words met again and again in dictation, with a short check a month afterwards.",
    "The caretaker's log showed that most damage happens in the two corridors without a window, so those are now supervised by name and the walls have been given over to the photography club.",
    "Only one in nine of our leavers chose a language, and they told us it was because they had never spoken it to anyone; a weekly call with a class in Rennes begins in October.",
    "Mixed-age teaching left our Year 3 pupils doing the same Romans twice, so the cycle has been redrawn over two years and a map of it hangs in every classroom from September.",
    "We stopped grading lessons in the spring and the talk between colleagues got better at once; trios now plan one lesson together each half term and watch how the pupils take it.",
    "The telephone in the office rang unanswered between eight and half past, the very time when families ring about illness, so the first shift now begins at a quarter to eight.",
    "Children with a parent away at sea come to a table of their own on Tuesdays, write postcards, mark the ship's place on the chart and tell Miss Lowry how the week has been at home.",
    "The most able mathematicians were finishing early and helping others all year; they now have a problem book of their own, begun in pencil on Monday and defended at the board on Friday.",
    "Attendance at the traveller site improved when we went to them: a teaching assistant sits in the community room each morning of the fair season and brings the children's books along.",
    "Our reception children could retell a story but not begin one, so each week a shoebox with four odd things in it is opened on the carpet and the tale that follows is acted out.",
    "A third of detentions came from a single stairway at the change of lessons; it is now one-way, two senior staff stand at the turn, and the bell rings a minute earlier for Year 7.",
    "Nobody owned the outdoor classroom after Mr Telford retired, so it grew over; the forest leader from the county park now trains two of our assistants, who will run it from Easter.",
    "The pupils' own council asked why art stops at eleven o'clock on Thursdays when it is going well, and a full morning every third week has been found for it by joining two shorter lessons.",
  ]

  /// Sentences of one school that are put together from phrases that many have: no two words of them are rare.
  static func sentence(_ numbers: inout some RandomNumberGenerator) -> String {
    parts.map { $0.randomElement(using: &numbers) ?? "" }.joined(separator: " ")
  }

  private static let parts = [
    [
      "Class teachers", "Phase leaders", "The English lead", "Support staff", "The SENCO", "Senior leaders",
      "All staff", "The maths lead",
    ],
    [
      "plan and teach", "review each half-term", "model in staff meetings", "check in books", "adapt for their classes",
      "share with parents", "introduce step by step", "practise every day",
    ],
    [
      "the agreed sequence for vocabulary", "the new reading routines", "short tasks that recall earlier work",
      "the marking code", "clear steps for problem solving", "talk partners and sentence stems",
      "resources for pupils with SEND", "the curriculum maps for science",
    ],
    [
      "so that pupils remember more", "so that gaps close by the end of the year",
      "so that pupils talk about their learning",
      "in order to raise attainment", "to support the lowest attaining pupils",
      "so that expectations are the same in all classes",
      "to prepare pupils for the next stage", "so that progress is visible in books",
    ],
    [
      "and report to governors", "with time for feedback", "and record the outcome", "with support from the lead",
      "and adjust what is taught next", "by the end of the term", "and celebrate it in assembly", "each week",
    ],
  ]
}
