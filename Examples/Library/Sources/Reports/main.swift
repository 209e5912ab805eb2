import Recap

let event = try EventDatabase(path: "event.db")
let reports = try Reports()
for session in event.sessions where session.viewers > 0 {
  try reports.write(.pdf, of: session.id, in: event, to: "\(session.id).pdf")
  print("\(session.id).pdf  \(session.title), \(session.viewers) viewers")
}
