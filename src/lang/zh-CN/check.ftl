### 自查：记录里的矛盾与疑点，说明在哪里、数字是多少、怎么办。

check-contradiction = 矛盾
check-doubt = 疑点
check-fine = 没有发现矛盾或疑点
check-at = { $at }：{ $what }
check-round = { $item }第{ $round }轮表决

## 表决
check-figures = { $what }，请更正
check-more-returned = 收回{ $returned }张，多于{ $figure }{ $limit }，整次表决无效，应当重新表决
check-outcome-differs = 宣布的是{ $declared }，按数字却是{ $figures }，请更正
check-corrections-differ = 更正前后的数字接不上，请核对
check-ballot = 选票本身有问题：{ $what }
check-other-sheet = 计票单不是这种选票的
check-tellers-differ = 两组计票有{ $n }处不同，没有定下采用哪一次
check-count-adopted = 两组计票有{ $n }处不同，采用了其中一次；理由见历史
check-still-level = 有票数相同的，没有再次投票、抽签或者另行定下
check-secret-few = 无记名表决只收回{ $n }张票，谁投了什么容易看出；公布时宜只写结论
check-secret-unanimous = 无记名表决的票全部相同，每个人投了什么都可以知道；公布时宜只写结论
check-candidate-proxy = 此人是候选人，不得接受委托投票
check-hands-unaccounted = 举手时有{ $n }人没有数到，请确认这些人确未表决
check-not-announced = 这一议题不是会前公布的，请在纪要里说明
check-vote-left-open = 表决没有宣布也没有作废
check-not-a-voter = 无权参加这次表决，却计入了点名，请更正
check-listed-twice = 在表决时的名单里出现两次，会多算一人
check-no-quorum-at-vote = 表决时人数不够法定人数，须{ $need }，只有{ $have }
check-present-differs = 表决时记实到{ $frozen }人，按签到却是{ $attendance }人，请核对

## 名册和到会
check-quorum-lost = { $from }到{ $until }，在场的不够法定人数，须{ $need }，最少时只有{ $have }
check-quorum-lost-now = 现在
check-quorum-lost-end = 散会
check-heads-differ = 清点{ $counted }人，签到{ $signed }人，请核对
check-entitled-differs = 会议信息写应到{ $stated }人，名册上却有{ $listed }人，请核对
check-duplicate = 与名册第{ $no }号像是同一人，会多算一人，请核对
check-duplicate-unnumbered = 名册上另有一条像是同一人，会多算一人，请核对
check-proxies-not-allowed = 不许委托，却受托{ $held }人
check-too-many-proxies = 受托{ $held }人，最多只许{ $most }人
check-proxy-passed-on = 已委托他人，手上却还有别人的委托；委托不能转手
check-proxy-not-written = 委托要有书面委托书，没有写明存放在哪里
check-composition = { $of }{ $among }人中{ $who }{ $have }人，规定至少{ $need }人

## 规则、通知、公示
check-rules-unlawful = 会议所带的规则不合法：{ $why }
check-rules = 会议日期不在所用规则的施行期内，请核对日期或改用别的规则
check-rules-from = 会议日期不在所用规则的施行期内（{ $from }起施行），请核对日期或改用别的规则
check-rules-to = 会议日期不在所用规则的施行期内（施行到{ $to }），请核对日期或改用别的规则
check-rules-between = 会议日期不在所用规则的施行期内（{ $from }到{ $to }），请核对日期或改用别的规则
check-gate-not-met = 会前程序没有满足：{ $gate }
check-gate = 没有记录{ $gate }，请在会议信息里或登记张贴时补上
check-no-notice = 没有登记会议通知，规定须提前{ $need }天通知
check-notice-short = 提前{ $days }天通知，规定须提前{ $need }天，请在会议信息里写明原因
check-notice-short-with-reason = 提前{ $days }天通知，规定须提前{ $need }天，已写明原因
check-notice-late = 开会以后才通知，规定须提前{ $need }天（提前天数为{ $days }）
check-not-posted = 没有登记表决结果公示，规定须公示{ $need }天
check-posting-short = 公示期{ $days }天，规定至少{ $need }天，请延长
check-taken-down-early = 公示{ $days }天就撤下，应满{ $need }天
check-unanswered = { $who }的异议还没有答复
check-overdue = 期限是{ $due }，已过{ $days }天还没有办结

## 议题
check-decided-without-vote = 记为已决，却没有宣布过的表决，也没有写明结果
check-level-jumps = 比上一项低了不止一级，请升一级

## 时间
check-out-of-order = { $what }的时间颠倒，{ $first }应当早于{ $then }
check-days-out-of-order = 撤下的日期（{ $until }）早于张贴的日期（{ $from }），请改正
check-order-sitting = 开会与闭会
check-order-attendance = 签到先后
check-order-item = 议题开始与结束
check-order-turn = 发言开始与结束
check-order-before-sitting = 开会与表决
check-order-after-sitting = 表决与闭会
check-order-vote = 表决的发起、宣布与更正
check-order-objection = 异议与答复
check-unknown = 提到的{ $what }不在记录里
