/// What one viewer's player reports while they are there.
///
/// A mood, a number in 0 ..< 1, holds for some minutes and says how hard the viewer is to
/// distract: they are engaged while it is below the script's attention. Moods come from the
/// viewer's own temper or anew from all tempers, so on average over viewers every mood is as
/// frequent as any other and the crowd follows the curve, whatever each of them does.
struct AttentionSimulation {
  /// How one viewer is.
  struct Temper {
    var mood: Double
    var screen: Double
    /// How often the viewer falls back to the own mood.
    var steadiness: Double
    var isOnStage: Bool
  }

  private static let steps = 300
  private let attention: [Double]
  private let fullScreen: [Double]
  private let duration: Int

  init(script: SessionScript) {
    attention = script.viewing.attention.samples(Self.steps)
    fullScreen = script.viewing.fullScreen.samples(Self.steps)
    duration = script.duration
  }

  func stretches(
    in span: Range<Int>, of temper: Temper, using generator: inout SeededGenerator
  ) -> [Stretch] {
    let step = max(1, duration / Self.steps)
    var stretches: [Stretch] = []
    var mood = (value: 0.0, end: span.lowerBound)
    var screen = (value: 0.0, end: span.lowerBound)
    var stage = (value: 0.0, end: span.lowerBound)
    var second = span.lowerBound
    while second < span.upperBound {
      if second >= mood.end { mood = next(temper.mood, temper, second, 1, &generator) }
      if second >= screen.end { screen = next(temper.screen, temper, second, 2, &generator) }
      if temper.isOnStage, second >= stage.end {
        stage = next(generator.unit(), temper, second, 1.5, &generator)
      }
      let moment = min(max(0, second), duration - 1) * Self.steps / duration
      var state = state(
        mood: mood.value, screen: screen.value, attention: attention[moment],
        fullScreen: fullScreen[moment])
      state.onStage = temper.isOnStage && stage.value < 0.7
      let end = min(second + step, span.upperBound)
      if let last = stretches.last, last.state == state {
        stretches[stretches.count - 1].end = end
      } else {
        stretches.append(Stretch(start: second, end: end, state: state))
      }
      second = end
    }
    return stretches
  }

  /// A value and until when it holds: a few sixtieths of the session, sometimes many.
  private func next(
    _ own: Double, _ temper: Temper, _ second: Int, _ patience: Double,
    _ generator: inout SeededGenerator
  ) -> (value: Double, end: Int) {
    let value = generator.chance(temper.steadiness) ? own : generator.unit()
    let share = generator.unit()
    let length = Double(duration) / 60 * patience * (0.8 + 9 * share * share * share)
    return (value, second + max(1, Int(length)))
  }

  private func state(
    mood: Double, screen: Double, attention: Double, fullScreen: Double
  ) -> PlayerState {
    if mood < attention {
      return PlayerState(soundOn: true, tabFocused: true, fullScreen: screen < fullScreen)
    }
    // The further from attention, the further from the player: another window, then the sound
    // off, then both.
    let distraction = (mood - attention) / (1 - attention)
    return switch distraction {
    case ..<0.5: PlayerState(soundOn: true, fullScreen: screen < 0.06)
    case ..<0.72: PlayerState(tabFocused: true, fullScreen: screen < 0.1)
    default: PlayerState()
    }
  }
}
