### 开始表决之前：选什么票，怎样填，还要看什么。

## 选什么票
setup-choose = 对{ $item }投什么票
setup-election = 选举
setup-second = 另行选举（名额未选满）
setup-by-election = 补选
setup-tied = 再次投票（票数相同）
setup-recall = 罢免
setup-review = 民主评议
setup-projects = 经费项目
setup-plans = 方案选择
setup-consultation = 协商表态
setup-several = 几项议案一起点名
setup-none-due = 此议题还没有宣布过选举结果，没有要接着投的票
setup-title = { $what }（{ $round }）
setup-yes = 是
setup-no = 否

## 各栏
setup-text = 表决事项
setup-wording = 文字
setup-rules = 规则
setup-method = 方式
setup-posts = 职位和候选人
setup-style = 票的画法
setup-style-each = 逐人同意、反对、弃权
setup-style-choose = 只画选谁
setup-write-ins = 可另选他人
setup-part-valid = 分栏计票
setup-add-down = 下加计票
setup-offices = 单位（评满意度）
setup-persons = 个人（评称职）
setup-own-grades = 自定等次
setup-satisfied = 前几等算满意
setup-own-subjects = 按自定等次评的
setup-received = 上级评价
setup-budget = 可用经费
setup-projects-lines = 项目和金额
setup-up-to = 每票最多选
setup-allocation = 分配办法
setup-plans-lines = 方案
setup-plans-rule = 怎样计票
setup-broad = 多少算基本一致
setup-posts-hint = 每行一个职位，如：主任 1：张三、李四。也可写名册编号
setup-offices-hint = 每行一个，如：街道办事处
setup-persons-hint = 每行一人，如：张三，上年称职
setup-own-grades-hint = 由好到差，如：好、较好、一般、差
setup-received-hint = 谁评：评谁：等次，92.5分，占40%
setup-budget-hint = 如 200000 或 20万
setup-projects-hint = 每行一项，如：南门修缮 12,000元。也可写 .pb 文件的路径
setup-up-to-hint = 不填：不限几项
setup-plans-hint = 每行一个。也可写 .blt 文件的路径
setup-demand-hint = 联名人数/总人数，如 12/36，须{ $share }
setup-heard = 本人已申辩
setup-who-demands = 要求罢免的人

## 填得不对
setup-line = 第{ $line }行：{ $why }
setup-line-no-post = 姓名上面还没有职位
setup-line-no-post-name = 没有写职位
setup-line-no-seats = 没有写应选几名，如：主任 1：张三、李四
setup-line-no-cost = 没有写金额，如：南门修缮 12,000元
setup-line-bad-amount = 金额看不明白，最多两位小数
setup-line-no-name = 没有写名称
setup-line-bad-grade = 逗号后面不是这一类的等次；要写上年等次，请写如：张三，上年称职
setup-line-not-received = 请写成 谁评：评谁：等次
setup-line-bad-points = 分数或所占比例应在0到100之间
setup-bad-budget = 请写可用经费，如 200000 或 20万
setup-bad-fraction = 请写成 联名人数/总人数，如 12/36
setup-read = 已从文件读入，请核对后再开始表决。文件里的选票没有采用

## 开始表决前看的
setup-now = 现在开始表决？
setup-press = 这次会议用选票：按{ $key }选票种，已选好{ $what }
setup-room-written = 有表决权的共{ $of }人，不论是否到场，以参加表决的计
setup-room-all = 有表决权的共{ $of }人，不论是否到场、是否参加表决，同意的都按全体计算
setup-room-votes = 以参加投票的人数计，有表决权的共{ $of }人，现在到场{ $have }人
setup-under = 按{ $rules }：{ $article }
setup-look = 注意：{ $what }
setup-write-ins-may = 可以另选他人
setup-write-ins-not = 不能另选他人
setup-graded = { $name }：{ $grades }
setup-budget-is = 可用经费{ $budget }，{ $how }
setup-up-to-is = 每张票最多选{ $n }项
setup-plans-by = { $rule }
setup-broad-is = 赞成和基本赞成合计达到全体到会的{ $share }，算基本一致
setup-unknown = 名册上没有{ $names }
setup-namesakes = 名册上叫{ $names }的不止一人，请写明是哪一位，如：张三（3号楼）
setup-few = 只有{ $n }人投票：票数一公布，就可能看出各人怎样投的，无记名保不住秘密
setup-unanimous = { $n }张有效票全部是{ $what }：宣布后，每个投票人在这一项上怎样投的，人人都知道
setup-demand-unknown = 没有填联名人数，请确认罢免要求已由足够的人提出
setup-not-heard = 被要求罢免的人有权申辩，还没有听取

## 几项一起点名
setup-several-go = 选定这{ $n }项，开始点名
setup-several-few = 至少要选两项待议的议案才能一起点名
setup-several-most = 最多一起点{ $n }项
setup-several-ask = { $n }项议案一起点名，每人依次回答各项。{ $room }。
setup-several-which = 第{ $n }项，共{ $of }项
setup-several-rest = 其余未表态的都记为同意
setup-several-this = 只这一项
setup-several-all = 全部{ $n }项

## 记名
setup-one-motion = 只有一项议案在点名
setup-slip = 输入门牌、编号或姓名，按 Enter 再按 1 2 3
setup-doors = { $doors }等{ $n }处
setup-took-part-heads = 参加人数
setup-took-part-area = 参加面积
setup-agreed-heads = 同意人数
setup-agreed-area = 同意面积
setup-enough = 已够
setup-nobody-yet = 还没有人表决
setup-short = 还差{ $n }
