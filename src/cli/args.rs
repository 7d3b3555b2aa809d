//! What can be typed behind `yishi`.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};
use clap::{Args as ClapArgs, Command, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::lang::dates::{read_date, read_time};
use crate::lang::{Lang, Words};
use crate::shell::now;
use crate::text::{clean_line, fold_line};

mod calculator;

#[cfg(test)]
mod tests;

pub(super) use calculator::{Calculator, option};

/// 议事：键盘主持居民会议，一次会议一个文件。Run a residents' council meeting from the keyboard; one meeting, one file.
#[derive(Debug, Parser)]
#[command(name = "yishi", version, arg_required_else_help = false)]
pub(super) struct Args {
    /// 语言 / language: zh-CN, en
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    pub lang: Option<String>,
    // Not read by clap, which takes a variable that is set to nothing for a mistake.
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        help = "资料所在的文件夹 / folder of meetings and settings [env: YISHI_DATA]"
    )]
    data_dir: Option<PathBuf>,
    #[command(subcommand)]
    task: Option<Task>,
}

impl Args {
    /// What is asked; the shelf when nothing is.
    pub fn task(&self) -> Task {
        self.task.clone().unwrap_or(Task::Shelf)
    }

    /// The folder named, here or by the environment; an empty name there is none.
    pub fn data_dir(&self) -> Option<PathBuf> {
        let around = std::env::var_os("YISHI_DATA").filter(|name| !name.is_empty());
        self.data_dir.clone().or_else(|| around.map(PathBuf::from))
    }
}

/// In both languages: which one is spoken is settled only after the arguments are read.
fn both(id: &str) -> String {
    Lang::ALL.map(|lang| Words::new(lang).say(id)).join(" / ")
}

fn date(text: &str) -> Result<NaiveDate, String> {
    read_date(text, now().date_naive()).ok_or_else(|| both("bad-date"))
}

fn time(text: &str) -> Result<NaiveTime, String> {
    read_time(text).ok_or_else(|| both("bad-time"))
}

/// 应到人数: a council of nobody meets nowhere.
fn people(text: &str) -> Result<u32, String> {
    let count = fold_line(text.trim()).parse().ok().filter(|count| *count > 0);
    count.ok_or_else(|| both("cli-bad-people"))
}

fn title(text: &str) -> Result<String, String> {
    let title = clean_line(text).trim().to_owned();
    if title.is_empty() { Err(both("cli-no-title")) } else { Ok(title) }
}

fn language(text: &str) -> Result<String, String> {
    text.parse::<Lang>().map(|_| text.to_owned()).map_err(|_| both("cli-bad-language"))
}

