//! Where keys are pressed.

/// A place with keys of its own. The innermost that knows a chord takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Known everywhere, unless a place inside says otherwise.
    Everywhere,
    /// Known on every screen of an open meeting.
    Meeting,
    /// 会议架
    Home,
    /// 议题
    Agenda,
    /// 签到: what is typed looks for a person.
    Roll,
    /// 讨论
    Floor,
    /// 讨论, a note being written: a field takes what is typed.
    Writing,
    /// 表决, no round open.
    Vote,
    /// 表决, totals being typed in.
    Counting,
    /// 表决, papers being called out: what is typed is the paper.
    Papers,
    /// 表决, whole counts side by side.
    Tellers,
    /// 表决, names being called.
    RollCall,
    /// 公示
    Notices,
    /// 落实
    FollowUps,
    /// 历史
    History,
    /// 自查
    Check,
    /// 设置
    Settings,
    /// A form, with a field that takes what is typed.
    Form,
    /// A form, with a field of several lines in focus: Enter is a new line there.
    Lines,
    /// A list to find something in by typing.
    Pick,
    /// A menu of numbered choices.
    Menu,
    /// A question: yes or no.
    Confirm,
    /// A question that Enter brought up, or at which something else was pressed: Enter does not answer it.
    Insist,
    /// A text to read.
    Reader,
}

impl Scope {
    /// Every place, outermost first.
    pub const ALL: [Self; 24] = [
        Self::Everywhere,
        Self::Meeting,
        Self::Home,
        Self::Agenda,
        Self::Roll,
        Self::Floor,
        Self::Writing,
        Self::Vote,
        Self::Counting,
        Self::Papers,
        Self::Tellers,
        Self::RollCall,
        Self::Notices,
        Self::FollowUps,
        Self::History,
        Self::Check,
        Self::Settings,
        Self::Form,
        Self::Lines,
        Self::Pick,
        Self::Menu,
        Self::Confirm,
        Self::Insist,
        Self::Reader,
    ];

    /// The phrase that names it.
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Everywhere => "scope-everywhere",
            Self::Meeting => "scope-meeting",
            Self::Home => "scope-home",
            Self::Agenda => "scope-agenda",
            Self::Roll => "scope-roll",
            Self::Floor => "scope-floor",
            Self::Writing => "scope-writing",
            Self::Vote => "scope-vote",
            Self::Counting => "scope-counting",
            Self::Papers => "scope-papers",
            Self::Tellers => "scope-tellers",
            Self::RollCall => "scope-roll-call",
            Self::Notices => "scope-notices",
            Self::FollowUps => "scope-follow-ups",
            Self::History => "scope-history",
            Self::Check => "scope-check",
            Self::Settings => "scope-settings",
            Self::Form => "scope-form",
            Self::Lines => "scope-lines",
            Self::Pick => "scope-pick",
            Self::Menu => "scope-menu",
            Self::Confirm => "scope-confirm",
            Self::Insist => "scope-insist",
            Self::Reader => "scope-reader",
        }
    }

    /// A field has the focus here, and takes every character typed.
    pub const fn types(self) -> bool {
        matches!(self, Self::Roll | Self::Writing | Self::Counting | Self::Form | Self::Lines | Self::Pick)
    }

    /// The place around this one, asked when this one does not know a chord.
    pub const fn outer(self) -> Option<Self> {
        match self {
            Self::Everywhere => None,
            Self::Agenda
            | Self::Roll
            | Self::Floor
            | Self::Writing
            | Self::Vote
            | Self::Counting
            | Self::Papers
            | Self::Tellers
            | Self::RollCall
            | Self::Notices
            | Self::FollowUps
            | Self::History
            | Self::Check => Some(Self::Meeting),
            _ => Some(Self::Everywhere),
        }
    }
}
