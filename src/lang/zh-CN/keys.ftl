### 按键说明：底栏、帮助页与命令面板所列的动作。
### 这里没有宽窄不定的字形（间隔号、破折号、省略号、弯引号、乘号）。

## 随处可用
act-help = 帮助
act-palette = 全部操作
act-next-step = 做下一步
act-undo = 撤销
act-redo = 重做
act-save = 立即存盘
act-save-elsewhere = 另存到别处
act-switch-language = 换成 English
act-back = 返回
act-quit = 退出

## 各页
act-go-agenda = 议题页
act-go-roll = 签到页
act-go-floor = 讨论页
act-go-vote = 表决页
act-go-notices = 公示页
act-go-follow-ups = 落实页
act-go-history = 历史
act-go-check = 自查
act-go-settings = 设置
act-go-home = 会议架
act-next-stage = 下一阶段
act-previous-stage = 上一阶段

## 列表
act-up = 上一行
act-down = 下一行
act-page-up = 上一页
act-page-down = 下一页
act-first = 到开头
act-read-line = 看全文
act-last = 到末尾

## 填表、菜单、提问
act-accept = 确定
act-next-field = 下一栏
act-previous-field = 上一栏
act-next-choice = 下一个选项
act-previous-choice = 上一个选项

## 会议架
act-open-meeting = 打开会议
act-new-meeting = 新建会议
act-carry-over = 接续会议
act-search-meetings = 查找会议
act-open-sample = 示例会议

## 会议
act-edit-about = 会议信息
act-call-to-order = 宣布开会
act-close-meeting = 宣布闭会
act-seal = 归档封存

## 议题
act-add-item = 添加议题
act-add-sub-item = 添加下级
act-add-outline = 批量添加
act-edit-item = 修改议题
act-take-up = 开始此项
act-settle = 处理结果
act-move-up = 上移
act-move-down = 下移
act-deeper = 降一级
act-shallower = 升一级
act-remove-item = 删除议题

## 签到
act-arrive = 签到
act-leave = 离席
act-excuse = 请假
act-give-proxy = 委托他人
act-end-proxy = 结束委托
act-clear-attendance = 清除签到
act-person-menu = 此人操作
act-arrive-all = 全体签到
act-count-heads = 清点人数
act-add-person = 添加人员
act-edit-person = 修改人员
act-remove-person = 移出名册
act-import-roster = 导入名册
act-filter-roll = 换一类人

## 讨论
act-write-note = 记发言
act-give-floor = 请人发言
act-finish-turn = 发言结束
act-who-is-silent = 谁未发言
act-edit-note = 修改记录
act-strike-note = 划去记录
act-previous-item = 上一议题
act-next-item = 下一议题
act-keep-note = 记下
act-next-kind = 换种类
act-previous-kind = 换回种类
act-say-who = 是谁说的

## 表决
act-open-hands = 举手表决
act-open-roll-call = 记名表决
act-open-paper = 无记名票决
act-open-ballot = 其他选票
act-next-ballot = 另行选举
act-open-several = 几项一起点名
act-vote-for = 同意
act-vote-against = 反对
act-vote-abstain = 弃权
act-clear-vote = 改为未表决
act-rest-for = 其余同意
act-find-voter = 找表决人
act-by-slip = 逐张录入
act-next-motion = 下一项
act-previous-motion = 上一项
act-fill-zero = 空栏填0
act-take-back = 收回上一张
act-pile = 一叠相同
act-spoiled-paper = 无效
act-write-in = 另选他人
act-finish-count = 唱完
act-who-counts = 计票人
act-switch-counting = 唱票/填总数
act-second-count = 另一人再数
act-recount = 重数
act-adopt-count = 采用一次
act-declare = 宣布结果
act-void-vote = 表决作废
act-correct-vote = 更正结果
act-read-script = 主持词
act-show-result = 查看结果

## 公示
act-preview-paper = 看或改
act-write-text = 存为文本
act-write-markdown = 存为 Markdown
act-write-pdf = 排成 PDF
act-write-picture = 排成图片
act-toggle-internal = 公开/内部版
act-post-paper = 登记张贴
act-take-down = 登记撤下
act-add-objection = 登记异议
act-answer-objection = 答复异议

## 落实
act-add-follow-up = 添加事项
act-edit-follow-up = 修改事项
act-finish-follow-up = 办结事项
act-reopen-follow-up = 重新办理

## 按键所在之处
scope-everywhere = 随处可用
scope-meeting = 会议各页
scope-home = 会议架
scope-agenda = 议题
scope-roll = 签到
scope-floor = 讨论
scope-writing = 记发言
scope-vote = 表决
scope-counting = 计票
scope-papers = 唱票
scope-tellers = 对数
scope-roll-call = 记名表决
scope-notices = 公示
scope-follow-ups = 落实
scope-history = 历史
scope-check = 自查
scope-settings = 设置
scope-form = 填表
scope-lines = 多行文字
scope-pick = 查找
scope-menu = 菜单
scope-confirm = 确认
scope-insist = 确认（由 Enter 带出，或按过别的键）
scope-reader = 阅读

## 键名
key-space = 空格
key-up = 上
key-down = 下
key-left = 左
key-right = 右
key-page-up = 上页
key-page-down = 下页
key-unknown = 此键在这里没有用，按 F1 看可用的键

## 提问与状态
confirm-keys = { $yes } 确认，{ $no } 取消
confirm-first = 请先回答：{ $yes } 确认，{ $no } 取消
pick-hint = 输入名称、拼音首字母或编号
pick-nothing = 没有找到，请换个说法再输
saved-mark = 已存 #{ $n }
saved-now = 已全部存盘
not-recorded = 未记录，正在重试：Ctrl-S 立即再试，Ctrl-X 另存到别处，所输入的都还在
leave-meeting = 离开这次会议？已记录的都已存盘，随时可以再打开。
quit-ask = 退出程序？已记录的都已存盘。
too-small = 请把窗口放大到至少60x16
undone = 已撤销：{ $what }
redone = 已重做：{ $what }
nothing-open = 没有打开的会议
