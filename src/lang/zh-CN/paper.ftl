### 文书正文：会议通知、签到表、表决结果公示（协商结果公示）、会议纪要。
### 语气平实，居民看得懂；居民委员会、村民委员会不是机关，不用公文套话。

## 通用
paper-pending = （{ $what }待定，须补）
paper-pending-result = 表决结果
paper-pending-opinion = 协商意见
paper-pending-posting = 张贴地点和起止日期
paper-pending-until = 结束日期
paper-pending-start = 开始时间
paper-pending-end = 结束时间
paper-pending-came = 到会人数
paper-run-in = { $head }：{ $rest }
paper-internal = （内部留存，不得张贴）
paper-lacks-head = 此稿尚缺
paper-lacks-why = 补齐以前，请不要张贴。
paper-seal = { $name }（公章）
paper-sign = { $role }：{ $name }（签名）
paper-sign-unnamed = { $role }（签名）
paper-and-reason = { $name }（{ $with }）
paper-all-matters = 全部事项
paper-contact = 联系方式
paper-convener = 召集人
paper-entitled = 应到人数
paper-agenda = 议题
paper-responsible = 责任人
paper-due = 期限
paper-done = { $date }完成
paper-number = 序号

## 身份：$where 为 village（村）或 town（社区）
paper-capacity-committee = { $where ->
    [village] 村民委员会成员
   *[other] 居民委员会成员
}
paper-capacity-representative = { $where ->
    [village] 村民代表
   *[other] 居民代表
}
paper-capacity-supervisor = { $where ->
    [village] 村务监督委员会成员
   *[other] 居务监督委员会成员
}
paper-capacity-household = 户的代表
paper-capacity-entitled = 参会人员
paper-capacity-attending = 列席人员
paper-short-committee = { $where ->
    [village] 村委成员
   *[other] 居委成员
}
paper-role-nth = { $role }{ $nth }
paper-role-of-group = { $role }（{ $group }）

## 到会
paper-came = 应到{ $entitled }人，到会{ $came }人
paper-came-represented = 应到{ $entitled }人，到会{ $came }人（其中书面委托{ $represented }人）
paper-came-none = 应到{ $entitled }人
paper-with-excused = { $said }，请假{ $n }人
paper-with-attending = { $said }，列席{ $n }人
paper-stop = { $said }。
paper-party = { $who }{ $n }人
paper-party-named = { $who }{ $n }人：{ $names }

## 会议通知
paper-notice-title = 关于召开{ $title }的通知
paper-dear = { $body ->
    [jm-dbhy] 各位居民代表、居民委员会成员：
    [jm] 各位居民：
    [cm-dbhy] 各位村民代表、村民委员会成员：
    [cm] 各位村民：
    [yz] 各位业主：
    [jt] 各位成员：
    [consult] 各位协商代表：
   *[other] 各位参会人员：
}
paper-notice-opening = 依据{ $article }，定于{ $when }召开{ $title }。现将有关事项通知如下。
paper-notice-opening-plain = 定于{ $when }召开{ $title }。现将有关事项通知如下。
paper-notice-kind = 会议种类
paper-notice-short = 通知时间不足{ $least }日，属于临时通知，理由：{ $reason }
paper-notice-agenda = 会议议题
paper-notice-carried = 承接{ $date }“{ $meeting }”未了事项
paper-notice-background = 背景：{ $text }
paper-notice-motion = 拟提交表决的议案：{ $text }
paper-notice-motion-consult = 拟协商的方案：{ $text }
paper-notice-time = 会议时间
paper-notice-place = 会议地点
paper-notice-who = 参加人员
paper-notice-who-of = { $who }，应到{ $n }人。
paper-notice-who-plain = 应到{ $n }人。
paper-notice-quorum = 须有{ $share }的应到人员即至少{ $need }人参加，方可开会。
paper-notice-proxy = 请假和委托
paper-notice-leave = 不能到会的，请在会前告知联系人。
paper-notice-no-proxy = 本次会议不实行委托表决。
paper-notice-proxies = 不能到会的，可以书面委托其他有表决权的人代为表决，每人至多接受{ $most }人委托。
paper-notice-proxies-unbounded = 不能到会的，可以书面委托代理人表决。
paper-own-proxies = 委托表决依照本次会议自定的规则，每人至多接受{ $most }人委托；法律对此没有规定。
paper-own-proxies-stricter = 委托表决依照本次会议自定的规则，每人至多接受{ $most }人委托。
paper-notice-after = 结果公布
paper-notice-posting = 会议结果在公开栏公布，公布期限不少于{ $days }日，张贴当日不计入，依据为{ $article }。
paper-notice-posting-plain = 会议结果在公开栏公布。

