import CivilTime
package import Meetings

/// `sign-in.csv`: who came to which meeting, and when; one row for each, added as they come in. It
/// opens in Excel and WPS.
package enum SignInFile {
  package static let name = "sign-in.csv"

  /// The text of the file with sign-ins added to its end; `text` is nil where there is none yet.
  package static func text(adding signIns: [SignIn], to text: String?, office: Office) -> String {
    let people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result = CSVText.open(text, header: "会议,编号,姓名,单位,时间,来源\n")
    for signIn in signIns {
      var fields = [signIn.meeting]
      switch signIn.invitee {
      case .person(let id): fields += [id, people[id]?.name ?? id, people[id]?.unit ?? ""]
      case .guest(let name): fields += ["", name, ""]
      }
      fields += [signIn.time.map { $0.description } ?? "", signIn.source]
      result += CSVText.row(fields)
    }
    return result
  }
}
