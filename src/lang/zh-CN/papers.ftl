### 唱票、计票人、对数。

## 开始
papers-how-to-begin = 按{ $key }开始唱票：先填计票人、发出、收回。已在纸上画好正字的，按{ $totals }直接填总数。
papers-begin-title = 唱票前（{ $teller }）：{ $key }开始
papers-names = 计票人姓名
papers-signed = 签领（没有可空）
papers-number-needed = 请填张数
papers-signed-more = 签领数多于发出数，请核对，按Ctrl-T改
papers-candidate-counts = { $name }是候选人，不应计票，请核对，按Ctrl-T改
papers-begin-first = 先按回车填好发出、收回，再唱票
papers-go-on = 接着唱：{ $teller }已唱{ $n }张，都在盘上
papers-heading = { $teller } { $names } { $round }

## 唱票
papers-guide = 还在唱票：全部唱完，记为计票结果
papers-left = 已唱{ $n }，还剩{ $by }张
papers-all-there = 已唱{ $n }，全部唱完
papers-over = 已唱{ $n }，多出{ $by }张
papers-on-disk = 已存
papers-post = { $post }（应选{ $seats }名）
papers-chosen = 选
papers-blank = 空白
papers-this = 本张{ $times }：{ $said }
papers-times = { " " }x{ $n }
papers-last = 上一张：{ $paper } x{ $n }
papers-digit-chooses = 数字选谁
papers-next-key = 按数字唱下一张
papers-next = 按数字划票，回车完成；空白票按0
papers-why = 无效，是哪一种？按序号
papers-pile = 几张一样？
papers-pile-how = 填张数，回车；再唱这一叠
papers-pile-left = 只剩{ $n }张，没有这么多
papers-pile-large = 一叠最多9999张
papers-name = 另选他人
papers-name-on = 另选他人（{ $post }）
papers-name-how = 填姓名，回车；数字选已有的名字
papers-name-empty = 请填姓名
papers-no-write-ins = 现在不能另填姓名
papers-on-post = 职位
papers-spoiled = 此票无效：{ $why }，已按无效票计
papers-part-invalid = 本栏无效
papers-part-void = { $post } 本栏无效：{ $why }
papers-taken-back = 已收回：{ $paper } x{ $n }
papers-none-to-take-back = 没有可收回的票；更早的票不分先后，只能重数
papers-dropped = 本张作罢，没有计入
papers-digits-only = 这里按数字唱票
papers-no-number = 票上没有这个序号
papers-no-reason = 没有这种无效原因
papers-half-number = 序号还差一位
papers-one-key = 一个数字就是一张票
papers-one-part = 票上只有一项
papers-all-called = 本张已唱完，按回车完成
papers-in-order = 请按顺序唱
papers-not-all = 还有没唱到的；没划的按0
papers-nothing-said = 本张还没有划；空白票按0再回车
papers-called-wrong = 这样的票唱错了，请重唱
papers-slip-open = 本张还没唱完
papers-void = 不必再唱，按{ $key }记下并宣布整次无效；数字填错了按Ctrl-T改
papers-void-on = 收回的票多了，整次无效，不再唱票

## 唱完
papers-finish = { $teller }唱完{ $n }张，与收回{ $returned }张相符。记为{ $teller }的计票结果？
papers-finish-less = { $teller }只唱了{ $n }张，比收回{ $returned }张少{ $by }张。仍然记为{ $teller }的计票结果？
papers-finish-more = { $teller }唱了{ $n }张，比收回{ $returned }张多{ $by }张。仍然记为{ $teller }的计票结果？
papers-finish-void = 收回{ $returned }张，多于发出或签领。记下张数，整次表决无效？

## 填总数
papers-who-title = 计票人（{ $teller }）
papers-only-paper = 只有无记名票决可以唱票
papers-need-papers = 这种票要逐张唱，不能只填总数
papers-to-totals = 改为填总数，填齐才存盘；已唱的票仍在盘上
papers-to-calling = 改为唱票
papers-sheet-differs = 票数加不起来：每一项各栏之和应等于有效票（收回减无效）

## 对数
papers-count-of = { $teller }第{ $n }次 { $names }
papers-one-count = 只数了一次，数字先不显示。按{ $declare }宣布，或按{ $second }请另一人背靠背再数
papers-all-counted = 数字齐了，尚未宣布，按{ $key }宣布
papers-agree = 两人计票一致。按{ $declare }宣布
papers-differ = 两人计票有{ $n }处不同。按{ $again }重数，或按{ $adopt }写明理由采用一次
papers-adopted = 采用{ $count }，理由：{ $reason }
papers-all-counts = 历次计票都保留：{ $counts }
papers-both-counted = 两人都已数过
papers-nothing-to-adopt = 没有不同的计票可选
papers-adopt-title = 采用{ $count }
papers-difference = 相差
papers-more-rows = 下面还有{ $n }行
