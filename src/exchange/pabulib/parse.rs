//! The text of a `.pb` file, line by line. Line numbers are the file's own, from 1.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{About, MAX_LINES, MAX_NAME_CHARS, MAX_PROJECTS, Pabulib, PabulibFault, Remark, Section};
use crate::ballot::projects::{Allocation, Fen, Project, Projects};
use crate::ballot::{Ballot, Paper, Sheet};
use crate::exchange::fault::SheetFault;
use crate::text::clean_line;

/// Rules of a vote on which papers are valid that are not heeded here.
const NOT_HEEDED: [&str; 3] = ["min_length", "min_sum_cost", "max_sum_cost"];

/// Reads the text of a file. Empty lines and lines that begin with `#` are passed over.
///
/// # Errors
/// When it is no such file, or says something that cannot be.
pub fn parse(text: &str) -> Result<Pabulib, PabulibFault> {
    let mut tables: BTreeMap<Section, Vec<Row>> = BTreeMap::new();
    let mut open: Option<Section> = None;
    for (line, text) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        if line > MAX_LINES {
            return Err(SheetFault::TooManyRows { limit: MAX_LINES }.into());
        }
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        let cells =
            cells(text).ok_or(SheetFault::OpenQuote { row: u32::try_from(line).unwrap_or(u32::MAX) })?;
        match (Section::titled(&cells), open) {
            (Some(section), _) if open >= Some(section) => {
                return Err(PabulibFault::Misplaced(line, section));
            }
            (Some(section), _) => open = Some(section),
            (None, None) => return Err(PabulibFault::BeforeSections(line)),
            (None, Some(section)) => tables.entry(section).or_default().push((line, cells)),
        }
    }
    if open.is_none() {
        return Err(SheetFault::Empty.into());
    }
    let mut table = |section| tables.remove(&section).ok_or(PabulibFault::NoSection(section));
    let (meta, projects, votes) = (table(Section::Meta)?, table(Section::Projects)?, table(Section::Votes)?);
    let meta = Meta::read(meta);
    let mut remarks = meta.remarks();
    let ids = meta.projects(&Table::read(projects, Section::Projects, &mut remarks)?)?;
    if ids.places.iter().any(|(id, at)| *id != (u32::from(*at) + 1).to_string()) {
        remarks.push(Remark::Numbered);
    }
    let ballot = meta.ballot(ids.projects)?;
    let sheet =
        papers(&ballot, &ids.places, &Table::read(votes, Section::Votes, &mut remarks)?, &mut remarks)?;
    let found = usize::try_from(sheet.papers()).unwrap_or(usize::MAX);
    meta.agrees("num_votes", found)?;
    Ok(Pabulib { about: meta.about()?, ballot, sheet, remarks })
}

/// A line of the file with its number.
type Row = (usize, Vec<String>);

impl Section {
    /// The section a line opens: its name by itself.
    fn titled(cells: &[String]) -> Option<Self> {
        let (title, rest) = cells.split_first()?;
        let all = [Self::Meta, Self::Projects, Self::Votes];
        let found = all.into_iter().find(|section| title.eq_ignore_ascii_case(&section.to_string()));
        found.filter(|_| rest.iter().all(String::is_empty))
    }
}

/// The cells of a line, trimmed; one in quotation marks is taken as it is. None where such a mark never closes.
fn cells(line: &str) -> Option<Vec<String>> {
    let mut cells = Vec::new();
    let mut chars = line.chars().peekable();
    loop {
        let (mut cell, mut kept) = (String::new(), String::new());
        while let Some(char) = chars.next_if(|char| *char != ';') {
            if char != '"' || !cell.trim().is_empty() || !kept.is_empty() {
                cell.push(char);
                continue;
            }
            loop {
                match chars.next()? {
                    '"' if chars.next_if_eq(&'"').is_some() => kept.push('"'),
                    '"' => break,
                    char => kept.push(char),
                }
            }
        }
        kept.push_str(if kept.is_empty() { cell.trim() } else { cell.trim_end() });
        cells.push(kept);
        if chars.next().is_none() {
            return Some(cells);
        }
    }
}

/// What the first section says, by key, with the line it stands on.
struct Meta(BTreeMap<String, (usize, String)>);

