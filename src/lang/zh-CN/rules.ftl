### 规则：事前程序、法律没有规定的问题、计算器。

## 事前程序
rules-asked-notice = 提前通知
rules-asked-demand = 联名提出
rules-asked-matters = { $what }（{ $matters }）
rules-stands = { $what }：{ $told }
rules-stands-figures = { $figures }，{ $stands }
rules-stands-met = 已满足
rules-stands-not-met = 未满足
rules-stands-unknown = 没有记录
rules-stands-overridden = 未满足，照常进行，理由：{ $reason }
rules-days = 提前{ $have }日，须提前{ $need }日
rules-days-needed = 须提前{ $need }日
rules-days-before = 会前{ $days }日
rules-days-after = 会后{ $days }日
rules-heard = { $who }{ $of }中{ $asked }提出（须{ $share }即至少{ $need }）

## 法律没有规定的问题：名称，以及开关打开后怎样算
question-proxies-at-meetings = 会议表决可以委托
question-proxies-at-meetings-told = 会议表决能否委托他人，法律没有规定；打开后，受委托代为表决的计入到会
question-online-attendance = 线上参加计入到会
question-online-attendance-told = 线上参加算不算到会，法律没有规定；打开后，线上参加的计入到会
question-by-election-representatives-only = 补选只按居民代表的三分之二
question-by-election-representatives-only-told = 补选用哪一个三分之二，法律没有规定；默认两个都要，打开后只要超过三分之二的居民代表参加投票
question-by-election-members-only = 补选只按组成人员的三分之二
question-by-election-members-only-told = 补选用哪一个三分之二，法律没有规定；默认两个都要，打开后只要三分之二以上的组成人员参加
question-unvoted-with-majority = 未表决的计入多数
question-unvoted-with-majority-told = 已送达而没有收回的表决票怎么算，民法典没有规定；打开后（须有议事规则的约定），计入人数和面积都占多数的一方

rules-open = 法律未规定：{ $told }。默认关（--switch { $name }）
rules-open-on = 法律未规定：{ $told }。本规则已打开
rules-gate-days = { $gate }（会前 { $days } 日）
rules-online = 线上参加：可以
rules-example = 例：{ $told }
rules-section-practice = 计票和公布的做法（yishi rules 编号 可看）
rules-term = 时限：{ $when }
rules-term-min = 不少于 { $days } 日
rules-term-before = 提前 { $days } 日
rules-term-within = { $days } 日内
rules-term-objection = 异议 { $days } 日内提出
rules-term-ruling = 异议 { $days } 日内处理

rule-not-open = { $id } 打开了开关 { $question }，但这类会议的规则没有留下这个问题
rule-switches-clash = { $id } 同时打开了开关 { $question } 和 { $other }，两者不能并存
rule-looser-gate-days = { $gate }法定提前 { $lawful } 日，这里是 { $own } 日
rule-looser-open = { $question }不是法律留下的问题，或者没有写成开关（switches）

## 计算器
calculator-rule = { $id }　{ $name }
calculator-missing = 请补上：{ $options }
calculator-bad-area = 面积写成平方米数，至多两位小数，如 127.21
calculator-bad-count = 人数、票数是 0 以上的整数，如 60
calculator-bad-switch = 没有这个开关。可用的有：{ $names }
calculator-switch-off = 可以打开的开关（法律没有规定，默认关）：{ $names }
