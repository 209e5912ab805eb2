import RecapDrawing

extension English {
  /// A sentence under a section's title, with its key figures emphasized.
  func spans(_ pieces: [(text: String, isEmphasized: Bool)]) -> [TextSpan] {
    pieces.map { piece in
      TextSpan(
        piece.text, style: Typography.sub.weight(piece.isEmphasized ? .semibold : .regular),
        paint: Paint(piece.isEmphasized ? Palette.ink1 : Palette.ink2))
    }
  }

  /// The lead of a report.
  func spans(_ lead: [LeadWords]) -> [ReportHeader.LeadPiece] {
    lead.map { words in
      ReportHeader.LeadPiece(
        span: TextSpan(
          words.text, style: Typography.lead.weight(words.isEmphasized ? .semibold : .regular),
          paint: Paint(words.isEmphasized ? Palette.ink1 : Palette.ink2)),
        destination: words.destination)
    }
  }
}