/// The subcommands.
#[derive(Debug, Clone, Subcommand)]
pub(super) enum Task {
    /// 会议架 / the shelf of meetings (what `yishi` alone shows)
    Shelf,
    /// 打开会议 / open a meeting
    Open {
        /// 会议文件 / the meeting's file
        file: PathBuf,
    },
    /// 新建会议文件 / make a new meeting
    New(New),
    /// 打开示例会议 / open a sample meeting in a scratch folder
    Demo,
    /// 投影：跟随正在进行的会议 / follow a meeting on a second screen, read-only
    Show {
        /// 会议文件 / the meeting's file
        file: PathBuf,
    },
    /// 自查 / self-check: exit code 0 fine, 1 doubts, 2 contradictions
    Check {
        /// 会议文件 / the meeting's file
        file: PathBuf,
        /// JSON
        #[arg(long)]
        json: bool,
    },
    /// 表决结果 / results of the votes, with their reasons
    Result {
        /// 会议文件 / the meeting's file
        file: PathBuf,
        /// JSON
        #[arg(long)]
        json: bool,
    },
    /// 写出文书 / write a paper: notice, sign-in, result, minutes
    Notice(Notice),
    /// 名册 / rosters in and out
    Roster {
        /// 导入或导出 / in or out
        #[command(subcommand)]
        what: Roster,
    },
    /// 项目和方案：票数怎样得出名单和先后 / what papers on projects or plans come to
    Choose(Choose),
    /// 规则 / the rule sets, or one explained
    Rules {
        /// 规则编号或会议类型；ballot 为计票做法，publish 为公布做法 / a rule set or a body; ballot: counting papers, publish: what is published
        id: Option<String>,
        /// 写自己的规则：印出一份逐项说明的样本 / for rules of your own: prints a sample with every field explained
        #[arg(long, exclusive = true)]
        example: bool,
        /// 适用日期 / as in force on this day
        #[arg(long, value_parser = date)]
        on: Option<NaiveDate>,
        /// JSON
        #[arg(long)]
        json: bool,
    },
    /// 计算器：这些数字是什么结论 / calculator: what figures come to; exit code 0 told, 1 missing or contradictory figures
    #[command(allow_negative_numbers = true)]
    Verdict(Box<Calculator>),
    /// 核对封存 / verify a seal: exit code 0 intact, 1 not sealed, 2 changed since
    Verify {
        /// 会议文件 / the meeting's file
        file: PathBuf,
        /// 纸上的校验码 / the code printed on a paper
        #[arg(long)]
        code: Option<String>,
    },
    /// 封存 / seal a closed meeting
    Seal {
        /// 会议文件 / the meeting's file
        file: PathBuf,
    },
    /// 恢复 / bring a journal left by a crash into its file
    Recover {
        /// 会议文件 / the meeting's file
        file: PathBuf,
        /// 无法合并时把日志另存 / keep a journal that does not fit aside
        #[arg(long)]
        set_aside: bool,
    },
    /// 逐行列出记录 / the whole record, line by line
    Dump {
        /// 会议文件 / the meeting's file
        file: PathBuf,
    },
    /// 按键表 / the table of keys, as Markdown
    Keys,
    /// 内嵌字体的许可 / licences of the fonts built in
    Licenses,
    /// 命令补全 / completions for a shell
    Completions {
        /// bash, zsh, fish, elvish, powershell
        shell: clap_complete::Shell,
    },
    /// Reads a sheet in a process of its own, so that a crafted file cannot take the meeting down.
    #[command(name = "read-sheet", hide = true)]
    ReadSheet {
        /// The sheet.
        file: PathBuf,
    },
    /// Typesets in a process of its own, so that whatever happens there cannot take the meeting down.
    #[command(name = "typeset", hide = true)]
    Typeset,
}

/// A new meeting.
#[derive(Debug, Clone, ClapArgs)]
pub(super) struct New {
    /// 会议类型或规则编号 / a body or a rule set (yishi rules lists them)
    #[arg(long)]
    pub body: String,
    /// 会议名称 / title
    #[arg(long, value_parser = title)]
    pub title: String,
    /// 日期，如 2026-11-22、明天、+10 / day, as 2026-11-22, tomorrow, +10 (default: today)
    #[arg(long, value_parser = date)]
    pub date: Option<NaiveDate>,
    /// 开始时间，如 19:30 / time, as 19:30
    #[arg(long, value_parser = time)]
    pub time: Option<NaiveTime>,
    /// 地点 / place
    #[arg(long)]
    pub place: Option<String>,
    /// 社区 / community
    #[arg(long)]
    pub community: Option<String>,
    /// 主持人 / chair
    #[arg(long)]
    pub chair: Option<String>,
    /// 应到人数（名册不全时） / entitled, where the roster does not list everybody
    #[arg(long, value_parser = people)]
    pub entitled: Option<u32>,
    /// 名册 / roster: CSV or XLSX
    #[arg(long, value_name = "FILE")]
    pub roster: Option<PathBuf>,
    /// 议程文本 / agenda as indented text
    #[arg(long, value_name = "FILE")]
    pub agenda: Option<PathBuf>,
    /// 从上次会议带入未了事项 / carry over what an earlier meeting left open
    #[arg(long, value_name = "FILE")]
    pub carry: Option<PathBuf>,
    /// 名册中读不了的行略去不计 / leave out rows that cannot be taken
    #[arg(long)]
    pub skip_bad_rows: bool,
    /// 写到哪个文件 / the file to write (default: on the shelf)
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// A paper to write.
#[derive(Debug, Clone, ClapArgs)]
pub(super) struct Notice {
    /// 会议文件 / the meeting's file
    pub file: PathBuf,
    /// 哪种文书 / which paper
    pub kind: Kind,
    /// 写到哪里：.pdf 为 A4，.png 为手机宽的图片，.txt 为文本，.md 为 Markdown，- 为标准输出 / where to: .pdf is A4, .png a picture as wide as a telephone, .txt text, .md Markdown, - standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// 内部版本：写明谁发言、谁投什么票、谁未到 / an internal copy, by name: who spoke, who voted how, who was away
    #[arg(long)]
    pub internal: bool,
    /// .png：每页一张 A4 图片 / .png: sheets of A4, a picture each
    #[arg(long)]
    pub pages: bool,
}

/// The papers by their names on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// 会议通知
    Notice,
    /// 签到表
    SignIn,
    /// 表决结果公示
    Result,
    /// 会议纪要
    Minutes,
}

