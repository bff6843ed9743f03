public import Diagnostics
public import Documents

extension TemplateLibrary {
  /// The templates that the program brings along, under the workspace's own.
  ///
  /// - Parameters:
  ///   - overrides: the workspace's templates by file name (`notice.mustache`).
  ///   - styles: its page styles by file name (`lanshan.style`).
  public static func office(
    overrides: [String: SourceFile] = [:], styles: [String: SourceFile] = [:]
  ) -> TemplateLibrary {
    TemplateLibrary(
      builtIn: builtInTexts, overrides: withoutEnding(overrides, ".mustache"),
      styles: StyleLibrary(files: withoutEnding(styles, ".style")))
  }

  private static func withoutEnding(
    _ files: [String: SourceFile], _ ending: String
  ) -> [String: SourceFile] {
    Dictionary(
      files.map { name, file in
        (name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name, file)
      }, uniquingKeysWith: { first, _ in first })
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
      ("waiting", PackageResources.waiting_mustache),
      ("seat-chart", PackageResources.seat_chart_mustache),
      ("seat-list", PackageResources.seat_list_mustache),
      ("seat-cards", PackageResources.seat_cards_mustache),
    ]
    return Dictionary(
      files.map { ($0, String(decoding: $1, as: UTF8.self)) }, uniquingKeysWith: { a, _ in a })
  }
}
