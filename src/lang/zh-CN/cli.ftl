### 命令行：用法与出错信息。

cli-no-home = 找不到个人文件夹。请用 --data-dir 指定存放会议的文件夹。
cli-config-fault = 设置文件不能用：{ $path }：{ $why }。请改正或移走后再试。
cli-exists = 文件已经存在，不会覆盖：{ $path }。请换一个文件名。
cli-made = 已建会议 { $path }（{ $rule }，名册 { $people } 人）。
cli-paper-written = 已写出 { $path }{ $n ->
    [0] 。
   *[other] ，尚缺 { $n } 项，见文首。
}
cli-no-terminal = 这里没有可用的终端（{ $why }）。请在终端窗口里运行。
cli-blocked = 不能写出公开文书，有不宜公开的内容：
file-fault = { $path }：{ $why }
result-none = 还没有表决。
result-head = { $item }　第{ $round }轮　{ $method }　{ $state }
result-corrected = 更正：原为“{ $old }”。理由：{ $reason }
keys-key = 按键
keys-act = 作用
bad-date = 日期认不出来。可以写 2026-11-22、11-22、明天、+10。
bad-time = 时间认不出来。可以写 19:30、1930、晚上7点半。
bad-number = 这里只能填数字。
rules-changed = 日期换了，适用的规则随之换为：{ $rule }。
rules-in-force = 施行：自 { $from } 至 { $to }
rules-open-ended = 今
rules-quorum = 到会：{ $base }的{ $share }　{ $article }
rules-quorum-none = 到会：法律没有规定法定人数
rules-majority = 通过：{ $base }的{ $share }同意　{ $article }
rules-majority-none = 通过：没有法定表决效力
rules-notice = 提前通知：{ $days } 日
rules-posting = 公示：不少于 { $days } 日　{ $article }
rules-proxies = 委托：可以，每人至多接受 { $most } 人
rules-no-proxies = 委托：不可以
rules-note = 注意：{ $note }
rules-source = 依据：{ $source }（{ $reading }）
reading-read = 已读原文
reading-excerpt = 只读到摘录
reading-secondhand = 读到的是转述
reading-memory = 凭记忆，未核实
reading-mixed = 部分读到原文
reading-ownrule = 本社区自定
rule-unknown = 没有“{ $word }”这种会议类型或规则。相近的有：{ $suggestions }。用 yishi rules 可列出全部。
rule-not-in-force = { $id } 在那一天不适用（施行期 { $from } 至 { $to }）{ $instead }。
rule-instead = ，那一天适用的是 { $id }
