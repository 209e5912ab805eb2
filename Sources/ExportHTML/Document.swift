/// What the outermost template has: the page and what it comes with.
struct Document {
  let language: String
  let policy: String
  let title: String
  let author: String
  let description: String
  let generator: String
  let styleMarkup: String
  let bodyMarkup: String
  let scriptMarkup: String
}
