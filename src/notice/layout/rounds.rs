//! Rounds of voting in words: each motion, each round, what was put right, and all rounds side by side.

use crate::lang::verdict::{law, outcome, reasons, sentence};
use crate::lang::{Words, found, terms};
use crate::meeting::{Method, Tally};
use crate::rules::{Bilingual, Reason};

use crate::text::clean_line;

use super::super::facts::{Answered, Change, Matter, Round, Standing};
use super::draft::Draft;

mod ballots;

/// Everything about the votes on one item. Where nothing is decided, hands counted are one more opinion.
pub(super) fn told(draft: &mut Draft, matter: &Matter, consultative: bool) {
    if !matter.announced {
        let added = draft.say("paper-added");
        draft.paragraph(added);
    }
    let several = matter.rounds.len() > 1;
    let mut motion = "";
    for round in &matter.rounds {
        if round.motion != motion {
            motion = &round.motion;
            draft.about(if consultative { "paper-motion-consult" } else { "paper-motion" }, motion);
        }
        let said = if consultative { asked(draft, round) } else { self::round(draft, round, several) };
        draft.sentences(&said);
        ballots::of(draft, round, several);
        for (at, change) in round.corrections.iter().enumerate() {
            let told = [correction(draft, round, change), changes(draft, round, at, change)];
            draft.sentences(&told);
        }
        for answered in &round.by_name {
            let line = by_name(draft, answered);
            draft.paragraph(line);
        }
    }
    if several || matter.rounds.iter().any(|round| !round.corrections.is_empty()) {
        side_by_side(draft, &matter.rounds);
        ballots::side_by_side(draft, &matter.rounds);
        ballots::elected_in_all(draft, matter);
    }
}

/// The whole result in words.
fn said(round: &Round, words: &Words) -> String {
    match &round.found {
        Some(found) => clean_line(&found::read(round.ballot(), found, words)),
        None => sentence(&round.verdict, &round.tally, words),
    }
}

fn asked(draft: &Draft, round: &Round) -> Vec<String> {
    if round.standing != Standing::Declared {
        return self::round(draft, round, true);
    }
    let said = said(round, draft.words);
    let method = terms::method(draft.words, round.method);
    let args = [("n", round.round.into()), ("method", method.into()), ("said", said.into())];
    vec![draft.tell("paper-round-consult", &args)]
}

fn round(draft: &Draft, round: &Round, several: bool) -> Vec<String> {
    let words = draft.words;
    let n = ("n", round.round.into());
    let method = ("method", method(round.method, words).into());
    match &round.standing {
        Standing::Open => return vec![draft.tell("paper-round-open", &[n, method])],
        Standing::Voided(reason) => {
            let reason = stopped(reason);
            return vec![draft.tell("paper-round-void", &[n, method, ("reason", reason.into())])];
        }
        Standing::Declared => {}
    }
    let said = ("said", said(round, words).into());
    let mut told = if several {
        vec![draft.tell("paper-round", &[n, method, said])]
    } else {
        vec![draft.tell("paper-round-only", &[method, said])]
    };
    // Why more for than against is not enough, and who wins an election, no sentence of figures can tell.
    let more = round.verdict.reasons.iter().zip(reasons(&round.verdict, words));
    // Any other ballot says so itself.
    let more = more.filter(|_| round.found.is_none());
    told.extend(
        more.filter(|(why, _)| matches!(why, Reason::AbstentionsStayInTheBase { .. } | Reason::MostVotesWin))
            .map(|(_, line)| draft.tell("paper-stop", &[("said", line.into())])),
    );
    if round.represented > 0 {
        told.push(draft.tell("paper-represented", &[("n", round.represented.into())]));
    }
    if let Some(articles) = articles(round, words) {
        told.push(draft.tell("paper-by-article", &[("article", articles.into())]));
    }
    told
}

