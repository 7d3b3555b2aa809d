### 经费项目与方案：票数怎样得出名单和先后。

choice-money = { $amount }元
choice-greedy = 得票多的先列
choice-equal-shares = 等额分摊
choice-approval = 认可投票
choice-instant-runoff = 逐轮淘汰
choice-borda = 名次计分
choice-option = { $n }号{ $name }

## 项目
choice-projects-head = 经费{ $budget }，{ $projects }个项目，{ $papers }张有效票标了项目。{ $how }
choice-how-greedy = 得票多的先列，余款够的都列上。
choice-how-shares = 等额分摊：每张票有{ $share }，分给所标的项目；付清的列上，剩下的钱再按得票多少列。
choice-step = { $name }：{ $votes }票，需{ $cost }；{ $fate }
choice-chosen = 列入，余{ $left }
choice-shared = 列入，由{ $payers }张票分摊，每张至多{ $most }，余{ $left }
choice-from-rest = 列入：标它的票合计还有{ $held }，不够分摊，用剩下的钱支付，余{ $left }
choice-no-votes = 不列，没有一张票标它
choice-too-dear = 不列，只余{ $left }，差{ $short }
choice-too-dear-shared = 不列，标它的票合计还有{ $held }，不够分摊；剩下的钱只有{ $left }，差{ $short }
choice-level = 并列，不能都列，待抽签
choice-waits = 待定，要看抽签结果
choice-drawn = 抽签在先，{ $what }
choice-listed = 列入{ $n }项，共{ $spent }，余{ $left }。
choice-projects-level = 并列：{ $names }。先列哪一个，结果不同，须抽签决定谁在先。
choice-projects-opinion = 这是按票排出的名单，不是决定。要用这笔钱，须把名单作为议案表决。

## 方案
choice-plans-head = { $plans }个方案，{ $papers }张有效票选了方案。{ $how }
choice-how-approval = 认可投票：一张票可以认可几个方案，认可最多的领先。
choice-how-runoff = 逐轮淘汰：每轮淘汰末位，其票转给票上的下一个方案，直到有方案得票超过仍有选择的票的一半。
choice-how-borda = 名次计分：第一名{ $most }分，往后每名少一分；票上没排名次的方案平分余下的分。
choice-sums = { $votes }。
choice-round = 第{ $n }轮：{ $votes }。
choice-votes = { $name } { $votes }票
choice-votes-gained = { $name } { $votes }票（转入{ $gained }票）
choice-points = { $name } { $points }分
choice-exhausted = 已无选择 { $n }票
choice-out = { $told }淘汰{ $names }。
choice-out-drawn = { $told }抽签淘汰{ $names }。
choice-preferred = 领先的是{ $name }。
choice-preferred-drawn = 抽签领先的是{ $name }。
choice-level-wins = 并列：{ $names }。须抽签，抽中的领先。
choice-level-out = 末位并列：{ $names }。须抽签，抽中的淘汰。
choice-nobody = 没有一张有效票选了方案。
choice-plans-opinion = 这是票上的意向，不是决定。要定下来，须把领先的方案作为议案表决。

## 表决之前
choice-too-few-projects = 至少要有两个项目
choice-too-few-plans = 至少要有两个方案
choice-no-budget = 没有写明经费总额
choice-no-name = { $n }号没有名称
choice-same-name = { $n }号与{ $of }号同名
choice-no-cost = { $n }号没有写明费用
choice-over-budget = { $n }号的费用超过经费总额
choice-none-may-be-marked = 每张票至少要能标一个项目

