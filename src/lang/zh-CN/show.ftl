### 大屏：投影给全场看的画面。

show-motion = 议案：{ $text }
show-voting = 正在表决（{ $method }），宣布后公布结果
show-voided = 本轮表决作废
show-outcome-corrected = { $outcome }（已更正）
show-planned = { $date }　会议议程
show-closed = 会议已结束
show-quorum-met = 已达法定人数（须{ $need }）
show-quorum-missing = 未达法定人数（须{ $need }）
show-speaking = 发言：{ $who }　{ $time }
show-ends = 预计{ $time }结束，还有{ $left }
show-incomplete = 注意：会议文件有损坏，以下内容不全
