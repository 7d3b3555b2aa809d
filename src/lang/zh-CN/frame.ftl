### 外框：标题、状态、会议本身的表单与提问。

app-title = 议事
reading-mark = 只读
not-recorded-mark = 未记录！
presence-figures = 实到{ $present }/应到{ $entitled }
form-lose = 已输入的内容还没有记录。再按一次 Esc 放弃，或按 F9 保存
paste-no-room = 这里不能粘贴，或内容太长没有放入
leave-title = 离开
leave-unsaved = 还有内容没有写到磁盘！现在离开可能丢失。仍要离开吗？
call-to-order-ask = 《{ $title }》，应到{ $entitled }人，实到{ $present }人。现在宣布开会？
close-meeting-ask = 各项议题已处理完。现在宣布《{ $title }》闭会？闭会后只能公示、处理异议和落实、更正。
seal-ask = 封存《{ $title }》？封存后任何内容都不能再改，要更正只能另建记录。
about-title = 会议名称
about-date = 日期
about-time = 开始时间
about-place = 地点
about-community = 社区
about-convener = 召集人
about-chair = 主持人
about-recorder = 记录人
about-contact = 联系方式
about-party = 党组织研究情况
about-authorisation = 授权情况
about-short-notice = 通知不足日数理由
about-entitled = 应到（名册不全时）
about-proxies = 每人可受托（0为不准）
