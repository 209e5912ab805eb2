import RecapDashboard
import RecapDrawing

/// Where the columns of the attendee list stand, in points from the content's left edge.
enum AttendeeColumns {
  static let nameWidth = 120.0
  /// The second line of a name and the line of title and company run under the numbers.
  static let wideWidth = 272.0
  static let leastDetailWidth = 60.0
  static let minutesEnd = 152.0
  static let figureEnds = [191.0, 230, 269]
  static let figureWidth = 35.0
  static let rateEnd = 324.0
  static let rateBar = Rect(x: 288, y: 17, width: 36, height: 3.5)
  static let strip = Rect(x: 336, y: 4, width: 180, height: 10)

  static let name = Typography.cell.weight(.semibold)
  static let detail = TextStyle(7.25)
}
