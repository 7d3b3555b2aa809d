### 签到：应到、实到、请假、委托。

## 找人
roll-find = 找人
roll-hint = 输入编号、姓名或拼音首字母，回车签到
roll-how = 签到：输入编号或姓名，再按 Enter
roll-found = 找到{ $n }人
roll-start = 名册还是空的：Ctrl-O 导入名册，Ctrl-N 逐个添加，Ctrl-T 只清点人数。
roll-nobody-found = 没有找到这个人；改几个字再找，或按 Ctrl-N 把此人添加到名册。
roll-nobody-here = 这一类现在没有人；按 Ctrl-F 换一类，Esc 看全部。
roll-nobody-chosen = 先输入编号、姓名或拼音，或按上下键选人
roll-nothing-to-clear = 输入框已经空了；要离开会议，先按 F3 到议题页，再按 Esc
roll-delete-edits = 光标后没有字可删；要登记离席，先按 Esc 清空，或按右键打开此人的菜单
roll-filter-all = 全部
roll-filter-absent = 未到
roll-filter-here = 已到
roll-filter-excused = 请假、委托
roll-filter-attending = 列席

## 名单
roll-state = 到会
roll-capacity = 身份
roll-number = 编号
roll-where = 楼栋网格
roll-back = 返回
roll-by-proxy = 由{ $agent }代
roll-by-absent-proxy = 待{ $agent }到
roll-of-place = { $name }（{ $place }）

## 人数与法定人数
roll-large-quorum = 实到{ $have }人，须到{ $need }人
roll-large-entitled = 实到{ $have }人，应到{ $need }人
roll-by-heads = { $present }（清点）
roll-with-proxies = { $present }（含委托{ $n }）
roll-nobody-entitled = 名册上还没有应到的人
roll-quorum-met = 已达到法定人数：须{ $need }人（{ $who }{ $of }人，{ $share }）
roll-quorum-short = 法定人数还差{ $missing }人：须{ $need }人（{ $who }{ $of }人，{ $share }）
roll-quorum-lost = 注意：{ $time }起不足法定人数，此时表决不产生效力
roll-heads-hold = 实到按清点的人数算，签到、离席不改变它；{ $key }重新清点，或改按签到算
roll-quorum-by-votes = 此类会议按参加表决的人数计算，不看到会人数
roll-quorum-none = 规则未规定法定人数
roll-article = 依据{ $article }

## 签到的结果
roll-came = { $name } { $time } 签到，实到{ $present }人
roll-came-back = { $name } { $time } 返回，实到{ $present }人
roll-went = { $name } { $time } 离席，实到{ $present }人
roll-went-with-proxies = { $name } { $time } 离席，所代的{ $n }人也不计入，实到{ $present }人
roll-excused = { $name } 请假
roll-gave-proxy = { $name } 委托 { $agent }，实到{ $present }人
roll-ended-proxy = { $name } 的委托已结束，实到{ $present }人
roll-cleared = { $name } 的到会记录已撤掉，实到{ $present }人
roll-counted = 清点到会{ $n }人
roll-added = { $name } 已加入名册，按 Enter 签到
roll-added-many = { $n }人已加入名册
roll-edited = { $name } 的资料已改
roll-removed = 已移出名册
roll-now-met = { $what }；已达到法定人数
roll-now-lost = { $what }；现在不足法定人数
roll-already = { $name } { $time } 已签到
roll-already-others = { $name } { $time } 已签到；找到的还有人未到，按下键选
roll-being-recorded = { $name } 正在记录

## 一个人的菜单
roll-menu-back = 返回
roll-menu-proxy = 书面委托
roll-menu-no-proxy = 书面委托：不允许，看原因
roll-menu-end-proxy = 委托结束
roll-menu-clear = 撤掉记录（记错了）
roll-excuse-title = { $name } 请假
roll-excuse-reason = 请假原因
roll-proxy-title = { $name } 委托谁
roll-proxies-held = 已受托{ $n }人
roll-proxy-who = 输入受托人的编号或姓名，再按回车
roll-proxy-paper-title = { $name } 委托 { $agent }
roll-proxy-paper = 委托书存放处

## 人员资料
roll-edit-title = 修改资料：{ $name }
roll-capacities = 身份，可写几个
roll-right = 列为
roll-entitled = 应到（有表决权）
roll-attending = 列席
roll-group = 网格或小组
roll-building = 楼栋
roll-phone = 电话，不公开
roll-note = 备注
roll-remove-ask = 把{ $name }移出名册？
roll-bad-number = 请填一个数，如 12
roll-number-taken = 编号{ $n }已是{ $name }的，请换一个

## 一次多人
roll-everybody-ask = 应到{ $entitled }人，其中还未到的{ $n }人现在全部签到？已请假、离席、委托的不变。
roll-everybody-nobody = 没有未到的人可签；请假、离席、委托的请逐个办理
roll-heads = 在场有表决权的人数
roll-count-again = 重新清点
roll-use-names = 不用清点的数，改按签到算
roll-no-heads-ask = 清点到会0人，一个人也没有？记下以后，实到就是0人。
roll-names-again = 到会改按签到算，实到{ $present }人
roll-paste-title = 按粘贴的名单签到
roll-paste-ask = 给名单里的{ $n }人签到？另有已到{ $here }人，找不到{ $unknown }人，分不清{ $unsure }人。
roll-paste-nobody = 粘贴的名单里没有人可签到：已到{ $here }人，找不到{ $unknown }人，分不清{ $unsure }人
roll-paste-others = 没有签到的名字
roll-paste-unknown = 名册里找不到：{ $names }
roll-paste-unsure = 名册里不止一个，请逐个查找签到：{ $names }

## 导入名册
roll-file = 名册文件（CSV 或 XLSX）
roll-file-missing = 请填文件的位置，如 ~/名册.xlsx
roll-file-reading = 正在读这个文件
roll-file-ask = 把名册里的{ $n }人全部加入（应到{ $entitled }人，列席{ $attending }人）？{ $known ->
    [0] 名册里原有的人不变。
   *[other] 已在名册的{ $known }人不再加入。
}
roll-file-nobody = 文件里没有要加入的人：{ $known }人都已在名册
roll-file-doubts = 名册里要留意的，看完按 Enter
roll-file-known = { $name }：已在名册，不再加入
roll-file-namesake = { $name }：名册里有同名的人，住处不同，仍会加入
roll-file-renumbered = { $name }：编号{ $n }已有人用，加入时不带编号
