### 首页：会议架、最近的会议、新建与打开。

## 各段
home-section-coming = 今天和即将召开
home-section-unfinished = 正在进行、未收尾
home-section-to-post = 待公示
home-section-due = 落实到期
home-section-posted = 公示中
home-section-follow-ups = 落实中
home-section-done = 已办结
home-section-broken = 打不开的文件
home-heading = { $name }（{ $n }）

## 每次会议：什么时候，接下来做什么
home-today = 今天
home-next-today = 今天开会
home-next-tomorrow = 明天开会
home-next-days = { $n }天后开会
home-next-lacking = { $when }，还缺{ $what }
home-lacking-items = 议题
home-lacking-people = 名册
home-next-late = 日子已过，还没有开
home-next-sitting = 会议中，接着开
home-next-unclosed = 还没有宣布闭会
home-next-recover = 上次中断，打开即恢复
home-next-elsewhere = 别处开着，只能查看
home-next-post = 该公示结果了
home-next-up = 公示至{ $date }，还有{ $n }天
home-next-up-today = 公示到今天为止
home-next-up-over = 公示期满，该撤下了
home-next-due-today = { $n }项待落实，今天到期
home-next-overdue = { $n }项待落实，已逾期{ $days }天
home-next-due = { $n }项待落实，{ $date }到期
home-next-some-day = { $n }项待落实，未定期限
home-next-decided = 通过{ $passed }项，未通过{ $failed }项
home-next-nothing = 没有待办
home-broken = 打不开

## 选中的会议
home-entitled = 应到{ $n }人
home-people = 应到{ $entitled }人，实到{ $present }人
home-items = 议题{ $n }项
home-path = 文件：{ $path }
home-nothing-selected = 没有选中的会议
home-carry-nothing = 没有选中的会议可接续；按 1 新建会议
home-carry-broken = 这个文件打不开，没法接续

home-no-sample = 示例会议做不出来：{ $why }

## 会议架是空的
home-reading = 正在读会议架
home-welcome = 议事：开好居民的会。签到、讨论、表决、公示、落实，一步接一步，步步有记录。
home-welcome-new = 按 { $key } 新建会议：填上名称和日期，然后跟着屏幕上方那一行提示做。
home-welcome-sample = 按 { $key } 打开示例会议，随便试，不影响别的会议。
home-welcome-folder = 会议存放在：{ $path }

## 查找
home-search = 查找
home-search-hint = 名称、拼音首字母、日期、姓名或会上说过的话
home-searching = 正在翻文件
home-looking-inside = 名称和日期里没有，正在看文件里写了什么
home-nothing-found = 没有找到这样的会议，请换个说法，或按 Esc 看全部

## 新建会议
home-title = 会议名称
home-kind = 会议类型
home-date = 日期（空着是今天）
home-time = 时间（可不填）
home-place = 地点
home-community = 社区
home-convener = 召集人
home-roster = 名册文件（可不填）
home-roster-from = 人员名册
home-same-people = 沿用上次的{ $n }人
home-no-people = 不沿用
home-new-of = { $act }：{ $kind }
home-roster-first = 先读名册，读到了才建会议；没读到就改好路径再按回车，或清空这一栏
home-needs-title = 请填写会议名称，例如：2026年第四次居民代表会议
home-bad-date = 认不出这个日期；可以写 2026-11-29、11月29日、明天、+7
home-bad-time = 认不出这个时间；可以写 19:30、晚上7点半
home-not-yet = { $name }的规则{ $from }起施行，{ $date }还不能用；请改日期，或换一种会议
home-no-longer = { $name }的规则用到{ $to }为止，{ $date }已不能用；请改日期，或换一种会议
home-no-rules = 没有{ $name }的规则；请换一种会议
home-carried = 接续《{ $title }》：带来议题{ $items }项、待落实{ $follows }项
