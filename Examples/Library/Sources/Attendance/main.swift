import Analytics
import Recap

let event = try EventDatabase(path: "event.db")
let attendance = Attendance(viewers: event.sessions.map(\.viewers))
print("\(event.sessions.count) sessions, \(Int(attendance.share * 100)) % of the seats taken")
