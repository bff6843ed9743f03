import Foundation
import TestSupport

/// What python-docx makes of our files, the first of two readers that know nothing of us.
struct OutsideReader: Decodable {
  var paragraphs: [String]
  var styles: [String]
  var title: String
  var author: String
  var created: String
  var sections: [[Int]]
  /// What Word would stumble over.
  var problems: [String]

  static let python = Project.file(".venv/bin/python").path
  static let isThere = FileManager.default.isExecutableFile(atPath: python)

  static func read(_ files: [[UInt8]]) throws -> [OutsideReader] {
    let folder = try TemporaryFolder()
    let names = files.indices.map { "\($0).docx" }
    for (name, bytes) in zip(names, files) {
      try Data(bytes).write(to: folder.url.appendingPathComponent(name))
    }
    let script = Project.file("Tests/DOCXTests/Fixtures/read_docx.py").path
    let result = try CommandLineTool.run(
      [script] + names, in: folder.path, executable: python)
    guard result.status == 0 else { throw Failure(message: result.errors) }
    return try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(OutsideReader.self, from: Data($0.utf8))
    }
  }

  struct Failure: Error { var message: String }

  /// The paragraphs of a file that some other program made.
  static func paragraphs(_ bytes: [UInt8]) throws -> [String]? {
    try read([bytes]).first?.paragraphs
  }

  /// All words without blanks, line ends and tabs.
  var words: String { OutsideReader.words(paragraphs.joined()) }

  static func words(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          !scalar.properties.isWhitespace && scalar.value >= 0x20 && scalar.value != 0xFFFE
        }))
  }
}

/// LibreOffice, the second reader.
enum LibreOffice {
  static let path = "/usr/bin/soffice"
  static let isThere = FileManager.default.isExecutableFile(atPath: path)

  /// The file in another format (`pdf`, `txt:Text`, `fodt`), converted by a fresh profile.
  static func convert(_ file: URL, to format: String) throws -> URL {
    let folder = file.deletingLastPathComponent()
    let profile = folder.appendingPathComponent("profile")
    let result = try CommandLineTool.run(
      [
        "-env:UserInstallation=file://\(profile.path)", "--headless", "--convert-to", format,
        "--outdir", folder.path, file.path,
      ], in: folder.path,
      environment: ["FONTCONFIG_FILE": Project.file("Tests/DOCXTests/Fixtures/fonts.conf").path],
      executable: path)
    let ending = format.prefix { $0 != ":" }
    let output = file.deletingPathExtension().appendingPathExtension(String(ending))
    guard result.status == 0, FileManager.default.fileExists(atPath: output.path) else {
      throw OutsideReader.Failure(message: result.errors)
    }
    return output
  }
}