## 签到表
paper-sheet-title = { $title }签到表
paper-sheet-when = 时间
paper-sheet-where = 地点
paper-sheet-who = 应到人员
paper-sheet-count = { $who }，共{ $n }人
paper-sheet-count-plain = 共{ $n }人
paper-sheet-attending = 列席人员
paper-sheet-capacity = 身份
paper-sheet-group = 网格/楼栋
paper-sheet-signature = 签名
paper-sheet-remark = 备注
paper-sheet-excused = 请假
paper-sheet-proxy = 委托{ $name }
paper-sheet-to-fill = 合计（签到结束后填写）：{ $entitled }，实到______人，请假______人，委托______人。
paper-sheet-teller = 签到负责人

## 表决结果公告、协商结果公示
paper-elected-in-all = 各轮合计：{ $text }。
paper-result-title = { $title }表决结果公示
paper-result-title-election = { $title }选举结果公告
paper-result-title-review = { $title }民主评议结果公示
paper-result-title-consult = { $title }协商结果公示
paper-result-opening = { $title }于{ $when }在{ $place }召开，由{ $convener }召集，{ $chair }主持。现将结果公示如下。
paper-result-opening-consult = { $title }于{ $when }在{ $place }召开，由{ $convener }召集，{ $chair }主持。现将协商结果公示如下。
paper-result-sitting = 会议情况
paper-result-kind = 本次会议是{ $kind }，依据为{ $article }。
paper-result-kind-plain = 本次会议是{ $kind }。
paper-result-party = 社区党组织会前研究讨论情况：{ $text }
paper-result-party-village = 村党组织会前研究讨论情况：{ $text }
paper-result-authorisation = 授权依据：{ $text }
paper-override = 会前程序：{ $gate }。
paper-result-votes = 表决结果
paper-result-opinions = 协商意见
paper-result-after = 落实安排
paper-result-posting = 公布期限
paper-result-hangs = 自{ $from }至{ $until }张贴于{ $place }。
paper-result-hangs-from = 自{ $from }起张贴于{ $place }{ $pending }。
paper-result-least = 公布期限不得少于{ $days }日，张贴当日不计入，依据为{ $article }。
paper-result-extend = 上述期限不足{ $days }日，应当张贴至{ $until }终了。
paper-result-objections = 异议的提出
paper-result-object-by = 对以上结果有异议的，请在{ $until }以前（含当日）以书面形式向{ $convener }提出，写明事由和联系方式。
paper-result-object = 对以上结果有异议的，请在公布期限内以书面形式向{ $convener }提出，写明事由和联系方式。
paper-result-reach = 受理异议的联系方式：{ $contact }。
paper-opinion = 协商意见：{ $text }
paper-opinion-note = 以上是协商意见，不是表决决定；需要作出决定的，另行提交有权决定的会议。
paper-voices = 各方意见：
paper-said = { $who }（{ $kind }）：{ $text }

## 表决
paper-motion = 议案：{ $text }
paper-motion-consult = 征询意见的方案：{ $text }
paper-method-hands = 举手表决
paper-method-roll-call = 记名表决
paper-method-paper = 无记名投票
paper-round-only = { $method }。{ $said }
paper-round-consult = 第{ $n }次征询（{ $method }）：{ $said }
paper-round = 第{ $n }轮（{ $method }）：{ $said }
paper-round-void = 第{ $n }轮（{ $method }）作废，所计票数不作数。理由：{ $reason }
paper-round-open = 第{ $n }轮（{ $method }）尚未宣布结果。
paper-by-article = 依据：{ $article }。
paper-represented = 实到人数中含书面委托{ $n }人。
paper-added = 本议题是会上临时增加的，会前没有公布。
paper-correction = 更正：{ $date }更正了第{ $n }轮的计票，理由：{ $reason }
paper-correction-change = { $what }由{ $old }改为{ $new }
paper-correction-told = { $changes }；结论更正前为“{ $before }”，更正后为“{ $after }”。
paper-correction-same = { $changes }；结论不变，仍为“{ $after }”。
paper-rounds-before = 第{ $n }轮更正前
paper-rounds-before-nth = 第{ $n }轮第{ $k }次更正前
paper-rounds-nth = 第{ $n }轮
paper-rounds-round = 轮次
paper-rounds-result = 结果
paper-rounds-void = 作废
paper-found-option = 选项
paper-found-figures = 票数
paper-found-fate = 结果
paper-found-why = 说明
paper-correction-piles = 各种票的张数有改动
paper-minutes-found = { $kind }：{ $came }。
paper-unstated = 未填
paper-named-votes = { $choice }：{ $names }

