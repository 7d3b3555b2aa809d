### 结果：各种选票的结果怎样成表、成句，计票经过怎样交代。数字都由结果给出。

## 表决的种类
found-kind-motion = 议案
found-kind-election = 选举
found-kind-review = 民主评议
found-kind-projects = 经费项目
found-kind-plans = 方案比选
found-kind-consultation = 协商

## 一个词的结果
found-all-elected = 应选名额全部选出
found-tied = 票数相同，须再次投票
found-seats-left = 未选足应选名额
found-opinion = 只供参考，不产生当选人
found-reviewed = 已有评议结果
found-listed = 已排出项目名单，尚不是决定
found-preferred = 已有方案意向，尚不是决定
found-brief = { $option }：{ $fate }

## 表中各行
found-not-elected = 未当选
found-level = 票数相同
found-waits = 待定
found-undecided = 不产生结果
found-on-list = 列入
found-not-listed = 不列
found-out = 淘汰
found-first = 领先
found-by-lot = 由抽签定
found-why-short = 未达到所需票数
found-why-outvoted = 得票较少
found-why-not-among = 不在再次投票的人选之内
found-left = 余{ $left }
found-shared = 由{ $payers }张票分摊，每张至多{ $most }，余{ $left }
found-from-rest = 标它的票合计还有{ $held }，不够分摊，用剩下的钱支付，余{ $left }
found-no-votes = 没有一张票标它
found-too-dear = 只余{ $left }，差{ $short }
found-to-draw = 不能都列，待抽签
found-waits-lot = 要看抽签结果
found-of-naming = 占仍有选择的票的{ $percent }
found-round = 第{ $n }轮
found-votes = { $n }票
found-people = { $n }人，{ $percent }
found-votes-cost = { $n }票，{ $cost }
found-points = { $points }分
found-gained = { $n }票（转入{ $gained }票）
found-and = { $a }；{ $b }

## 计票经过
found-cell = { $what }{ $n }
found-told = 第{ $n }次计票，计票人{ $teller }：{ $count }
found-teller = { $teller }（{ $names }）
found-difference = { $what }，甲{ $a }，乙{ $b }
found-differ = 甲乙所计不符：{ $what }
found-adopted = 采用第{ $n }次计票，理由：{ $reason }
found-none-adopted = 还没有定下采用哪一次计票
found-lot = 抽签：在{ $among }中抽中{ $drawn }
