import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 参会证: the name of the meeting, the person, and in what capacity.
  public static let badges = Paper(
    name: "badges", title: Text(zh: "参会证", en: "badges"), fields: cardFields
  ) { meeting, occasion in
    occasion.isCongress(meeting)
  } values: { meeting, occasion in
    cardFacts(meeting, occasion, occasion.office.papers.badges)
  }
}