## 文件
choice-papers = 收回{ $returned }张，有效{ $valid }张，无效{ $invalid }张。
choice-remark = 注意：{ $what }。
choice-written = 已写出 { $path }（{ $n }张有效票）。
choice-which-kind = { $path } 既不像 .pb 也不像 .blt。.pb 以 META 一行开头，.blt 以方案数和名额数开头。
choice-only-projects = { $path } 是方案，{ $option } 只用于项目（.pb）。
choice-only-plans = { $path } 是项目，{ $option } 只用于方案（.blt）。
choice-no-such-draw = 这里没有 { $n } 号参加的抽签。请按先后写出各次抽中的号码。
choice-draw-with = 抽签后，在命令后面加上 --drawn 和抽中的号码再算一次。
choice-too-large = { $path } 太大，不像一次表决的票。
choice-too-many-lines = { $path } 超过 { $limit } 行。
choice-too-many = { $path } 里的选项超过 { $limit } 个。
choice-not-text = { $path } 的文字编码认不出来。请另存为 UTF-8 再试。
choice-empty = { $path } 是空的。
choice-bad-number = { $path } 第{ $line }行：{ $text } 不是从 0 起的整数。
choice-name-too-long = { $path } 第{ $line }行：名称超过 { $limit } 个字。
choice-pb-before-sections = { $path } 第{ $line }行：.pb 文件应当以 META 一行开头。
choice-pb-no-section = { $path } 没有 { $section } 一段，或这一段是空的。文件可能不完整。
choice-pb-misplaced = { $path } 第{ $line }行：{ $section } 一段重复，或次序不对。应当依次为 META、PROJECTS、VOTES。
choice-pb-no-column = { $path } 第{ $line }行：缺少 { $column } 一栏。
choice-pb-no-key = { $path } 的 META 一段没有写 { $key }。
choice-pb-vote-type = { $path } 第{ $line }行：投票方式是 { $kind }。这里只读 approval（在票上标出项目），不读排序、分配点数和打分的票。
choice-pb-bad-amount = { $path } 第{ $line }行：金额 { $text } 认不出来。请写成 12345.67，至多两位小数，不用逗号。
choice-pb-too-many-cells = { $path } 第{ $line }行：格数比表头多。含有分号的文字要放在双引号里。
choice-pb-no-id = { $path } 第{ $line }行：项目没有编号。
choice-pb-id-twice = { $path } 第{ $line }行：项目编号 { $id } 已经用过。
choice-pb-unknown-project = { $path } 第{ $line }行：没有编号为 { $id } 的项目。
choice-pb-count-differs = { $path } 的 { $key } 写的是 { $said }，实际有 { $found }。文件可能不完整。
choice-pb-columns = { $section } 一段的这些栏没有读入：{ $columns }
choice-pb-not-heeded = 文件规定 { $key } 为 { $value }，这里没有据此判断票是否有效
choice-pb-numbered = 下面的号数是项目在文件里的先后，不是文件里的编号
choice-pb-other-rule = 文件写的办法是 { $rule }，这里按得票多的先列来算
choice-pb-currency = 金额的币种是 { $currency }，下面一律写作元
choice-pb-voter-twice = 第{ $line }行的投票人前面已经有了，两张票都算了
choice-pb-too-many = { $n }张票标的项目太多，作无效票
choice-blt-no-head = { $path } 第{ $line }行：.blt 文件应当以方案数和名额数两个数开头。
choice-blt-unknown-plan = { $path } 第{ $line }行：没有 { $text } 号方案。
choice-blt-equal-places = { $path } 第{ $line }行：{ $text } 把几个方案排在同一名次。这样的票不读，请改成有先后的名次。
choice-blt-no-end = { $path } 第{ $line }行：这一行票没有以 0 结尾。
choice-blt-no-last-end = { $path } 的票后面没有单独的 0。文件可能不完整。
choice-blt-too-few-names = { $path } 有 { $plans } 个方案，却只有 { $names } 个名称。文件可能不完整。
choice-blt-seats = 文件有 { $n } 个名额，这里只选出一个方案
choice-blt-withdrawn = 已退出、不参加计票的方案：{ $names }
choice-blt-twice = { $n }张票把同一方案排了两次，作无效票
