### 不能这样做的原因：一句话，先说为何，再说怎么办。$key 为该按的键。

refusal-sealed = 记录已归档封存，不能再改；如有差错，请另开一次会议记更正
refusal-meeting-closed = 会议已闭会，只能再办公示、异议、落实和表决更正
refusal-not-open-yet = 还没有宣布开会，请先宣布开会（{ $key }）
refusal-already-open = 已经宣布过开会了
refusal-not-closed-yet = 会议还没有闭会，请先宣布闭会（{ $key }）再封存
refusal-empty = 请填写{ $field }，不能空着
refusal-too-long = { $field }太长，最多{ $most }字，请缩短
refusal-unknown = 记录里已经没有{ $what }，可能已被撤销或移去；请从列表里重新选
refusal-person-has-acted = 此人已签到、发言或计入过表决，不能移出名册；可以登记离席或修改其信息
refusal-already-present = 此人在场；如果人不在，请先登记离席（签到页按 { $key }）
refusal-not-present = 此人不在场，请先签到（签到页按 { $key }）
refusal-more-than-entitled = 清点{ $present }人，多于应到{ $entitled }人；请重新清点，或在会议信息里改应到人数
refusal-not-counted = 没有清点过人数，到会本来就按签到计
refusal-proxies-not-allowed = 所用规则不允许委托；本会议另有规定的，请先在会议信息里写明每人最多受托几人
refusal-not-entitled = 只有应到的人（有表决权）才能委托或受托
refusal-own-proxy = 不能委托自己，请另选受托人
refusal-too-many-proxies = 每人最多受托{ $most }人，此人已满，请另选受托人
refusal-proxy-passed-on = 委托不能转手：受托人自己已委托他人，或委托人手上还有别人的委托；请另选受托人
refusal-no-proxy = 此人没有委托他人，无需结束
refusal-item-in-use = 此议题已开始，或已有发言、表决、落实事项，不能删除；可改为搁置、撤回或延期（议题页按 { $key }）
refusal-no-room = 此议题不能这样移动或改变；请先选定合适的议题
refusal-item-settled = 此议题已了结；要再议，请改回待议（议题页按 { $key }）或另立议题
refusal-vote-open = 有一次表决还没完，请先宣布结果或作废（{ $key } 表决页）
refusal-vote-not-open = 这次表决没有在进行，或方式不符；请到表决页（{ $key }）重新发起
refusal-rules-in-use = 已经表决过，规则不能再换；要用别的规则，请另开会议
refusal-not-a-voter = 表决开始时此人不在场或没有表决权，不能计入这次表决
refusal-count-missing = 数字还没填全，缺{ $figures }；请填上再宣布
refusal-contradicts = { $which }；请核对改正再宣布
refusal-undetermined = 凭现有数字无法判定结论，不能宣布；请核对所用规则和各项数字
refusal-sheet-differs = 计票单上的数字不可能出自这些票：{ $which }
refusal-tellers-differ = 两位计票人的结果不一致：重新计票，或写明理由选用其中一份
refusal-counted-apart = 这次由两位计票人分别计票，请写明是哪一位的结果
refusal-not-this-ballot = 这种票不能这样表决或计票
refusal-candidates-hold-proxies = 候选人不得受托投票：{ $names }受了别人的委托；请先结束委托或改托他人
refusal-nobody-of = 按所选规则只由{ $who }投票，而名册上没有{ $who }；请在签到页（{ $key }）登记身份
refusal-only-by-correction = 表决已宣布，只能更正（表决页按 { $key }）
refusal-same-count = 与已宣布的数字相同，无需更正
refusal-nobody-speaking = 现在没有人在发言
refusal-ends-before-start = 结束日期（{ $until }）早于开始日期（{ $from }），请改正
refusal-already-done = 已经登记过了，无需再做
refusal-nothing-to-undo = 没有可以撤销的；已宣布的表决、闭会和封存不能撤销，只能更正
refusal-nothing-to-redo = 没有可以重做的

## 表中各栏
field-name = 姓名
field-title = 标题
field-motion = 议案文本
field-text = 内容
field-reason = 理由
field-place = 地点
field-responsible = 责任人
field-detail = 此栏

## 记录里的东西
what-person = 这个人
what-item = 这项议题
what-note = 这条发言记录
what-vote = 这次表决
what-count = 这份计票
what-follow-up = 这项落实事项
what-posting = 这份公示
what-objection = 这条异议

## 批量添加议题
outline-fault = 第{ $line }行：{ $why }
outline-too-deep = 议题最多三级，请少缩进一级
outline-no-title = 只有编号或时间，没有标题，请补上标题
outline-no-item-above = 议案、背景、提出人要写在议题的下一行，这一行上面还没有议题
