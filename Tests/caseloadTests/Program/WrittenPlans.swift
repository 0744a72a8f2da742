/// Plans as text, for tests of the command line and the daemon.
enum WrittenPlans {
  static func json(urn: Int = 950_001, layer: Int = 1, end: String = "2026-12-18", action: String = "Buy books")
    -> String
  {
    """
    {"format":"caseload-plan/1","school":{"urn":\(urn)},"title":"Improvement plan 2026/27","academicYear":"2026/27",
     "layer":\(layer),"scope":{"kind":"wholeSchool","name":"Whole school"},
     "priorities":[{"ref":"1","title":"Raise standards in reading","objectives":[{"text":"Teach reading well",
       "actions":[{"text":"\(action)","lead":["English lead"],"end":"\(end)","dateText":"by 18/12/26"}]}]}]}
    """
  }

  /// As a web tool exports it: one row an action.
  static let csv = """
    Priority,Action,Lead,By when,Resources,Success criteria
    Raise standards in reading,Train all staff in phonics,English lead,by 18/12/26,£500 for training,72% of disadvantaged pupils reach the expected standard in reading
    Raise standards in reading,Hear the lowest readers daily,SENDCo,by Easter,2 hours a week of TA time,
    Improve attendance,Meet families of persistent absentees,Headteacher,31/09/26,None,Attendance rises from 92.1% to 95%

    """
}
