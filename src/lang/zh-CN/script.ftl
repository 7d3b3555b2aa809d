### 主持词：主持人在表决各步照着念的话。语气平实，合乎法律；法律没有规定、由本地办法定的，如实说明。

script-step-open = 【开始表决】
script-step-count = 【计票】
script-step-declare = 【宣布结果】
script-step-next = 【下一步】

## 开始表决
script-now = 现在就{ $item }进行表决，种类是{ $kind }。
script-motion = 付表决的文字是：{ $motion }
script-room = 应到{ $of }人，实到{ $have }人。
script-quorum-met = { $told }，可以表决。
script-quorum-not-met = { $told }，现在表决不产生效力。
script-quorum-votes = { $who }中参加投票的须{ $share }，选举或者表决才有效。
script-who-here = 参加表决的是到会有表决权的{ $n }人，列席人员不参加表决。
script-who-all = 有权参加投票的共{ $n }人。
script-by-hands = 表决方式是举手。同意、反对、弃权各举一次手，每人只举一次。
script-by-name = 表决方式是记名。叫到名字的，请回答同意、反对或者弃权。
script-by-paper = 表决方式是无记名票决。请在同意、反对、弃权中选一项，多选的该票无效，空白票按弃权计。请到秘密写票处写票。
script-by-form = 投票方式是无记名投票。请到秘密写票处写票；不能自己写的，可以请代书人按本人意愿代写。
script-post = { $post }应选{ $seats }名，候选人是{ $names }。
script-each = 对每位候选人，可以同意，可以反对，也可以弃权。
script-choose = 请选出你赞成的人。
script-too-many = 每个职位所选的人数等于或者少于应选名额的有效，多于应选名额的，该票无效。
script-too-many-part = 每个职位所选的人数等于或者少于应选名额的有效，多于应选名额的，该职位一栏无效。
script-write-ins = 也可以另选他人，请在票上写明姓名。
script-no-write-ins = 这次投票不另选他人。
script-review = 请对{ $names }逐一评定等次，每项只评一个等次。
script-budget = 经费共{ $budget }，项目有：{ $projects }。
script-project = { $name }（{ $cost }）
script-allocation = 名单这样排：{ $how }。
script-up-to = 每张票最多标{ $n }个项目，多标的该票无效。
script-plans = 方案有：{ $names }。
script-approve = 认可的方案都可以画上，得认可最多的领先。
script-rank-runoff = 请按喜欢的先后写上1、2、3。每轮淘汰得票最少的，它的票转给票上的下一个方案。
script-rank-points = 请按喜欢的先后写上1、2、3，按名次计分，分数最多的领先。
script-degrees = 请在{ $names }中选一项。
script-opinion = 这次只征求意见，不作决定。
script-passes = 同意的须占{ $whole }的{ $share }，方为通过。
script-elects = 得票须占{ $whole }的{ $share }，方可当选；达到的人多于应选名额时，得票多的当选。
script-then-motion = 投票结果是意向，不是决定；要定下来，须再作为议案表决。

## 计票
script-count-hands = 同意的请举手。请放下。反对的请举手。请放下。弃权的请举手。请放下。请计票人报数，由记录人记下。
script-count-degrees = 赞成的请举手。请放下。基本赞成的请举手。请放下。有保留的请举手。请放下。不赞成的请举手。请放下。
script-count-names = 现在按名册唱名。没有听清的，可以再叫一遍。
script-count-papers = 投票结束，现在当众开箱计票。由唱票人唱票，计票人计票，监票人监票。
script-count-relatives = 候选人和他们的近亲属不担任唱票、计票、监票工作，具体范围按本地选举办法。
script-count-void = 先清点收回的票。收回的票等于或者少于发出的票，投票有效；多于发出的票，整次投票无效，应当重新投票。
script-count-aloud = 无效票由监票人当众认定，说明理由，计入收回的票数。两组计票不一致的，重新计票。
script-count-differ = 两组计票不一致，现在重新计票。

## 宣布结果
script-not-yet = 计票还没有结束，结果算出后在这里宣读。
script-result = 现在宣布结果。{ $said }
script-voided = 本次表决作废，理由：{ $reason }

## 下一步
script-again = 请重新表决。
script-no-quorum = 人数不够，本次不作决定。到会或者投票的人数够了，可以另行表决。
script-again-post = { $post }应选{ $seats }名，从{ $names }中选
script-draw = 有票数相同的，现在当众抽签。
script-level-review = 有等次票数相同，由组织评议的单位按评议办法定下等次后再公布。
script-put-as-motion = 下面把这个结果写成议案，交本次会议表决。
script-divided = 意见有分歧。可以继续协商；须作决定的，提交有权决定的会议。
script-agreed = 协商确定的事项由责任人落实，办理情况向居民公布。
script-tie = 同意与反对相等，没有通过。可以继续讨论，修改后另行表决。
script-done = 这一项表决到此结束，结果记入会议记录。
script-posting = 结果在公开栏公布，不少于{ $days }日（{ $article }）。