struct Ids {
    projects: Vec<Project>,
    places: BTreeMap<String, u16>,
}

impl Meta {
    fn read(rows: Vec<Row>) -> Self {
        let entry = |(line, cells): Row| {
            let (key, value) = cells.split_first()?;
            // A description may hold a semicolon that nobody put in quotation marks; empty cells behind it say nothing.
            let cells = value.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            let value: Vec<&str> = value.iter().take(cells).map(String::as_str).collect();
            Some((key.to_lowercase(), (line, value.join(";"))))
        };
        Self(rows.into_iter().filter_map(entry).collect())
    }

    fn get(&self, key: &str) -> Option<(usize, &str)> {
        self.0.get(key).map(|(line, value)| (*line, value.as_str())).filter(|(_, value)| !value.is_empty())
    }

    fn number<N: std::str::FromStr>(&self, key: &str) -> Result<Option<N>, PabulibFault> {
        let bad = |line, value: &str| PabulibFault::BadNumber(line, value.to_owned());
        self.get(key).map(|(line, value)| value.parse().map_err(|_| bad(line, value))).transpose()
    }

    /// Whether a number it states is the one found; one not stated agrees.
    fn agrees(&self, key: &'static str, found: usize) -> Result<(), PabulibFault> {
        match self.number(key)? {
            Some(said) if said != found => Err(PabulibFault::CountDiffers { key, said, found }),
            _ => Ok(()),
        }
    }

    fn about(&self) -> Result<About, PabulibFault> {
        let text = |key| {
            let (line, value) = self.get(key).unwrap_or_default();
            name(line, value)
        };
        Ok(About {
            description: text("description")?,
            country: text("country")?,
            unit: text("unit")?,
            instance: text("instance")?,
        })
    }

    fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        if let Some((_, rule)) = self.get("rule").filter(|(_, rule)| allocation(rule).is_none()) {
            remarks.push(Remark::OtherRule(rule.to_owned()));
        }
        let yuan = |currency: &str| ["CNY", "RMB"].iter().any(|ours| currency.eq_ignore_ascii_case(ours));
        if let Some((_, currency)) = self.get("currency").filter(|(_, currency)| !yuan(currency)) {
            remarks.push(Remark::Currency(currency.to_owned()));
        }
        for key in NOT_HEEDED {
            // That a paper is to mark one project at least asks for nothing: a blank one counts for none.
            let heeded = |value: &str| key.starts_with("min") && matches!(value, "0" | "1");
            if let Some((_, value)) = self.get(key).filter(|(_, value)| !heeded(value)) {
                remarks.push(Remark::NotHeeded { key: key.to_owned(), value: value.to_owned() });
            }
        }
        remarks
    }

    fn projects(&self, table: &Table) -> Result<Ids, PabulibFault> {
        let (line, kind) = self.get("vote_type").ok_or(PabulibFault::NoKey("vote_type"))?;
        if !kind.eq_ignore_ascii_case("approval") {
            return Err(PabulibFault::VoteType(line, kind.to_owned()));
        }
        let (id, cost) = (table.column("project_id")?, table.column("cost")?);
        let named = table.column("name").ok();
        let mut ids = Ids { projects: Vec::new(), places: BTreeMap::new() };
        for ((line, cells), at) in table.rows.iter().zip(0_u16..) {
            if ids.projects.len() == MAX_PROJECTS {
                return Err(PabulibFault::TooManyProjects);
            }
            let text = |column: usize| cells.get(column).map(String::as_str).unwrap_or_default();
            let (id, line) = (text(id).to_owned(), *line);
            if id.is_empty() {
                return Err(PabulibFault::NoId(line));
            }
            let name = match named.map(text) {
                None | Some("") => name(line, &id)?,
                Some(text) => name(line, text)?,
            };
            ids.projects.push(Project { name, cost: amount(line, text(cost))? });
            if ids.places.insert(id.clone(), at).is_some() {
                return Err(PabulibFault::IdTwice(line, id));
            }
        }
        self.agrees("num_projects", ids.projects.len())?;
        Ok(ids)
    }

    fn ballot(&self, projects: Vec<Project>) -> Result<Projects, PabulibFault> {
        let (line, budget) = self.get("budget").ok_or(PabulibFault::NoKey("budget"))?;
        let allocation = self.get("rule").and_then(|(_, rule)| allocation(rule)).unwrap_or_default();
        Ok(Projects {
            budget: amount(line, budget)?,
            projects,
            up_to: self.number("max_length")?,
            allocation,
        })
    }
}

