package import CivilTime
package import Diagnostics

/// The files of a new workspace: small, commented, and ready to plan.
package enum NewWorkspace {
  /// Name and text of each file; the horizon is the two weeks after next Monday.
  package static func files(_ language: Language, today: Day) -> [(name: String, text: String)] {
    let monday = today + (8 - today.weekday.rawValue)
    let horizon = monday...monday + 11
    switch language {
    case .zh: return chinese(horizon)
    case .en: return english(horizon)
    }
  }

  private static func chinese(_ days: ClosedRange<Day>) -> [(name: String, text: String)] {
    let friday = days.lowerBound + 4
    return [
      (
        "banhui.yaml",
        """
        # 本单位的基本设置。所有字段都可以用中文名或英文名。
        单位名称: 某市委办公室
        时区: Asia/Shanghai

        # 要排哪几天（含首尾两天）。周末和法定节假日自动避开, 调休上班日照常排会。
        排会周期: \(days.lowerBound) 至 \(days.upperBound)

        作息:
          工作日: 周一至周五
          上午: 8:30-12:00
          下午: 14:00-17:30

        # 单位的先后顺序, 用于名单排序。
        单位排序: [市委办公室, 市发展改革局, 市财政局]

        # 排会的最小时间单位。
        时间格: 15分钟

        """
      ),
      (
        "people.csv",
        """
        编号,姓名,单位,职务,排序,手机,邮箱,组
        1,陈国栋,市委办公室,主任,1,13800000001,chengd@example.cn,领导班子
        2,林淑芬,市委办公室,副主任,2,13800000002,linsf@example.cn,领导班子
        3,吴志远,市发展改革局,局长,3,13800000003,wuzy@example.cn,领导班子
        4,何雅琴,市财政局,局长,4,13800000004,heyq@example.cn,领导班子
        5,周明,市委办公室,秘书科科长,10,13800000005,zhoum@example.cn,秘书科
        6,徐晓燕,市委办公室,秘书科干部,11,13800000006,xuxy@example.cn,秘书科

        """
      ),
      (
        "rooms.yaml",
        """
        # 会议室。容量是通常布置下的座位数; 布场、清场是每场会前后占用会议室的时间。
        会议室:
          - 名称: 第一会议室
            容量: 40
            设备: [投影, 扩音]
            布场: 15分钟
          - 名称: 第二会议室
            容量: 16
            设备: [投影]
            停用: \(friday.chineseMonthAndDay)下午

        """
      ),
      (
        "meetings.yaml",
        """
        # 要排的会议。人员可以写姓名、单位、组或职务。
        会议:
          - 编号: office-weekly
            标题: 市委办公室工作例会
            主持人: 陈国栋
            联系人: 周明
            出席: [单位:市委办公室]
            时长: 1小时
            系列: {周期: 每周, 星期: 周一, 时间: 9:00, 遇休: 顺延}

          - 编号: budget
            标题: 明年预算安排专题会
            主持人: 陈国栋
            联系人: 徐晓燕
            出席: [领导班子]
            列席: [秘书科]
            时长: 2小时
            首选时间: 上午
            设备: [投影]
            会议目的: 为做好明年预算安排和重点项目资金保障工作
            议程:
              - {标题: 关于预算编制情况的汇报, 汇报人: 何雅琴, 时长: 40分钟}
              - {标题: 关于重点项目资金需求的汇报, 汇报人: 吴志远, 时长: 30分钟}
              - {标题: 讨论, 时长: 50分钟}

          - 编号: projects
            标题: 重点项目调度会
            主持人: 林淑芬
            联系人: 周明
            出席: [吴志远, 何雅琴]
            时长: 90分钟
            之后: [budget]
            最晚: \(friday + 7)

        """
      ),
    ]
  }

  private static func english(_ days: ClosedRange<Day>) -> [(name: String, text: String)] {
    let friday = days.lowerBound + 4
    return [
      (
        "banhui.yaml",
        """
        # Settings of the office. Every key has an English and a Chinese name.
        organization: General Office
        timezone: Asia/Shanghai
        language: en

        # The days to plan, first and last included. Weekends and public holidays are left out,
        # make-up workdays are worked.
        horizon: \(days.lowerBound) to \(days.upperBound)

        hours:
          weekdays: Mon-Fri
          morning: 8:30-12:00
          afternoon: 14:00-17:30

        # Units in protocol order, for lists of names.
        units: [General Office, Planning, Finance]

        # The planner's step.
        grain: 15m

        """
      ),
      (
        "people.csv",
        """
        id,name,unit,post,rank,mobile,email,groups
        1,Grace Chen,General Office,Director,1,13800000001,chen@example.cn,leadership
        2,Susan Lin,General Office,Deputy Director,2,13800000002,lin@example.cn,leadership
        3,Victor Wu,Planning,Head,3,13800000003,wu@example.cn,leadership
        4,Irene He,Finance,Head,4,13800000004,he@example.cn,leadership
        5,Ming Zhou,General Office,Chief of Section,10,13800000005,zhou@example.cn,secretariat
        6,Yan Xu,General Office,Officer,11,13800000006,xu@example.cn,secretariat

        """
      ),
      (
        "rooms.yaml",
        """
        # Rooms. The capacity is that of the usual layout; set-up and clear-up keep the room taken
        # before and after every meeting.
        rooms:
          - name: Hall One
            capacity: 40
            equipment: [projector, microphones]
            setUp: 15m
          - name: Room Two
            capacity: 16
            equipment: [projector]
            closed: \(friday) afternoon

        """
      ),
      (
        "meetings.yaml",
        """
        # What is to be planned. People may be named, or given by unit, group or post.
        meetings:
          - id: office-weekly
            title: Weekly meeting of the General Office
            chair: Grace Chen
            contact: Ming Zhou
            required: [unit:General Office]
            duration: 1h
            series: {every: weekly, weekday: Monday, time: "9:00", onHoliday: postpone}

          - id: budget
            title: Budget of the coming year
            chair: Grace Chen
            contact: Yan Xu
            required: [leadership]
            nonvoting: [secretariat]
            duration: 2h
            preferredTimes: morning
            equipment: [projector]
            purpose: to settle the budget of the coming year
            agenda:
              - {title: Report on the draft budget, presenter: Irene He, duration: 40m}
              - {title: Report on project funding, presenter: Victor Wu, duration: 30m}
              - {title: Discussion, duration: 50m}

          - id: projects
            title: Review of key projects
            chair: Susan Lin
            contact: Ming Zhou
            required: [Victor Wu, Irene He]
            duration: 90m
            after: [budget]
            latest: \(friday + 7)

        """
      ),
    ]
  }
}

extension Day {
  /// 12月3日.
  package var chineseMonthAndDay: String {
    let (_, month, day) = components
    return "\(month)月\(day)日"
  }
}
