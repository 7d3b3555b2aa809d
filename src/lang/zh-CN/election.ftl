### 选举：得票、当选、下一步，以及不符之处。按宣读的样子写，数字都由选举结果给出。

## 得票
election-votes-each = 同意{ $for }票，反对{ $against }票，弃权{ $abstain }票
election-votes-for = 得{ $n }票
election-votes-added = { $votes }，连同前面职位的{ $added }票共{ $counted }票
election-votes-again = { $votes }，再次投票得{ $n }票
election-written-in = { $name }（另选）
election-written-in-others = 其他另选人
election-person = { $name }{ $votes }
election-person-fate = { $name }{ $votes }，{ $fate }

## 各人的结果
election-elected = 当选
election-short = 未达到所需票数，未当选
election-outvoted = 得票较少，未当选
election-elected-to = 已当选{ $post }，本职位不再计入
election-not-among = 不在再次投票的人选之内，未当选
election-level = 票数相同，尚不能确定
election-waits = 须待{ $post }再次投票后才能确定

## 各职位
election-seats = { $post }应选{ $seats }名
election-need = 须{ $share }即至少{ $need }票
election-most-win = 得票多的当选
election-nobody = 没有人得票
election-post-elected = { $post }选出{ $n }名：{ $names }
election-post-none = { $post }未选出
election-post-vacant = { $said }，缺{ $n }名

## 下一步
election-next-of = { $post }：{ $next }
election-next-elected = 应选名额全部选出
election-next-tied = 票数相同的人再次投票，选出{ $seats }名，得票多的当选
election-next-second = 不足的{ $seats }名另行选举
election-next-vacant = 另行选举后仍缺{ $seats }名，是否再选按本地选举办法
election-next-waits = 待{ $post }再次投票后再定
election-next-again = 本次投票无效，须重新投票
election-next-none = 本次还不能得出选举结果
election-next-no-quorum = 参加投票的人数不够，选举无效，须重新投票
election-next-opinion = 本次投票只供参考，不产生当选人

## 计票单不符
election-wrong-ballot = 计票单不是这次选举的
election-wrong-parts = { $post }记有{ $n }张该栏无效，但本次选举不分栏计票
election-wrong-more-parts = { $post }该栏无效{ $n }张，多于有效票{ $valid }张
election-wrong-answers = { $post }的{ $name }：{ $votes }，合计{ $sum }票，与该栏有效的{ $valid }张不符
election-wrong-against = { $post }的{ $name }记有反对{ $n }票，但本次选举只画选，不记反对
election-wrong-votes = { $post }的{ $name }得{ $n }票，多于有效票{ $valid }张
election-wrong-votes-all = { $name }在各职位共得{ $n }票，多于有效票{ $valid }张；一张票上选同一人任两职的无效
election-wrong-chosen = { $post }共选出{ $n }人次，多于应选名额乘以有效票的{ $limit }人次
election-wrong-candidate = { $post }另选他人中的{ $name }是该职位候选人，这{ $n }票应计给候选人
election-wrong-no-name = { $post }另选他人中有{ $n }票没有姓名

## 票为何不能照唱的记
election-paper-invalid = 此票无效：{ $reason }
election-paper-invalid-on = 此票无效：{ $posts }{ $reason }
election-paper-two-posts = 此票无效：{ $name }同时被选任{ $posts }
election-paper-other = 这不是本次选举的票
election-paper-no-candidate = { $post }没有第{ $n }位候选人，请重唱
election-paper-against = { $post }只画选，不记反对，请重唱
election-paper-parts = 本次选举不分栏计票，不能只作废{ $post }一栏

## 开始前核对
election-fault-no-post = 还没有职位
election-fault-unnamed-post = 第{ $n }个职位没有名称
election-fault-post-twice = 职位{ $post }重复
election-fault-no-seat = { $post }没有应选名额
election-fault-no-candidate = { $post }没有候选人
election-fault-unnamed = { $post }的第{ $n }位候选人没有姓名
election-fault-twice = { $post }的候选人{ $name }重复
election-fault-not-more = { $post }候选人{ $candidates }名，应选{ $seats }名：候选人的名额应当多于应选名额
election-fault-fewer = { $post }候选人{ $candidates }名，少于应选的{ $seats }名
election-fault-two-posts = { $name }同时是{ $posts }的候选人；选其任两职的票无效，宜先请本人选定
election-fault-kind = 所用规则不是选举的规则
election-fault-low = 所用规则只要求{ $share }，本次投票须过半数；请核对是否误用了另行选举的规则
election-fault-high = 所用规则要求{ $share }，另行选举只须三分之一以上；请核对是否误用了首次投票的规则
election-fault-write-ins = 再次投票只在票数相同的人中进行，不应允许另选他人

## 委托投票
election-agent-not-allowed = 本次选举不实行委托投票
election-agent-not-settled = 法律没有规定可以委托，须先由本地选举办法定下
election-agent-too-many = { $name }接受{ $n }人委托，最多{ $limit }人
election-agent-candidate = { $name }是候选人，不得接受委托
election-agent-not-written = { $name }的委托没有书面材料
election-agent-twice = { $name }的票委托了不止一次
election-agent-oneself = { $name }委托给了本人
election-agent-passed-on = { $name }已委托他人投票，不能再接受委托

## 罢免的提出
election-recall-group = { $who }{ $of }人中{ $have }人提出，须{ $share }即至少{ $need }人，{ $met }
election-recall-met = 罢免要求成立，应当投票表决
election-recall-not-met = 罢免要求尚不成立
