extension TimelineMinute {
  static func timeline(of activity: SessionActivity) -> [TimelineMinute] {
    zip(activity.audience.minutes, activity.reactions.minutes).enumerated().map { minute, pair in
      TimelineMinute(
        minute: minute, viewers: pair.0.viewers, viewedSeconds: pair.0.viewedSeconds,
        engagedSeconds: pair.0.engagedSeconds, reactions: pair.1)
    }
  }
}