/// Papers on projects or plans to count.
#[derive(Debug, Clone, ClapArgs)]
pub(super) struct Choose {
    /// .pb 为项目，.blt 为方案 / .pb holds projects, .blt plans
    pub file: PathBuf,
    /// 项目：怎样分配经费 / projects: how the money is given out (default: as the file says)
    #[arg(long)]
    pub allocation: Option<Allocation>,
    /// 方案：怎样计票 / plans: how the papers are read (default: instant-runoff)
    #[arg(long)]
    pub rule: Option<PlansRule>,
    /// 抽签抽中的号码，按先后 / the numbers drawn where options are level, in order
    #[arg(long, value_name = "N", value_delimiter = ',')]
    pub drawn: Vec<u16>,
    /// 项目：另存为 .pb，- 为标准输出 / projects: write them as .pb, - for standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// JSON
    #[arg(long)]
    pub json: bool,
}

/// How money is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Allocation {
    /// 得票多的先列 / by votes
    Greedy,
    /// 等额分摊 / the method of equal shares
    EqualShares,
}

impl From<Allocation> for crate::ballot::Allocation {
    fn from(asked: Allocation) -> Self {
        match asked {
            Allocation::Greedy => Self::Greedy,
            Allocation::EqualShares => Self::EqualShares,
        }
    }
}

/// How papers on plans are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PlansRule {
    /// 逐轮淘汰 / the last is left out, round by round
    InstantRunoff,
    /// 认可投票 / the most approvals
    Approval,
    /// 名次计分 / points by place
    Borda,
}

impl From<PlansRule> for crate::ballot::PlansRule {
    fn from(asked: PlansRule) -> Self {
        match asked {
            PlansRule::InstantRunoff => Self::InstantRunoff,
            PlansRule::Approval => Self::Approval,
            PlansRule::Borda => Self::Borda,
        }
    }
}

/// Rosters in and out.
#[derive(Debug, Clone, Subcommand)]
pub(super) enum Roster {
    /// 读一份名册看看，或并入会议 / read a roster, and put its people on a meeting's roster
    Import {
        /// CSV 或 XLSX / CSV or XLSX
        sheet: PathBuf,
        /// 并入这个会议；不给则只看不记 / into this meeting; without it nothing is recorded
        #[arg(long, value_name = "FILE")]
        into: Option<PathBuf>,
        /// 读不了的行略去不计 / leave out rows that cannot be taken
        #[arg(long)]
        skip_bad_rows: bool,
    },
    /// 写出会议的名册 / write a meeting's roster as CSV
    Export {
        /// 会议文件 / the meeting's file
        file: PathBuf,
        /// 写到哪里：.csv，- 为标准输出 / where to: .csv, or - for standard output
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
}

/// The command as a whole, for completions and for tests.
pub fn command() -> Command {
    Args::command()
}
