/// Plans that a reading room reads before the first export: between them they hold one of each thing that plans hold, so
/// that the code of each has run once. Nobody sees what is read of them.
enum Rehearsal {
  static let plans = [sheet, page]

  private static let sheet = """
    School Improvement Plan 2026-27
    Priority,Objective,Action,Lead,By when,Resources,Success criteria,Monitoring,Milestone,RAG,Progress
    1 Reading,1.1 Pupils read fluently,1.1.1 Train staff in phonics,Deputy headteacher,Autumn 2026,£500,80% of Year 2 pupils reach the expected standard,Governors visit each term,By Easter: 70% of pupils,Amber,12/10/2026: training done
    """

  /// Headings, prose, lists, merged cells, tinted cells, a legend, a label and value form, and words that find no field.
  private static let page = """
    <html><head><title>School improvement plan</title></head><body>
    <h1>Example Primary School: school improvement plan 2026/27</h1>
    <p>URN: 100000</p><p>Our children come first in all that we do.</p>
    <p>Red = not started, Amber = under way, Green = done</p>
    <h2>Key issues from the last inspection</h2>
    <ol><li>Improve how pupils write at length.</li><li>Improve the attendance of disadvantaged pupils.</li></ol>
    <table><tr><th>Term</th><th>What</th></tr><tr><td>Autumn</td><td>INSET day</td></tr></table>
    <h2>Priority 1: Improve the teaching of writing</h2>
    <p>Lead: Mrs A Example (Deputy headteacher)</p><p>Governor: Mr B Example</p>
    <h3>Objective 1.1: Teachers model writing in every lesson</h3>
    <table>
    <tr><th rowspan="2">Ref</th><th rowspan="2">Action</th><th rowspan="2">Lead</th><th colspan="2">When</th>
    <th rowspan="2">Cost</th><th rowspan="2">Success criteria</th><th rowspan="2">Monitoring</th>
    <th rowspan="2">Milestones</th><th rowspan="2">RAG</th><th rowspan="2">Progress</th><th rowspan="2">Which room</th></tr>
    <tr><th>Start</th><th>End</th></tr>
    <tr><td>1.1a</td><td>Train all staff in modelled writing</td><td>AE / English lead</td><td>Sept 2026</td>
    <td>23/10/2026</td><td>£1,200 supply<br>2 x staff meetings</td>
    <td rowspan="2">PP 58% to 72% at the expected standard in Y6 writing<br>GLD in line with national (68%)</td>
    <td>Headteacher: learning walks each half-term</td><td>Autumn: 60%<br>Spring: 66%</td>
    <td style="background:#FFC000">A</td><td>Nov 2026: training done</td><td>Hall</td></tr>
    <tr><td>1.1b</td><td>1. Buy texts<br>2. Share them with parents</td><td>BE, CE</td><td>Autumn 1</td><td>By Easter</td>
    <td>None</td><td>Governors' visit</td><td></td><td style="background:#00B050"></td><td></td><td>Library</td></tr>
    </table>
    <table><tr><td><b>Priority</b></td><td>2. Attendance</td></tr><tr><td><b>Lead</b></td><td>SENCo</td></tr>
    <tr><td><b>Actions</b></td><td>Meet families weekly</td></tr><tr><td><b>Timescale</b></td><td>Ongoing</td></tr>
    <tr><td><b>Success criteria</b></td><td>Attendance rises from 92% to 95%; persistent absence below 15%</td></tr></table>
    <p>We will know that it works when:</p><ul><li>• families come to us early</li><li>fewer than 5 pupils are late</li></ul>
    <p>Approved by governors: 14 September 2026</p>
    </body></html>
    """
}
