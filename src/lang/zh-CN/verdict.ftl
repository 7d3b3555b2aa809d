### 结论的理由。屏幕、导出、文书同用这一处。数字都由结论函数给出。

verdict-consultative = 协商意见

## 份额：$key 为 p分子-分母；$num、$den 为中文数字
verdict-part = { $key ->
    [p1-2] 二分之一
   *[other] { $den }分之{ $num }
}
verdict-share-half = 过半数
verdict-share-more = 超过{ $part }
verdict-share-least = { $part }以上
verdict-share-all = 全部
verdict-of-half = 超过{ $whole }的一半
verdict-of-more = 超过{ $whole }的{ $part }
verdict-of-least = 达到{ $whole }的{ $part }以上
verdict-of-all = 达到{ $whole }的全部

## 数字的名称
verdict-figure-entitled = 应到
verdict-figure-present = 实到
verdict-figure-votes = 得票
verdict-figure-signed = 签领
verdict-figure-cast = 参加表决
verdict-figure-represented = 委托
verdict-figure-online = 线上参加
verdict-figure-issued-area = 发出表决票的专有部分面积
verdict-figure-entitled-area = 专有部分总面积
verdict-figure-cast-area = 参与表决的专有部分面积
verdict-figure-for-area = 同意的专有部分面积
verdict-figure-entitled-of = 应到{ $who }
verdict-figure-present-of = 实到{ $who }
verdict-members = 组成人员
verdict-representatives = 代表
verdict-women = 妇女代表
verdict-stated = { $figure }{ $amount }
verdict-unstated = { $figure }未填

## 基数
verdict-whole-entitled = 应到人数
verdict-whole-entitled-of = 应到{ $who }人数
verdict-whole-present = 到会人数
verdict-whole-present-of = 到会{ $who }人数
verdict-whole-cast = 参加表决人数
verdict-whole-valid = 有效票数

## 法定人数
verdict-met = 已达到
verdict-not-met = 未达到
verdict-room = 应到{ $of }人，实到{ $have }人
verdict-quorum-present = 应到{ $of }人，实到{ $have }人，须{ $share }即至少{ $need }人，{ $met }
verdict-quorum-of = { $who }应到{ $of }人，实到{ $have }人，须{ $share }即至少{ $need }人，{ $met }
verdict-quorum-cast = 应参加表决{ $of }人，参加表决{ $have }人，须{ $share }即至少{ $need }人，{ $met }
verdict-quorum-area = { $whole }{ $of }平方米，参与表决{ $have }平方米，须{ $share }即至少{ $need }平方米，{ $met }
verdict-no-quorum-set = 规则未规定法定人数

## 通过所需
verdict-need = 须{ $share }即至少{ $need }人，{ $met }
verdict-need-votes = 须{ $share }即至少{ $need }票，{ $met }
verdict-need-area = 同意面积{ $have }平方米，须{ $share }即至少{ $need }平方米，{ $met }
verdict-majority = 同意{ $have }人，{ $whole }为{ $of }，须{ $share }即至少{ $need }人，{ $met }
verdict-majority-votes = 得票{ $have }票，{ $whole }为{ $of }，须{ $share }即至少{ $need }票，{ $met }
verdict-majority-area = 同意面积{ $have }平方米，{ $whole }为{ $of }平方米，须{ $share }即至少{ $need }平方米，{ $met }
verdict-by-article = { $what }；依据{ $article }
verdict-stay-in-base = 同意多于反对，但{ $who }也要计入{ $whole }，同意仍未达到所需数
verdict-stay-in-base-votes = { $who }也要计入{ $whole }，得票仍未达到所需数
verdict-tell-people = { $what }{ $n }人
verdict-tell-papers = { $what }{ $n }票
verdict-tell-sheets = { $what }{ $n }张
verdict-absent = 未到
verdict-even = 同意与反对相等，各{ $n }人
verdict-more-returned = 收回{ $returned }张，多于{ $figure }数{ $limit }，整次表决无效，应当重新表决
verdict-not-binding-review = 民主评议只评定等次，不作决定
verdict-not-binding = 本次会议只形成协商意见，不作决定
verdict-no-majority-set = 规则未规定须多少人同意
verdict-switched = 已打开开关：{ $question }（法律没有规定，本社区自定）
verdict-switched-people = 已打开开关：{ $question }，计入{ $n }人（法律没有规定，本社区自定）
verdict-not-counted = { $figure }{ $n }人没有计入：规则不允许，或者法律没有规定而开关未打开
verdict-most-votes-win = 达到所需票数的人多于应选名额时，得票多的当选
verdict-most-of-tied = 票数相同的人再次投票，得票多的当选；法律没有这一条，是省规定

## 不符与缺项
verdict-zero = 数字不符：{ $figure }为0，无从计算份额
verdict-more-than = 数字不符：{ $figure }{ $count }，多于{ $than }{ $limit }
verdict-sum-differs = 数字不符：{ $parts }，合计{ $sum }，与{ $whole }{ $stated }不等
verdict-missing = 还缺：{ $figures }

## 一句话
verdict-joined = { $a }，{ $b }
verdict-ends-passed = 通过
verdict-ends-not-passed = 未通过
verdict-ends-tie = 票数相同，未通过
verdict-ends-elected = 达到当选所需票数
verdict-ends-not-elected = 未达到当选所需票数
verdict-ends-recalled = 罢免通过
verdict-ends-not-recalled = 罢免未通过
verdict-ends-tie-not-recalled = 票数相同，罢免未通过
verdict-ends-no-quorum = 未达到法定人数，本次表决不成立
verdict-ends-undetermined = 暂时无法判定
verdict-ends-review = 以上为评议情况，不是决定
verdict-ends-consultative = 以上为协商意见，不是决定
