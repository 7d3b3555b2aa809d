### 词表：会议用语，一物一词，处处相同。单独成词时用；句子里的词由各句自己写。

## 会议
meeting = 会议
session = 届次
body = 会议类型
matter = 事项
item = 议题
agenda = 议程
motion = 议案
title = 标题
name = 姓名
number = 编号
date = 日期
time = 时间
place = 地点
host = 主持人
recorder = 记录人
resident = 居民
rule-set = 规则
article = 依据
reason = 理由
quorum = 法定人数
majority = 通过门槛
record = 会议记录
seal = 归档封存
sealed = 已封存
correction = 更正
objection = 异议
follow-up = 落实

## 会议类型
body-residents = 居民会议
body-residents-delegates = 居民代表会议
body-deliberation = 议事协商会
body-owners = 业主大会
body-villagers = 村民会议
body-villagers-delegates = 村民代表会议

## 阶段
stage-agenda = 议题
stage-roll = 签到
stage-floor = 讨论
stage-vote = 表决
stage-notice = 公示
stage-follow-up = 落实

## 议题的状态
item-pending = 待议
item-open = 进行
item-voting = 表决
item-decided = 已决
item-opinion = 已形成协商意见
item-shelved = 搁置
item-withdrawn = 撤回
item-postponed = 延期
item-numbered = 议题{ $number }《{ $title }》
item-gone = 已删去的议题
titled = 《{ $title }》
carried-not-dealt-with = 上次未议完
carried-open-follow-ups = 上次的落实事项未办完

## 到会
entitled = 应到
present = 实到
in-attendance = 列席
excused = 请假
proxy = 委托
left = 离席
absent = 未到
arrived = 已到
somebody = 某人
gender-female = 女
gender-male = 男

## 身份
capacity-committee-member = 委员会成员
capacity-representative = 代表
capacity-resident = 居民
capacity-household = 户代表
capacity-villager = 村民
capacity-owner = 业主
capacity-developer = 建设单位
capacity-supervisor = 监督委员会成员
capacity-party-member = 党员
capacity-staff = 社区工作者
capacity-expert = 专家
capacity-guest = 来宾

## 会议到了哪一步
sitting-planned = 筹备
sitting-open = 会议中
sitting-closed = 已闭会

## 表决前须有的
gate-party-discussion = 党组织研究讨论
gate-authorisation = 居民（村民）会议授权
gate-announcement = 事先公示

## 讨论
speech = 发言
speaker = 发言人
note = 记录
note-opinion = 意见
note-question = 提问
note-answer = 答复
note-proposal = 建议
note-expert = 专家意见
note-hearing = 听证陈述
note-consensus = 共识

## 表决
vote = 表决
method = 表决方式
show-of-hands = 举手
roll-call = 记名
secret = 无记名
paper-ballot = 票决
for = 同意
against = 反对
abstain = 弃权
not-voted = 未表决
invalid = 无效
invalid-too-many = 多选
invalid-illegible = 无法辨认
invalid-other-marks = 另作记号
invalid-not-ours = 不是本次发出的票
invalid-two-posts = 一人选作两职
vote-state-open = 计票中
vote-state-declared = 已宣布
vote-state-voided = 已作废
valid = 有效
issued = 发出
returned = 收回
unreturned = 未收回
caller = 唱票人
teller = 计票人
scrutineer = 监票人
candidate = 候选人
seats = 应选名额
write-in = 另选他人

## 结论
verdict = 结论
verdict-passed = 通过
verdict-not-passed = 未通过
verdict-tie = 票数相同，未通过
verdict-no-quorum = 未达法定人数
verdict-void = 表决无效
verdict-cannot-tell = 无法判定

## 文书
notice = 公告
paper-meeting-notice = 会议通知
paper-sign-in = 签到表
paper-ballot-form = 表决票
paper-count-sheet = 计票单
paper-result = 表决结果公示
paper-posting = 公示
paper-minutes = 会议纪要

## 是否
yes = 是
no = 否
all = 全部
none = 无
unknown = 不详

## 量词：带数目的量；$n 为数目
people = { $n }人
votes = { $n }票
ballots = { $n }张
households = { $n }户
items = { $n }项
times = { $n }次
days = { $n }天
minutes = { $n }分钟
copies = { $n }份
seats-count = { $n }名
area = { $n }平方米
