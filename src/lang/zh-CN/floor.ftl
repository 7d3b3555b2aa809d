### 讨论：发言、计时、记录要点。

## 议题
floor-no-item = 还没有议题。可以照样记发言，记在整个会议之下
floor-first-item = 这已经是第一项议题
floor-last-item = 这已经是最后一项议题
floor-motion = 议案：{ $text }
floor-background = 背景：{ $text }
floor-minutes = 已用{ $spent }分钟，计划{ $planned }分钟
floor-minutes-over = 已用{ $spent }分钟，计划{ $planned }分钟，超时{ $over }分钟
floor-spent = 已用{ $spent }分钟

## 发言
floor-speaking = 正在发言：{ $who }  { $for }  累计 { $total }
floor-nobody = 现在没有人发言，按 { $key } 请人发言
floor-totals = 发言时间：{ $who }
floor-spoken = 发言时间
floor-untimed = 未计时
floor-none-yet = 还没有人发言
floor-silent = 在场还没有发言的（{ $n }人）
floor-all-spoke = 在场的人都发过言了
floor-nobody-signed-in = 没有逐人签到，看不出谁还没有发言
floor-has-it = 现在正是此人在发言
floor-role = 不在名册上
floor-as-role = 作为{ $who }记下
floor-type-speaker = 输入名称、拼音首字母或编号，或身份（如街道代表）；或按下箭头选
floor-needs-speaker = 请填写是谁说的：姓名、编号，或身份（如街道代表）
floor-several = 不止一个人：{ $who }。请输编号或全名

## 记录
floor-said = { $who }（{ $kind }）：{ $text }
floor-unsaid = （{ $kind }）：{ $text }
floor-kind = 种类
floor-unsaved = { $text }（还没有存上）
floor-start = 这一项还没有记录。按回车开始记（汉字可以直接打），再按回车记下，接着记下一条。
floor-no-notes = 这一项还没有记录
floor-hint = 回车开始记，汉字可以直接打
floor-hint-writing = 打字，回车记下；空格请下一位发言
floor-writing = 已经在记录：打字，按回车记下
floor-nothing-written = 还没有写内容；打字后再按回车
floor-too-long = 这一条太长，放不下了；请先按回车记下，再接着记
floor-draft-stays = 没有记下的内容还留在下面，按回车接着写
floor-draft-lose = 下面还有没记下的内容：按回车接着写；再按一次 Esc 就离开
floor-strike-ask = 划去这条记录？{ $who }：{ $text }
