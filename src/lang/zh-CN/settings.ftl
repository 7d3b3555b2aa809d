### 设置：语言、颜色、数据目录。

settings-lang = 语言
settings-community = 社区名称
settings-place = 常用会议地点
settings-convener = 召集人
settings-contact = 联系方式
settings-board = 公示栏地点
settings-kind = 常开的会议
settings-meetings = 会议文件夹
settings-papers = 文书文件夹
settings-lines = 画线用的字符

settings-lang-hint = 屏幕用的语言；随时可按 F12 换。
settings-community-hint = 新建会议时填好；会议架上别的社区的会议另外注明。
settings-place-hint = 新建会议时填好。
settings-convener-hint = 新建会议时填好，印在会议通知上，例如：翠湖社区居民委员会。
settings-contact-hint = 印在会议通知和公示上，供居民询问和提异议，例如：居委会办公室 0312-5550100。
settings-board-hint = 登记张贴时填好，例如：南门公示栏。
settings-kind-hint = 新建会议时排在第一的会议类型。
settings-meetings-hint = 每次会议一个文件，都放在这里。写完整路径，从 / 开始；空着用默认的（下次启动时）。
settings-papers-hint = 通知、公示、纪要写到这里；空着就放在会议文件旁边。写完整路径，从 / 开始。
settings-lines-hint = 制表线更好看，但有的终端把它画成两格宽；断断续续或太长时，改回减号。

settings-lang-zh = 中文
settings-lang-en = English
settings-lines-light = 制表线
settings-lines-ascii = 减号（-）
settings-unset = 未填
settings-usual = { $value }（默认）
settings-unset-papers = 会议文件旁边（默认）
settings-whole-path = 请写完整路径，从 / 开始，例如：/home/wang/会议
settings-kept = 设置已存入 { $path }
