### 历史：会议的每一步，撤销与更正。

history-began = 建立会议记录{ $title }
history-changed-elsewhere = 文件在别处改动过，从这里起以改动后的内容为准
history-undid = 撤销第{ $n }条
history-redid = 恢复第{ $n }条
history-with = { $told }：{ $said }
history-names = { $names }等{ $n }人
history-titles = { $names }等{ $n }项

## 会议
history-about = 会议信息：{ $what }
history-about-field = { $what }改为{ $value }
history-about-emptied = { $what }清空
history-about-announced = 议题公布日期
history-about-demanded = 联名提出人数
history-about-overrides = 照常进行的理由
history-about-override = { $what }（{ $reason }）
history-about-same = 没有改动
history-rules = 适用规则：{ $name }
history-called-to-order = 宣布开会
history-closed = 宣布闭会
history-sealed = 归档封存

## 名册
history-people-added = 名册添加{ $who }
history-person-edited = 修改{ $who }的信息
history-person-removed = 名册移出{ $who }

## 签到
history-arrived = { $who }签到
history-left = { $who }离席
history-back = { $who }返回
history-excused = { $who }请假
history-gave-proxy = { $who }委托{ $to }
history-ended-proxy = { $who }的委托结束
history-cleared = 清除{ $who }的签到记录
history-counted-heads = 清点到会{ $n }人
history-names-again = 撤回清点人数，到会改按签到计

## 议题
history-items-added = 添加议题{ $items }
history-item-edited = 修改议题{ $item }
history-ordered = 调整议题的次序
history-items-removed = 删除议题{ $n }项
history-taken-up = 开始议题{ $item }
history-settled = 议题{ $item }改为{ $state }

## 讨论
history-noted = 记录{ $who }（{ $kind }）：{ $text }
history-note-amended = 发言记录改为{ $who }（{ $kind }）：{ $text }
history-note-struck = 划去一条发言记录
history-spoke = { $who }开始发言
history-spoke-on = { $who }就{ $item }开始发言
history-finished = 发言结束

## 表决
history-opened = { $item }发起第{ $round }轮表决（{ $method }），应到{ $entitled }人，实到{ $present }人
history-opened-under = { $opened }，按{ $rules }
history-counted = { $item }计票：{ $count }
history-marked = { $item }点名：{ $marks }
history-mark = { $who }{ $said }
history-taken-back = 收回表态
history-figure = { $what }{ $n }
history-nothing-counted = 清空已填数字
history-told = { $item }计票人{ $teller }：{ $count }
history-told-names = { $item }计票人{ $teller }（{ $names }）：{ $count }
history-adopted = { $item }两份计票不一致，采用第{ $n }份
history-drawn = { $item }得票相同，抽签决定
history-declared = 宣布{ $item }表决结果：{ $outcome }
history-voided = { $item }的表决作废
history-corrected = 更正{ $item }的表决：{ $count }，{ $outcome }

## 落实
history-follow-ups-added = 添加落实事项{ $what }
history-follow-up-edited = 修改落实事项{ $what }
history-follow-up-done = 办结{ $what }
history-follow-up-reopened = 重新办理{ $what }

## 公示
history-posted = { $paper }张贴于{ $place }，{ $from }起
history-posted-until = { $paper }张贴于{ $place }，{ $from }至{ $until }
history-posting-edited = { $paper }的张贴改为{ $place }，{ $from }起
history-posting-edited-until = { $paper }的张贴改为{ $place }，{ $from }至{ $until }
history-taken-down = { $paper }于{ $date }撤下
history-objected = { $who }对{ $paper }提出异议：{ $text }
history-answered = 答复{ $who }的异议：{ $text }