/// The articles of every threshold the round was held against; failing those, of the rule set.
fn articles(round: &Round, words: &Words) -> Option<String> {
    let measures = round.verdict.quorum.iter().chain(&round.verdict.majority);
    let mut articles: Vec<&Bilingual> = Vec::new();
    for article in measures.map(|measure| &measure.article).filter(|article| !article.is_empty()) {
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    if articles.is_empty() && !round.verdict.article.is_empty() {
        articles.push(&round.verdict.article);
    }
    (!articles.is_empty())
        .then(|| terms::list(words, articles.iter().map(|text| law(text, words).to_owned())))
}

fn correction(draft: &Draft, round: &Round, change: &Change) -> String {
    draft.tell(
        "paper-correction",
        &[
            ("date", draft.day(change.at.date_naive()).into()),
            ("n", round.round.into()),
            ("reason", stopped(&change.reason).into()),
        ],
    )
}

/// One figure of a tally.
type FigureOf = fn(&Tally) -> Option<u64>;

/// Each figure with its old and its new value, then the result before and after.
fn changes(draft: &Draft, round: &Round, at: usize, change: &Change) -> String {
    let figures: [(&str, FigureOf); 7] = [
        ("issued", |tally| tally.issued),
        ("returned", |tally| tally.returned),
        ("for", |tally| tally.for_),
        ("against", |tally| tally.against),
        ("abstain", |tally| tally.abstain),
        ("invalid", |tally| tally.invalid),
        ("not-voted", |tally| tally.not_voted),
    ];
    let lines = figures.iter().filter(|(_, of)| of(&change.old) != of(&change.new)).map(|(id, of)| {
        draft.tell(
            "paper-correction-change",
            &[
                ("what", draft.say(id).into()),
                ("old", figure(of(&change.old), draft).into()),
                ("new", figure(of(&change.new), draft).into()),
            ],
        )
    });
    let changes = match ballots::changes(draft, round, at) {
        Some(changes) => changes,
        None => terms::list(draft.words, lines),
    };
    let [before, after] = [&change.old_verdict, &change.new_verdict]
        .map(|verdict| found::outcome(round.ballot(), verdict.outcome, draft.words));
    let id = if before == after { "paper-correction-same" } else { "paper-correction-told" };
    let mut args = vec![("changes", changes.into()), ("after", after.into())];
    if id == "paper-correction-told" {
        args.push(("before", before.into()));
    }
    draft.tell(id, &args)
}

fn side_by_side(draft: &mut Draft, rounds: &[Round]) {
    let mut rows = Vec::new();
    let motions = rounds.iter().filter(|round| round.ballot().is_motion());
    for round in motions.filter(|round| round.standing != Standing::Open) {
        let n = ("n", round.round.into());
        for (change, k) in round.corrections.iter().zip(1_u16..) {
            let before = match round.corrections.len() {
                1 => draft.tell("paper-rounds-before", std::slice::from_ref(&n)),
                _ => draft.tell("paper-rounds-before-nth", &[n.clone(), ("k", k.into())]),
            };
            rows.push(row(draft, before, &change.old, outcome(change.old_verdict.outcome, draft.words)));
        }
        let result = match round.standing {
            Standing::Voided(_) => draft.say("paper-rounds-void"),
            _ => outcome(round.verdict.outcome, draft.words),
        };
        rows.push(row(draft, draft.tell("paper-rounds-nth", &[n]), &round.tally, result));
    }
    if rows.is_empty() {
        return;
    }
    let columns = [
        ("paper-rounds-round", 5),
        ("entitled", 4),
        ("present", 4),
        ("for", 4),
        ("against", 4),
        ("abstain", 4),
        ("invalid", 4),
        ("not-voted", 6),
        ("paper-rounds-result", 6),
    ];
    draft.table(&columns, rows, false);
}

fn row(draft: &Draft, label: String, tally: &Tally, result: String) -> Vec<String> {
    let figures = [
        Some(tally.entitled),
        Some(tally.present),
        tally.for_,
        tally.against,
        tally.abstain,
        tally.invalid,
        tally.not_voted,
    ];
    let figures = figures.map(|n| figure(n, draft));
    std::iter::once(label).chain(figures).chain([result]).collect()
}

fn figure(n: Option<u64>, draft: &Draft) -> String {
    n.map_or_else(|| draft.say("paper-unstated"), |n| n.to_string())
}

fn by_name(draft: &Draft, answered: &Answered) -> String {
    let choice =
        answered.choice.map_or_else(|| draft.say("not-voted"), |choice| terms::choice(draft.words, choice));
    let names = terms::list(draft.words, answered.names.iter().cloned());
    draft.tell("paper-named-votes", &[("choice", choice.into()), ("names", names.into())])
}

fn method(method: Method, words: &Words) -> String {
    words.say(match method {
        Method::Hands => "paper-method-hands",
        Method::RollCall => "paper-method-roll-call",
        Method::Paper => "paper-method-paper",
    })
}

/// A reason as somebody typed it, with a full stop where it has none.
fn stopped(reason: &str) -> String {
    if reason.ends_with(['。', '！', '？', '.', '!', '?']) {
        return reason.to_owned();
    }
    // A reason in Chinese ends as Chinese does, whatever the language of the paper.
    if reason.is_ascii() { format!("{reason}.") } else { format!("{reason}。") }
}
