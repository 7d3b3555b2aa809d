//! `yishi choose`: what papers on projects or on plans come to, from a file of another program.

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::Desk;
use super::args::Choose;
use super::out::{Trouble, ends_in, of_file, say, say_json, write_new};
use crate::ballot::plans::{self, Count, Plans, PlansRule, Preferred};
use crate::ballot::projects::{self, Allocation, Fate, Projects, Spending};
use crate::ballot::{Lot, Sheet};
use crate::exchange::{blt, pabulib};
use crate::lang::{Lang, Words, choice, terms};

/// Lines in the language asked for.
type Lines = Box<dyn Fn(&Words) -> Vec<String>>;

/// What a file holds, and what there is to say of it in each language.
struct Told {
    data: Value,
    lines: Lines,
    remarks: Lines,
    is_level: bool,
}

pub(super) fn choose(desk: &Desk, asked: &Choose) -> Result<ExitCode, Trouble> {
    let words = &desk.words;
    let told = if holds_projects(words, &asked.file)? {
        if asked.rule.is_some() {
            return Err(misplaced(words, &asked.file, "choice-only-plans", "--rule"));
        }
        of_projects(words, asked)?
    } else {
        for (given, option) in [(asked.allocation.is_some(), "--allocation"), (asked.output.is_some(), "-o")]
        {
            if given {
                return Err(misplaced(words, &asked.file, "choice-only-projects", option));
            }
        }
        of_plans(words, asked)?
    };
    if asked.output.as_deref() == Some(Path::new("-")) {
        return Ok(ExitCode::SUCCESS);
    }
    if asked.json {
        let both = Lang::ALL.map(Words::new);
        let in_both = |of: &dyn Fn(&Words) -> Vec<String>| {
            let [zh, en] = &both;
            json!({ "zh": of(zh), "en": of(en) })
        };
        let mut data = told.data;
        if let Value::Object(fields) = &mut data {
            fields.insert("remarks".to_owned(), in_both(&told.remarks));
            fields.insert("lines".to_owned(), in_both(&told.lines));
        }
        say_json(&data)?;
        return Ok(ExitCode::SUCCESS);
    }
    for remark in (told.remarks)(words) {
        say(&words.tell("choice-remark", &[("what", remark.into())]))?;
    }
    for line in (told.lines)(words) {
        say(&line)?;
    }
    if told.is_level {
        say(&words.say("choice-draw-with"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn misplaced(words: &Words, file: &Path, id: &str, option: &str) -> Trouble {
    let path = file.display().to_string();
    Trouble::new(words.tell(id, &[("path", path.into()), ("option", option.into())]))
}

/// Whether a file holds projects, or else plans: by its ending, and where that is neither, by how it begins.
fn holds_projects(words: &Words, file: &Path) -> Result<bool, Trouble> {
    let ends = |ending: &str| file.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    if ends("pb") || ends("blt") || !file.is_file() {
        return Ok(!ends("blt"));
    }
    let mut head = Vec::new();
    let opened = std::fs::File::open(file).and_then(|file| file.take(64).read_to_end(&mut head));
    opened.map_err(|fault| of_file(words, file, fault.to_string()))?;
    let head = String::from_utf8_lossy(&head);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if head.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("META")) {
        Ok(true)
    } else if head.starts_with(|first: char| first.is_ascii_digit()) {
        Ok(false)
    } else {
        let path = file.display().to_string();
        Err(Trouble::new(words.tell("choice-which-kind", &[("path", path.into())])))
    }
}

/// Draws the numbers given, one for each lot there is to draw, in their order.
fn draw<T>(
    words: &Words,
    drawn: &[u16],
    found: impl Fn(&[Lot]) -> T,
    level: impl Fn(&T) -> Vec<u16>,
) -> Result<T, Trouble> {
    let mut lots = Vec::new();
    for number in drawn {
        let among = level(&found(&lots));
        let drawn = number.checked_sub(1).filter(|drawn| among.contains(drawn));
        let drawn = drawn
            .ok_or_else(|| Trouble::new(words.tell("choice-no-such-draw", &[("n", (*number).into())])))?;
        lots.push(Lot { among, drawn });
    }
    Ok(found(&lots))
}

fn of_projects(words: &Words, asked: &Choose) -> Result<Told, Trouble> {
    let mut read =
        pabulib::read(&asked.file).map_err(|why| Trouble::new(pabulib::fault(words, &asked.file, &why)))?;
    if let Some(allocation) = asked.allocation {
        read.ballot.allocation = allocation.into();
    }
    let (ballot, sheet) = (&read.ballot, &read.sheet);
    let found = draw(
        words,
        &asked.drawn,
        |lots| projects::spend(ballot, sheet, lots),
        |found: &Spending| found.level.clone(),
    )?;
    if let Some(output) = &asked.output {
        ends_in(words, output, &["pb"])?;
        let mut text = Vec::new();
        pabulib::write(&read.about, ballot, sheet, &mut text)?;
        write_new(words, output, &text)?;
        if output != Path::new("-") && !asked.json {
            let path = output.display().to_string();
            say(&words.tell("choice-written", &[("path", path.into()), ("n", sheet.valid.into())]))?;
        }
    }
    let data = json!({
        "kind": "projects",
        "title": read.about.description,
        "allocation": match ballot.allocation {
            Allocation::Greedy => "greedy",
            Allocation::EqualShares => "equal-shares",
        },
        "budget": ballot.budget,
        "up_to": ballot.up_to,
        "valid": sheet.valid,
        "invalid": sheet.invalid_papers(),
        "marking": found.papers,
        "share": found.share,
        "projects": found.steps.iter().map(|step| project(ballot, step)).collect::<Vec<_>>(),
        "spent": found.spent(),
        "left": found.left,
        "level": numbers(&found.level),
        "decided": false,
    });
    let faults = ballot.faults();
    let pabulib::Pabulib { about, ballot, sheet, remarks } = read;
    Ok(Told {
        data,
        is_level: !found.level.is_empty(),
        remarks: Box::new(move |words| {
            let faults = faults.iter().map(|fault| choice::projects_fault(words, *fault));
            remarks.iter().map(|remark| pabulib::remark(words, remark)).chain(faults).collect()
        }),
        lines: Box::new(move |words| {
            let mut lines = head(words, &about.description, &sheet);
            lines.extend(choice::spending(words, &ballot, &found));
            lines.push(words.say("choice-projects-opinion"));
            lines
        }),
    })
}

/// What the vote was called, and how many papers there are.
fn head(words: &Words, title: &str, sheet: &Sheet) -> Vec<String> {
    let papers = words.tell(
        "choice-papers",
        &[
            ("returned", sheet.papers().into()),
            ("valid", sheet.valid.into()),
            ("invalid", sheet.invalid_papers().into()),
        ],
    );
    let title = Some(title.to_owned()).filter(|title| !title.is_empty());
    title.into_iter().chain([papers]).collect()
}

/// Places as the numbers on the paper.
fn numbers(places: &[u16]) -> Vec<u32> {
    places.iter().map(|at| u32::from(*at) + 1).collect()
}

fn project(ballot: &Projects, step: &projects::Step) -> Value {
    let (fate, more) = match step.fate {
        Fate::Chosen => ("chosen", json!({})),
        Fate::Shared { payers, most } => ("shared", json!({ "payers": payers, "most": most })),
        Fate::FromRest { held } => ("from_rest", json!({ "held": held })),
        Fate::NoVotes => ("no_votes", json!({})),
        Fate::TooDear { held, .. } => ("too_dear", json!({ "held": held })),
        Fate::Level => ("level", json!({})),
        Fate::Waits => ("waits", json!({})),
    };
    let mut value = json!({
        "number": u32::from(step.project) + 1,
        "name": ballot.projects.get(usize::from(step.project)).map(|project| &project.name),
        "cost": step.cost,
        "votes": step.votes,
        "listed": step.fate.is_chosen(),
        "why": fate,
        "drawn": step.drawn,
        "left": step.left,
    });
    if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
        value.extend(more.into_iter().filter(|(_, held)| !held.is_null()));
    }
    value
}

fn of_plans(words: &Words, asked: &Choose) -> Result<Told, Trouble> {
    let rule = asked.rule.map_or(PlansRule::InstantRunoff, PlansRule::from);
    let read =
        blt::read(&asked.file, rule).map_err(|why| Trouble::new(blt::fault(words, &asked.file, &why)))?;
    let blt::Blt { title, seats, ballot, withdrawn, sheet } = read;
    let level = |count: &Count| match &count.preferred {
        Preferred::Level { among, .. } => among.clone(),
        _ => Vec::new(),
    };
    let found = draw(words, &asked.drawn, |lots| plans::count(&ballot, &sheet, lots), level)?;
    let (preferred, drawn) = match found.preferred {
        Preferred::Plan { plan, drawn } => (Some(u32::from(plan) + 1), drawn),
        _ => (None, false),
    };
    let data = json!({
        "kind": "plans",
        "title": title,
        "rule": match rule {
            PlansRule::Approval => "approval",
            PlansRule::InstantRunoff => "instant-runoff",
            PlansRule::Borda => "borda",
        },
        "plans": ballot.plans,
        "withdrawn": withdrawn,
        "valid": sheet.valid,
        "invalid": sheet.invalid_papers(),
        "naming": found.papers,
        "rounds": found.rounds.iter().map(|one| round(&ballot, one, rule)).collect::<Vec<_>>(),
        "preferred": preferred,
        "drawn": drawn,
        "level": numbers(&level(&found)),
        "stake": match &found.preferred {
            Preferred::Level { stake, .. } => Some(stake),
            _ => None,
        },
        "decided": false,
    });
    let (faults, invalid) = (ballot.faults(), sheet.invalid_papers());
    Ok(Told {
        data,
        is_level: !level(&found).is_empty(),
        remarks: Box::new(move |words| {
            let mut remarks = Vec::new();
            if seats != 1 {
                remarks.push(words.tell("choice-blt-seats", &[("n", seats.into())]));
            }
            if !withdrawn.is_empty() {
                let names = terms::list(words, withdrawn.iter().cloned());
                remarks.push(words.tell("choice-blt-withdrawn", &[("names", names.into())]));
            }
            if invalid > 0 {
                remarks.push(words.tell("choice-blt-twice", &[("n", invalid.into())]));
            }
            remarks.extend(faults.iter().map(|fault| choice::plans_fault(words, *fault)));
            remarks
        }),
        lines: Box::new(move |words| {
            let mut lines = head(words, &title, &sheet);
            lines.extend(choice::count(words, &ballot, &found));
            lines.push(words.say("choice-plans-opinion"));
            lines
        }),
    })
}

fn round(ballot: &Plans, round: &plans::Round, rule: PlansRule) -> Value {
    let standings = round.standings.iter().map(|one| {
        let name = ballot.plans.get(usize::from(one.plan));
        let number = u32::from(one.plan) + 1;
        match rule {
            PlansRule::Borda => json!({ "number": number, "name": name, "half_points": one.votes }),
            _ => json!({ "number": number, "name": name, "votes": one.votes, "gained": one.gained }),
        }
    });
    json!({
        "standings": standings.collect::<Vec<_>>(),
        "exhausted": round.exhausted,
        "left_out": numbers(&round.out),
        "drawn": round.drawn,
    })
}
