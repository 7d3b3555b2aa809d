### 引导：下一步做什么，还缺什么。要紧的话在前，屏幕窄时后面可以截去。

guide-lacking = { $step }：{ $missing }

## 下一步
guide-add-items = 添加议题，议程还是空的
guide-add-people = 导入名册，或在会议信息里填应到人数
guide-set-particulars = 补全会议信息
guide-post-meeting-notice = 张贴会议通知，再登记张贴的地点和日期
guide-sign-in = 签到
guide-call-to-order = 宣布开会
guide-await-quorum = 等{ $n }人到会再表决
guide-take-up = 开始{ $item }
guide-discuss = 请大家讨论{ $item }，记下发言
guide-discuss-recall = 请要求罢免的人说明理由，再听本人申辩：{ $item }
guide-write-motion = 写明{ $item }要表决的文字
guide-open-vote = 对{ $item }发起表决
guide-count = 填写{ $item }的票数
guide-call-names = 逐个点名表决{ $item }
guide-compare-counts = { $item }两份计票不一致：重新计票，或选用一份并写明理由
guide-declare = 宣布{ $item }的表决结果
guide-vote-again = 对{ $item }再次投票
guide-vote-tied = { $item }票数相同，在这些人中再次投票，选{ $seats }名
guide-vote-second = { $item }不足{ $seats }名，另行选举
guide-put-as-motion = 把{ $item }的投票结果写成议案，交会议表决
guide-divided = 意见有分歧，可以提交有权决定的会议
guide-settle-item = 写明{ $item }的处理结果
guide-add-follow-ups = 登记落实事项，谁负责、何时办完
guide-close-meeting = 议程已完，宣布闭会
guide-post-result = 张贴表决结果公示，再登记张贴的地点和日期
guide-answer-objection = 答复{ $by }的异议
guide-wait-posting = 结果公示到{ $until }，期满前无需办理
guide-mend-posting = 把结果公示延长到{ $until }
guide-take-down = 公示期满，撤下{ $paper }再登记撤下的日期
guide-finish-follow-up = 落实{ $what }，办完再登记
guide-finish-follow-up-by = 落实{ $what }（{ $who }负责），办完再登记
guide-seal = 归档封存，此后记录不再改动
guide-all-done = 全部办完，记录已封存

## 还缺什么
guide-lacks-quorum = 还差{ $short }到法定人数（须{ $need }，已到{ $have }）
guide-lacks-quorum-of = { $who }还差{ $short }到法定人数（须{ $need }，已到{ $have }）
guide-lacks-anybody = 还没有人签到
guide-lacks-figures = 还没填{ $figures }
guide-lacks-answers = 还有{ $n }人未表态
guide-lacks-motion = 还没有议案文本
guide-lacks-particulars = 缺{ $what }
guide-lacks-gate = 未记录{ $gate }
guide-lacks-notice = 会议日期已过，规定须提前{ $need }天通知
guide-notice-short = 只提前{ $days }天通知，规定{ $need }天，请在会议信息里写明原因
guide-day-ahead = 会议日期是{ $date }，还没到
guide-posting-short = 公示{ $days }天，少于规定的{ $need }天
guide-overdue = 已过期限{ $date }
guide-no-effect = 将宣布为{ $outcome }，这次表决不起作用
guide-items-open = 还有{ $n }项议题没有处理
guide-no-notice = 没有登记会议通知，规定须提前{ $need }天通知
guide-not-posted = 没有登记结果公示，规定须公示{ $need }天
guide-still-up = 结果公示还没有撤下
guide-unanswered = 还有{ $n }条异议没有答复
guide-follow-ups-open = 还有{ $n }件落实事项没有办结
