/// A column of the export, by its system name.
enum CSVColumn: String, CaseIterable {
  case firstName = "first_name"
  case lastName = "last_name"
  case jobTitle = "title"
  case company
  case email
  case country
  case role
  case industry
  case recordingMinutes = "vod_view_time"
  case liveMinutes = "live_view_time"
  case totalMinutes = "total_view_time"
  case completionRate = "avg_completion_rate"
  case reactions = "count_reaction_clicked"
  case handRaises = "count_raise_hand_clicked"
  case engagementRate = "combined_live_engaged_users_play_time_ratio"
  case chatMessages = "count_group_chat_messages_sent"
  case pollsAnswered = "count_poll_answered"
  case qaThreads = "count_q_and_a_threads"
  case attachmentDownloads = "count_download_attachment_clicked"

  /// The descriptive name.
  var title: String {
    switch self {
    case .firstName: "First Name"
    case .lastName: "Last Name"
    case .jobTitle: "Job Title"
    case .company: "Company Name"
    case .email: "Email Address"
    case .country: "Country"
    case .role: "Role"
    case .industry: "Industry"
    case .recordingMinutes: "VOD Minutes Viewed (Interval-Based)"
    case .liveMinutes: "Live Minutes Viewed (Interval-Based)"
    case .totalMinutes: "Total Minutes Viewed (Interval-Based)"
    case .completionRate: "Average Completion Rate (Interval-Based)"
    case .reactions: "Reaction Count"
    case .handRaises: "Hand Raise Count (Meetings)"
    case .engagementRate: "Live Engagement Rate"
    case .chatMessages: "Group Chat Messages Count"
    case .pollsAnswered: "Poll Responses Count"
    case .qaThreads: "Q&A Threads Count"
    case .attachmentDownloads: "Attachment Downloads Count"
    }
  }
}
