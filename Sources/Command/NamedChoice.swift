import ArgumentParser
import RecapAnalytics
import RecapExportData
import RecapImporting
import RecapPDFAssembly
import RecapPipeline
import RecapSampleEvent

/// A choice by its name, in small letters or capitals.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension NamedChoice {
  init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension ReportFormat: NamedChoice {}
extension ReportKind: NamedChoice {}
extension PaperName: NamedChoice {}
extension PDFStandard: NamedChoice {}
extension CSVTable: NamedChoice {}
extension ImportFormat: NamedChoice {}
extension ExportFormat: NamedChoice {}
extension ImportOptions.DateOrder: NamedChoice {}
extension Session.Kind: NamedChoice {}
