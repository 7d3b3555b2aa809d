### 评议与协商。屏幕、导出、文书同用这一处。数字都由评议和协商的结果给出。

## 评议表
review-forms = 发出评议表{ $issued }张，收回{ $returned }张，有效{ $valid }张，作废{ $invalid }张
review-forms-back = 收回评议表{ $returned }张，有效{ $valid }张，作废{ $invalid }张
review-no-quorum = 未达到法定人数，本次评议不成立
review-undetermined = 暂时不能公布评议结果
review-excess = { $name }的各等次合计{ $given }票，多于有效评议表{ $valid }张
review-unsuited = 计票单与评议表的对象或者等次不符

## 一个对象
review-subject = { $name }：{ $told }
review-count = { $what }{ $n }票
review-blank = 未评{ $n }票
review-satisfied = { $grades }合计{ $have }票，占有效评议表{ $of }张的{ $percent }
review-satisfied-one = { $grades }{ $have }票，占有效评议表{ $of }张的{ $percent }
review-among-graded = 占已评的{ $of }张的{ $percent }
review-found = 评议结果为{ $grade }
review-level = { $grades }票数相同，等次待定
review-nothing = 没有人评定等次
review-better = 上次为{ $last }，等次上升
review-same = 与上次相同
review-worse = 上次为{ $last }，等次下降
review-office-ends = 连续两次被评为不称职，依照{ $article }，职务终止
review-office-ends-look = 连续两次被评为不称职；法律规定居民委员会、村民委员会成员连续两次不称职的，职务终止，请核对本次评议是否适用
review-own-rules = 连续两次评为最低等次；法律没有规定后果，本社区有规定的从其规定
review-open = 上次已是最低等次，这次最低等次又与其他等次票数相同；等次定下以前，后果不能确定

## 另一方的评议
review-received = { $by }对{ $about }的评议：{ $told }
review-points = { $points }分
review-dated = { $on }
review-residents-weight = 居民满意度占{ $n }%
review-weight = { $by }评分占{ $n }%
review-combined = { $weights }，合计{ $points }分（满分100分）
review-not-combined = { $weights }；评分不全，还不能合计
review-weights-past = 各方评分的权重合计超过100%，不能合计

## 评议表的核对
review-at-subject = 第{ $n }个评议对象
review-at-received = 另一方的第{ $n }份评议
review-unfit-other = 不是本次的评议表
review-unfit-grade = { $who }没有第{ $n }个等次
review-fault-no-subject = 还没有评议对象
review-fault-no-name = { $who }没有名称
review-fault-same-name = 第{ $n }个和第{ $m }个评议对象同名：{ $who }
review-fault-few-grades = { $who }的等次不足两个
review-fault-bad-grade = { $who }的第{ $n }个等次没有名称，或者与前面的重名
review-fault-satisfied = { $who }：算作满意的等次要至少一个，并且不能是全部
review-fault-last = { $who }：上次的等次不在现在的等次之内
review-fault-received-bare = { $who }缺评议方、评议对象，或者没有写评议内容
review-fault-weights = { $who }：另一方评分的权重合计超过100%
review-fault-no-points = { $who }占有权重，但没有评分，不能合计
review-fault-no-match = { $who }占有权重，但评议表上没有这个对象
review-fault-not-main = { $who }：居民满意度只占{ $n }%，不是主要权重

## 协商
review-people = { $what }{ $n }人
review-silent = 未表态
review-agreement-unanimous = 一致
review-agreement-broad = 基本一致
review-agreement-divided = 有分歧
review-agreed-room = 赞成和基本赞成合计{ $have }人，占到会{ $of }人的{ $percent }
review-agreed-papers = 赞成和基本赞成合计{ $have }人，占提交意见{ $of }人的{ $percent }
review-broad = { $share }即至少{ $need }人赞成或者基本赞成为基本一致，全部赞成为一致；这个标准由本社区约定，法律没有规定
review-opinion = 协商意见：{ $agreement }
review-no-opinion = 没有人表态，没有形成协商意见
review-carry-out = 这是协商意见，不是决定；协商确定的事项应当及时落实并公布，依法须由会议决定的，提交会议决定
review-to-meeting = 这是协商意见，不是决定；可以提交居民（村民）会议或者居民（村民）代表会议决定
review-consult-no-quorum = 未达到规定人数，没有形成协商意见
review-consult-excess = 表态人数比有效意见多{ $n }人
review-consult-unsuited = 计票单不是协商的计票单
review-consult-undetermined = 暂时不能判定协商意见
review-consult-unsound = 基本一致的标准须超过一半，并且不能超过全部
