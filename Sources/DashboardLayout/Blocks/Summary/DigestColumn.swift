import RecapDashboard
import RecapDrawing

/// What stands under the title of a digest.
struct DigestColumn {
  private let content: Digest.Content
  let width: Double
  private let room: DigestRoom
  private let measure: any TextMeasuring

  private static let (pitch, sharePitch, standingPitch) = (29.0, 14.0, 22.5)
  private static let betweenLists = 8.0
  private static let recordingHeight = 92.0
  private static let gap = 7.0

  init(
    _ content: Digest.Content, width: Double, room: DigestRoom, measure: any TextMeasuring
  ) {
    (self.content, self.width, self.room, self.measure) = (content, width, room, measure)
  }

  var height: Double {
    switch content {
    case .moments(let moments): Double(min(room.rows, moments.count)) * Self.pitch
    case .answers(let answers): drawing(of: answers).height
    case .shares(let lists):
      lists.reduce(Self.betweenLists * Double(lists.count - 1)) {
        $0 + Double(shown(of: $1, among: lists).count) * Self.sharePitch
      }
    case .recording(let recording): recording.plays == nil ? 36 : Self.recordingHeight
    case .standings(let standings): Double(min(room.rows, standings.count)) * Self.standingPitch
    }
  }

  private func shown(of list: [Digest.Share], among lists: [[Digest.Share]]) -> [Digest.Share] {
    Array(list.prefix(lists.count == 1 ? 2 * room.rows : room.rows))
  }

  private func drawing(of answers: [Digest.Answer]) -> DigestAnswers {
    DigestAnswers(answers, width: width, room: room, measure: measure)
  }

  func draw(at origin: Point, in builder: inout SceneBuilder) {
    var inner = SceneBuilder(builder.measure)
    switch content {
    case .moments(let moments): draw(Array(moments.prefix(room.rows)), in: &inner)
    case .answers(let answers): drawing(of: answers).draw(in: &inner)
    case .shares(let lists): draw(lists, in: &inner)
    case .recording(let recording): draw(recording, in: &inner)
    case .standings(let standings): draw(Array(standings.prefix(room.rows)), in: &inner)
    }
    builder.group(at: origin, nodes: inner.nodes)
  }

  // MARK: Moments

  private func draw(_ moments: [Digest.Moment], in builder: inout SceneBuilder) {
    let clocks = moments.map { builder.measure.line($0.clock, Typography.label.tabular) }
    let start = max(34, (clocks.map(\.width).max() ?? 0) + 6)
    for (index, moment) in moments.enumerated() {
      let y = Double(index) * Self.pitch
      builder.tag(.paragraph) { builder in
        builder.text(clocks[index].followed, Palette.ink1, x: 0, baseline: y + 10)
        builder.text(
          moment.headline, Typography.label, Palette.ink1, x: start, baseline: y + 10,
          fitting: width - start, isFollowed: true)
        builder.text(
          moment.sentence, Typography.note, Palette.ink2, x: start, baseline: y + 20.5,
          fitting: width - start)
      }
    }
  }

  // MARK: Shares

  private static let shareBar = 36.0

  private func draw(_ lists: [[Digest.Share]], in builder: inout SceneBuilder) {
    let style = Typography.label.tabular
    let all = lists.joined()
    let figures = max(28, all.map { builder.measure.width(of: $0.figure, style) }.max() ?? 0)
    let bar =
      all.contains { $0.share != nil } ? min(width - figures, max(Self.shareBar, width / 4)) : 0
    let barEnd = width - figures - Self.gap
    var y = 0.0
    for (index, list) in lists.enumerated() {
      if index > 0 {
        let line = y + Self.betweenLists / 2
        builder.rule(from: 0, to: width, y: line, Palette.rule2, width: 0.5)
        y += Self.betweenLists
      }
      for share in shown(of: list, among: lists) {
        builder.tag(.paragraph) { builder in
          builder.text(
            share.name, Typography.cell, Palette.ink1, x: 0, baseline: y + 10,
            fitting: barEnd - bar - (bar > 0 ? Self.gap : 0), isFollowed: true)
          builder.text(
            share.figure, style, Palette.ink1, x: width, baseline: y + 10, align: .end)
        }
        builder.shareBar(
          Rect(x: barEnd - bar, y: y + 4.5, width: bar, height: 5), share: share.share,
          Palette.blue)
        y += Self.sharePitch
      }
    }
  }

  // MARK: Recording

  private func draw(_ recording: Digest.Recording, in builder: inout SceneBuilder) {
    let pitch = width / Double(recording.figures.count)
    for (index, figure) in recording.figures.enumerated() {
      let x = Double(index) * pitch
      let sizes: [Double] = [20, 16, 13, 10]
      let size =
        sizes.first {
          builder.measure.width(of: figure.value.text, Typography.display($0)) <= pitch - 8
        } ?? sizes[3]
      builder.tag(.paragraph) { builder in
        builder.text(
          figure.value.text, Typography.display(size),
          figure.value.isEmpty ? Palette.ink3 : Palette.ink1,
          x: x + Typography.opticalShift(size), baseline: 18, isFollowed: true)
        builder.text(
          figure.noun, Typography.small, Palette.ink3, x: x, baseline: 30, fitting: pitch - 4)
      }
    }
    guard let plays = recording.plays else { return }
    builder.place(
      plays.figure(size: Size(width, Self.recordingHeight - 44), measure: builder.measure),
      at: Point(0, 44), alternative: plays.alternative)
  }

  // MARK: Other sessions

  private static let strip = Size(84, 13)
  private static let (valueEnd, labelStyle) = (48.0, Typography.cell.weight(.medium))

  private func draw(_ standings: [Digest.Standing], in builder: inout SceneBuilder) {
    let words = standings.map {
      builder.measure.width(of: $0.word, Typography.cell.weight(.semibold))
    }
    let valueEnd = width - (words.max() ?? 0) - 10
    let values = standings.map {
      builder.measure.width(of: $0.value, Typography.cell.weight(.semibold).tabular)
    }
    let stripStart = valueEnd - (values.max() ?? 0) - 8 - Self.strip.width
    for (index, standing) in standings.enumerated() {
      let baseline = Double(index) * Self.standingPitch + 11
      builder.tag(.paragraph) { builder in
        builder.text(
          standing.label, Self.labelStyle, Palette.ink1, x: 0, baseline: baseline,
          fitting: stripStart - Self.gap, isFollowed: true)
        builder.text(
          standing.value, Typography.cell.weight(.semibold).tabular, Palette.ink1, x: valueEnd,
          baseline: baseline, align: .end, isFollowed: true)
        builder.text(
          standing.word,
          Typography.cell.weight(standing.isUsual ? .regular : .semibold),
          standing.isUsual ? Palette.ink3 : Palette.ink1, x: width, baseline: baseline,
          align: .end)
      }
      builder.place(
        standing.strip.figure(size: Self.strip),
        at: Point(stripStart, baseline - 3 - Self.strip.height / 2),
        alternative: standing.strip.alternative)
      builder.rule(
        from: 0, to: width, y: Double(index + 1) * Self.standingPitch - 4.5, Palette.rule2,
        width: 0.5)
    }
  }
}