/// The allocation a rule names; of the method of equal shares there are several endings, and this house has its own.
fn allocation(rule: &str) -> Option<Allocation> {
    match rule.to_lowercase().as_str() {
        "greedy" => Some(Allocation::Greedy),
        rule if rule.starts_with("equalshares") => Some(Allocation::EqualShares),
        _ => None,
    }
}

/// An amount in yuan. A comma is not taken: whether it parts thousands or decimals differs from country to country.
fn amount(line: usize, text: &str) -> Result<Fen, PabulibFault> {
    let read = if text.contains(',') { None } else { text.parse().ok() };
    read.ok_or_else(|| PabulibFault::BadAmount(line, text.to_owned()))
}

fn name(line: usize, text: &str) -> Result<String, PabulibFault> {
    let name = clean_line(text).trim().to_owned();
    if name.chars().nth(MAX_NAME_CHARS).is_some() { Err(PabulibFault::NameTooLong(line)) } else { Ok(name) }
}

/// A section with a header.
struct Table {
    /// The header's line and its columns.
    header: (usize, Vec<String>),
    rows: Vec<Row>,
}

impl Table {
    fn read(rows: Vec<Row>, section: Section, remarks: &mut Vec<Remark>) -> Result<Self, PabulibFault> {
        const KEPT: [&str; 5] = ["project_id", "cost", "name", "voter_id", "vote"];
        let mut rows = rows.into_iter();
        let (line, columns) = rows.next().ok_or(PabulibFault::NoSection(section))?;
        let header: Vec<String> = columns.iter().map(|column| column.to_lowercase()).collect();
        let left: Vec<String> = header
            .iter()
            .filter(|name| !name.is_empty() && !KEPT.contains(&name.as_str()))
            .cloned()
            .collect();
        if !left.is_empty() {
            remarks.push(Remark::Columns { section, columns: left });
        }
        let rows: Vec<Row> = rows.collect();
        let past = |(_, cells): &&Row| cells.iter().skip(header.len()).any(|cell| !cell.is_empty());
        match rows.iter().find(past) {
            Some((line, _)) => Err(PabulibFault::TooManyCells(*line)),
            None => Ok(Self { header: (line, header), rows }),
        }
    }

    fn column(&self, name: &'static str) -> Result<usize, PabulibFault> {
        let (line, columns) = &self.header;
        columns.iter().position(|column| column == name).ok_or(PabulibFault::NoColumn(*line, name))
    }
}

fn papers(
    ballot: &Projects,
    places: &BTreeMap<String, u16>,
    table: &Table,
    remarks: &mut Vec<Remark>,
) -> Result<Sheet, PabulibFault> {
    let (vote, voter) = (table.column("vote")?, table.column("voter_id").ok());
    let mut sheet = Sheet::blank(&Ballot::Projects(ballot.clone()));
    let mut voters = HashSet::new();
    for (line, cells) in &table.rows {
        let ids = cells.get(vote).map(String::as_str).unwrap_or_default().split(',').map(str::trim);
        let place = |id: &str| {
            places.get(id).copied().ok_or_else(|| PabulibFault::UnknownProject(*line, id.to_owned()))
        };
        let marked: BTreeSet<u16> = ids.filter(|id| !id.is_empty()).map(place).collect::<Result<_, _>>()?;
        let paper = Paper::Projects(marked);
        // Every project was found above, so that no paper was called wrongly.
        sheet.add(&ballot.judge(&paper).unwrap_or(paper), 1);
        let voter = voter.and_then(|voter| cells.get(voter)).filter(|voter| !voter.is_empty());
        if voter.is_some_and(|voter| !voters.insert(voter)) {
            remarks.push(Remark::VoterTwice { line: *line });
        }
    }
    if sheet.invalid_papers() > 0 {
        remarks.push(Remark::TooMany(sheet.invalid_papers()));
    }
    Ok(sheet)
}