## 会议纪要
paper-minutes-title = { $title }纪要
paper-minutes-opening = { $date }{ $from }至{ $to }，{ $title }在{ $place }召开，{ $chair }主持，{ $recorder }记录。
paper-minutes-decided = 议定事项
paper-minutes-discussion = 发言情况
paper-minutes-votes = 表决情况
paper-minutes-tasks = 落实事项
paper-minutes-other = 其他发言
paper-minutes-passed = 表决通过：{ $motion }
paper-minutes-not-passed = 表决未通过：{ $motion }
paper-minutes-no-quorum = 未达到法定人数，未作决定：{ $motion }
paper-minutes-void = 表决无效，未作决定：{ $motion }
paper-minutes-agreed = 共识：{ $text }
paper-minutes-shelved = 本议题搁置。
paper-minutes-withdrawn = 本议题撤回。
paper-minutes-postponed = 本议题延期再议。
paper-minutes-waiting = 本议题未议。
paper-minutes-open = 本议题议而未决。
paper-minutes-present = 出席
paper-minutes-by-proxy = 委托
paper-minutes-chair = 主持人
paper-minutes-recorder = 记录人

## 此稿尚缺
paper-lack-time = 会议的开始时间
paper-lack-place = 会议地点
paper-lack-convener = 召集人（落款单位）
paper-lack-chair = 主持人
paper-lack-recorder = 记录人
paper-lack-contact = 联系方式（请用办公电话）
paper-lack-agenda = 议题
paper-lack-entitled = 应到人数：请导入名册，或在会议信息里填写应到人数
paper-lack-attendance = 到会人数：还没有签到
paper-lack-opening = 开会时间：还没有宣布开会
paper-lack-closing = 散会时间：还没有宣布闭会
paper-lack-vote = 表决：还没有对任何议题表决
paper-lack-posting = 张贴地点和起止日期：请登记公示
paper-lack-posting-end = 张贴的结束日期
paper-lack-short-posting = 张贴期限：登记的只有{ $days }日，不得少于{ $least }日，应当张贴至{ $until }终了
paper-lack-short-notice = 临时通知的理由：通知到开会只有{ $days }日，应当提前{ $least }日，依据为{ $article }
paper-lack-gate = 会前程序：{ $gate }
paper-lack-party = 党组织会前研究讨论的时间和结果（{ $matters }须有，不属于的请写明），依据为{ $article }
paper-lack-authorisation = 授权依据（{ $matters }须有，不属于的请写明），依据为{ $article }
paper-lack-announcement = 会前公布（{ $matters }须有）：没有登记过张贴会议通知，依据为{ $article }
paper-lack-declaration = “{ $item }”第{ $round }轮表决还没有宣布结果
paper-lack-level = “{ $item }”第{ $round }轮有票数相同的，须再次投票、抽签或者另行定下
paper-lack-otherwise = “{ $item }”第{ $round }轮宣布的结论是“{ $declared }”，按所记数字应为“{ $computed }”，请核对更正
paper-lack-outcome = “{ $item }”议定的结果
paper-lack-responsible = “{ $what }”的责任人
paper-lack-due = “{ $what }”的期限

## 不能公开的内容
paper-block = { $where }：像是{ $what }（{ $found }），不能出现在公开的文书上；请改写后再做，或另存内部稿
paper-private-id = 身份证号
paper-private-mobile = 手机号
paper-private-card = 银行卡号
paper-private-phone = 名册上的电话
paper-private-landline = 座机号
paper-private-wechat = 微信号
paper-private-name = 名册上的姓名
paper-private-door = 门牌号
paper-private-birth = 出生日期
paper-private-condition = 个人病情、残疾或者困难情况
paper-spot-title = 会议名称
paper-spot-community = 社区名称
paper-spot-place = 会议地点
paper-spot-convener = 召集人
paper-spot-chair = 主持人
paper-spot-recorder = 记录人
paper-spot-contact = 联系方式
paper-spot-short-notice = 临时通知的理由
paper-spot-override = 会前程序未满足而照常进行的理由
paper-spot-party = 党组织研究讨论情况
paper-spot-authorisation = 授权依据
paper-spot-posting = 张贴地点
paper-spot-item = 议题{ $item }的标题
paper-spot-background = 议题{ $item }的背景
paper-spot-motion = 议题{ $item }的议案
paper-spot-outcome = 议题{ $item }的议定结果
paper-spot-carried = 议题{ $item }的来源会议
paper-spot-note = 议题{ $item }第{ $n }条发言
paper-spot-remark = 议题以外第{ $n }条发言
paper-spot-ballot = 议题{ $item }第{ $n }轮选票上的名称或者计票人
paper-spot-vote = 议题{ $item }第{ $n }轮表决作废或者更正的理由
paper-spot-follow-up = 第{ $n }项落实事项

paper-code = 校验码
paper-code-means = { $code }（记录已封存，可用 yishi verify 核对）

## 排版

press-layout-fault = 排版没有成功：{ $why }。可以先存为文本。
press-too-long = 内容太长，放不进一张图片：请存为 PDF，或者每页一张图片。
press-lost = 排版没有完成，会议不受影响。可以先存为文本。
press-missing = { $place }“{ $text }”中有字体里没有的字（U+{ $code }），纸上是空框，请手写补上。
press-in-title = 标题
press-in-text = 正文
press-in-row = 表格第{ $n }行
