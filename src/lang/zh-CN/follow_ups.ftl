### 落实：定下来的事由谁办、何时办完、办了没有。

follow-up-start = 还没有落实事项。按 1 添加：办什么事、谁来办、何时办完。
follow-up-none = 还没有落实事项，按 1 添加
follow-up-what = 事项
follow-up-who = 责任人
follow-up-due = 期限
follow-up-when = 期限（如 +10、12-31）
follow-up-state = 状态
follow-up-result = 办理情况

follow-up-done = 已办结
follow-up-open = 未办，无期限
follow-up-today = 今天到期
follow-up-overdue = 已过期{ $n }天
follow-up-in = 还有{ $n }天

follow-up-by = 责任人：{ $who }
follow-up-until = 期限：{ $date }（{ $state }）
follow-up-from = 来自：{ $item }
follow-up-carried = 接续自：{ $meeting }（{ $date }）
follow-up-done-on = { $date }办结。{ $note }

follow-up-needs-what = 请写明要办的事项
follow-up-bad-date = 看不懂这个日期；可以写 12-31、2026-12-31，或 +10（十天后）
follow-up-is-done = 这件事已经办结；如果还没有办好，按 3 重新办理
follow-up-is-open = 这件事还没有办结，不用重新办理
