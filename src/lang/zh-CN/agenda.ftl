### 议题：议程的编排与查看。

agenda-start = 还没有议题。按 1 逐个添加，按 3 一次写入多个，也可以直接粘贴议程文本。
agenda-empty = 还没有议题，先按 1 添加
agenda-minutes = { $spent }/{ $planned }分钟
agenda-spent = { $spent }分钟
agenda-unannounced = 临时
agenda-decided = { $state } { $outcome }
agenda-end = 预计{ $time }结束，还有{ $left }
agenda-carried = 上次会议带入：{ $meeting }（{ $date }）
agenda-motion = 议案：{ $text }
agenda-proposer = 提出人：{ $text }
agenda-background = 背景：{ $text }
agenda-outcome = 结果：{ $text }
agenda-planned = 计划分钟
agenda-by = 提出人
agenda-why = 背景
agenda-needs-title = 请写议题的标题
agenda-outline-title = 批量添加议题（每行一项，缩进为下级；F9 完成）
agenda-outline = 议程
agenda-state = 处理为（按1至5）
agenda-came = 结果
agenda-remove-ask = 从议程上去掉《{ $title }》及其下级？
agenda-again-ask = 《{ $title }》已有结果。重新开始这一项，它就不再算已决。重新开始？
