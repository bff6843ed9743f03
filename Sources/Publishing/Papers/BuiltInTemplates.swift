public import Diagnostics
public import Documents

extension TemplateLibrary {
  /// The templates that the program brings along, under the workspace's own.
  ///
  /// - Parameter overrides: the workspace's templates by file name (`notice.mustache`).
  public static func office(overrides: [String: SourceFile] = [:]) -> TemplateLibrary {
    func name(_ file: String) -> String {
      file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : file
    }
    let own = Dictionary(
      overrides.map { (name($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    return TemplateLibrary(builtIn: builtInTexts, overrides: own)
  }

  private static var builtInTexts: [String: String] {
    let files: [(String, [UInt8])] = [
      ("advance-notice", PackageResources.advance_notice_mustache),
      ("agenda", PackageResources.agenda_mustache),
      ("badges", PackageResources.badges_mustache),
      ("cancellation-notice", PackageResources.cancellation_notice_mustache),
      ("change-notice", PackageResources.change_notice_mustache),
      ("door-signs", PackageResources.door_signs_mustache),
      ("guide", PackageResources.guide_mustache),
      ("letterhead", PackageResources.letterhead_mustache),
      ("minutes", PackageResources.minutes_mustache),
      ("notice", PackageResources.notice_mustache),
      ("place-cards", PackageResources.place_cards_mustache),
      ("programme", PackageResources.programme_mustache),
      ("reply-form", PackageResources.reply_form_mustache),
      ("roster", PackageResources.roster_mustache),
      ("script", PackageResources.script_mustache),
      ("sign-in", PackageResources.sign_in_mustache),
      ("signature", PackageResources.signature_mustache),
    ]
    return Dictionary(
      files.map { ($0, String(decoding: $1, as: UTF8.self)) }, uniquingKeysWith: { a, _ in a })
  }
}
