/// Where a Chinese name divides into surname (姓) and given name (名).
enum Surname {
  /// Compound surnames in use today.
  private static let compound: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "夏侯", "端木",
    "百里", "东郭", "南宫", "轩辕", "单于", "鲜于", "呼延", "澹台", "公冶", "宗政", "濮阳", "淳于", "太叔", "申屠", "仲孙",
    "钟离", "闾丘", "司空", "司寇", "独孤", "拓跋", "万俟", "赫连", "闻人", "西门", "公羊", "第五", "左丘", "谷梁", "纳兰",
    "完颜", "叶赫", "达奚", "公西", "壤驷", "漆雕", "乐正", "亓官", "巫马", "梁丘", "东门", "南门",
  ]

  /// How many characters of a name, given as its Chinese characters only, are the surname.
  static func length(in characters: [Unicode.Scalar]) -> Int {
    guard characters.count >= 3 else { return min(1, characters.count) }
    var head = ""
    head.unicodeScalars.append(contentsOf: characters.prefix(2))
    return compound.contains(head) ? 2 : 1
  }

  /// The characters of a name without spaces and the dot of 买买提·吐尔逊.
  static func characters(of name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.filter {
      !$0.properties.isWhitespace && !"·•・.".unicodeScalars.contains($0)
    }
  }
}
