### 表决：开始、计票、结果。结论怎样说在 verdict.ftl，这里只写屏幕上的其他话。

## 轮次
vote-round = 第{ $n }轮
vote-heading = { $item }{ $round }表决（{ $method }）
vote-and = { $a }；{ $b }
vote-no-items = 还没有议题。请先到议题页添加
vote-no-rounds = 此议题还没有表决过
vote-choose = 选表决方式：按{ $hands }举手，按{ $names }记名，按{ $paper }无记名票决
vote-motion-is = 议案：{ $motion }
vote-motion-of = 同意{ $title }。
vote-opened-at = 开始时间：{ $time }
vote-option = { $option }：{ $figures }
vote-was-corrected = （已更正）
vote-voided-for = 已作废，理由：{ $reason }
vote-again = 可以重新开一轮表决
vote-again-with-quorum = 本轮未作出决定；到会人数够了，可以另开一轮表决
vote-again-with-votes = 本轮未作出决定：参加表决的不够。可以另开一轮表决

## 开始表决
vote-open = 开始表决
vote-open-title = { $round }表决（{ $method }）：开始后文字不再改，{ $key }下一步
vote-open-ask = { $round }。议案：{ $motion }
    { $room }。
vote-no-effect = 到会不足法定人数，表决不产生效力
vote-by-name-only = 这类会议按人数和面积计票，须记名表决：按{ $key }

## 计票
vote-when-opened = 开始表决时{ $room }
vote-gone = 开始表决后离席{ $n }人，不影响本轮应计人数
vote-invalid-for = 无效：{ $why }
vote-differs = 不符
vote-unsaved = 未存
vote-digits-only = 这里只填数字
vote-too-large = 数字太长，最多六位
vote-restored = 已恢复为记录的数字
vote-none-blank = 没有空着的票数可填0
vote-filled = 空着的{ $n }栏已填0，如有误按Ctrl-Z撤销
vote-wait = 正在存盘，请稍候
vote-other-method = 这次表决不是这种方式，此操作用不上
vote-needs = 再有{ $n }人同意即可通过
vote-safe = 同意已够，其余怎样表决都能通过
vote-lost = 同意已不可能够，其余怎样表决都不能通过
vote-comes-to = 按这些数字：{ $outcome }。尚未宣布，按{ $key }宣布

## 宣布
vote-draw-first = 得票相同，抽签决定：抽中哪一个（抽中的在先）
vote-draw-out = 得票相同，抽签决定：抽中哪一个（抽中的淘汰）
vote-not-drawn = 现在不抽签，按得票相同宣布
vote-motion-project = { $name }（{ $cost }）
vote-motion-projects = 同意列支以下项目：{ $what }，合计{ $sum }。
vote-motion-plan = 同意采用方案：{ $what }。
vote-not-recorded = 事前还没有记录：{ $what }（在会议信息里补记，或写明不做的理由）
vote-declare-ask = { $round }。{ $sentence }

    现在宣布？宣布后不能撤销，只能更正。

## 记名
vote-saving = 存盘中
vote-by-proxy = 由{ $name }代
vote-nobody = 开始表决时没有可以表决的人
vote-not-answered = 此人还没有表态，无需收回
vote-all-answered = 全部已表态，按 Enter 宣布
vote-rest-for = 其余{ $n }人都记为同意，如有误按Ctrl-Z撤销
vote-rest-for-several = 其余{ $n }人在{ $motions }项议案上都记为同意，如有误按Ctrl-Z撤销
vote-rest-stay-away = 没有投票的算未参加，不能一并记为同意，请逐人登记

## 更正与作废
vote-none-declared = 此议题没有已宣布的表决可更正
vote-none-to-void = 此议题没有可作废的表决
vote-void-title = { $round }：作废
vote-correct-title = { $round }：更正
vote-correct-sums = { $round }：更正，只填要改的
vote-was = { $figure }（原{ $n }）
vote-written-in-on = { $post }另选他人
vote-piles = 票（张数：号码）
vote-bad-name = 另选他人按姓名、空格、票数写，几人之间用逗号隔开：{ $text }
vote-bad-pile = 每行一种票，按 张数：号码 号码 写，空白票只写张数：{ $text }
vote-correct-ask = { $round }原宣布：{ $before }。更正后：{ $sentence }
    理由：{ $reason }

    确认更正？原来的数字仍留在记录里。
vote-changes-done = 已改{ $n }人，写明理由并更正
vote-changed-to = { $old }，改为{ $new }
vote-correction = { $time }更正，理由：{ $reason }。原为{ $old }，{ $before }；改为{ $new }，{ $after }
