//! The header row: which column holds what.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::plain::{label, plain};
use super::sheet::Sheet;

/// Rows from the top within which the header must stand: titles and notes on filling in come before it.
const MAX_HEADER_ROW: usize = 50;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Number,
    Name,
    Gender,
    Building,
    Group,
    Capacity,
    Entitled,
    Entrance,
    Door,
    Area,
    Shares,
    Phone,
    Note,
    Politics,
    IdNumber,
}

impl Field {
    /// Told by a heading as it stands in the file.
    pub(super) fn of(heading: &str) -> Option<Self> {
        Some(match label(heading).as_str() {
            "序号" | "编号" | "号" | "no" | "number" | "#" => Self::Number,
            "姓名" | "名字" | "居民姓名" | "村民姓名" | "代表姓名" | "成员姓名" | "户主" | "户主姓名"
            | "name" => Self::Name,
            name if OWNER_NAMES.contains(&name) => Self::Name,
            "性别" | "gender" | "sex" => Self::Gender,
            "楼栋" | "楼栋号" | "楼号" | "楼幢" | "幢" | "幢号" | "栋" | "栋号" | "楼" | "building" => {
                Self::Building
            }
            "网格" | "网格号" | "所属网格" | "小组" | "组别" | "组" | "居民小组" | "村民小组"
            | "所属小组" | "group" | "grid" => Self::Group,
            "身份" | "职务" | "类别" | "人员类别" | "身份类别" | "capacity" | "role" => {
                Self::Capacity
            }
            "应到" | "entitled" => Self::Entitled,
            "单元" | "单元号" | "entrance" => Self::Entrance,
            "房号" | "房间号" | "房屋编号" | "门牌" | "门牌号" | "室号" | "房屋坐落" | "door" | "unit" => {
                Self::Door
            }
            "面积"
            | "建筑面积"
            | "专有部分建筑面积"
            | "专有部分面积"
            | "专有面积"
            | "房屋面积"
            | "房屋建筑面积"
            | "产权面积"
            | "area" => Self::Area,
            "产权份数" | "份数" | "shares" => Self::Shares,
            "联系电话" | "电话" | "电话号码" | "手机" | "手机号" | "手机号码" | "联系方式" | "phone"
            | "mobile" | "tel" => Self::Phone,
            "备注" | "说明" | "note" | "notes" | "remark" | "remarks" => Self::Note,
            "政治面貌" => Self::Politics,
            "身份证"
            | "身份证号"
            | "身份证号码"
            | "居民身份证号码"
            | "公民身份号码"
            | "证件号"
            | "证件号码"
            | "id"
            | "idnumber"
            | "idno"
            | "idcard" => Self::IdNumber,
            _ => return None,
        })
    }
}

/// Headings of names that only a list of owners has.
const OWNER_NAMES: [&str; 7] = ["业主", "业主姓名", "产权人", "产权人姓名", "权利人", "所有权人", "owner"];

/// The header row of a sheet.
#[derive(Debug)]
pub(super) struct Header {
    /// The index in the sheet's rows of the first row under it.
    pub(super) body: usize,
    /// The first column of each field.
    columns: BTreeMap<Field, usize>,
    /// Every heading that is not empty, with its column and what it was recognised as.
    pub(super) headings: Vec<(usize, String, Option<Field>)>,
    /// A list of owners: areas count in it, and several rows may be one head.
    pub(super) owners: bool,
}

impl Header {
    /// The column of this field, from 0.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.columns.get(&field).copied()
    }

    /// The heading of this field as it stands in the file.
    pub(super) fn heading(&self, field: Field) -> Option<String> {
        let column = self.column(field)?;
        self.headings.iter().find(|(at, ..)| *at == column).map(|(_, heading, _)| heading.clone())
    }

    /// Whether this is the first column of its field.
    pub(super) fn is_first(&self, field: Field, column: usize) -> bool {
        self.column(field) == Some(column)
    }
}

/// How many different fields a row of cells names.
pub(super) fn recognised<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    let mut fields: Vec<Field> = cells.filter_map(Field::of).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

/// Whether these cells are a header: a name and something else, or a name and nothing besides. A title may be a single
/// word, but stands above other cells.
pub(super) fn is_header<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> bool {
    let named = cells.clone().any(|cell| Field::of(cell) == Some(Field::Name));
    named && (recognised(cells.clone()) > 1 || cells.filter(|cell| !cell.is_empty()).count() == 1)
}

/// Finds the header: the row that names the most fields, a name among them.
pub(super) fn find(sheet: &Sheet) -> Result<Header, Fault> {
    let mut best: Option<(usize, usize)> = None;
    let mut nameless: Option<usize> = None;
    for index in 0..sheet.rows.len().min(MAX_HEADER_ROW) {
        let cells = heading_cells(sheet, index);
        let texts = cells.iter().map(|(_, text)| text.as_str());
        let fields = recognised(texts.clone());
        if is_header(texts) {
            if best.is_none_or(|(most, _)| fields > most) {
                best = Some((fields, index));
            }
        } else if fields > 1 && nameless.is_none() {
            nameless = Some(index);
        }
    }
    match (best, nameless) {
        (Some((_, index)), _) => Ok(header(sheet, index)),
        (None, Some(index)) => Err(Fault::NoNameColumn { row: sheet.file_row(index) }),
        (None, None) => Err(Fault::NoHeader),
    }
}

fn header(sheet: &Sheet, index: usize) -> Header {
    let mut columns = BTreeMap::new();
    let mut headings = Vec::new();
    for (column, text) in heading_cells(sheet, index) {
        let field = Field::of(&text);
        if let Some(field) = field {
            columns.entry(field).or_insert(column);
        }
        headings.push((column, text, field));
    }
    let of_owners = headings.iter().any(|(_, text, _)| OWNER_NAMES.contains(&label(text).as_str()));
    let owners = columns.contains_key(&Field::Area) || (of_owners && columns.contains_key(&Field::Door));
    Header {
        body: index + height(sheet, index, columns.get(&Field::Name).copied()),
        columns,
        headings,
        owners,
    }
}

/// The rows from this one down to where its heading of names ends: a header may be two rows high.
fn height(sheet: &Sheet, index: usize, names: Option<usize>) -> usize {
    let row = sheet.file_row(index);
    let merges = sheet.merges.iter().filter(|merge| Some(merge.column) == names);
    let last = merges
        .filter(|merge| merge.first_row <= row && row <= merge.last_row)
        .map(|merge| merge.last_row)
        .max();
    last.and_then(|last| sheet.index_of(last)).map_or(1, |last| last + 1 - index)
}

/// The row's texts, with those of cells merged down into it: a header may be two rows high.
fn heading_cells(sheet: &Sheet, index: usize) -> Vec<(usize, String)> {
    let row = sheet.file_row(index);
    let mut cells: BTreeMap<usize, String> = BTreeMap::new();
    for merge in sheet.merges.iter().filter(|merge| merge.first_row < row && row <= merge.last_row) {
        if let Some(above) = sheet.index_of(merge.first_row) {
            cells.insert(merge.column, plain(sheet.text(above, merge.column)));
        }
    }
    for (column, text) in sheet.rows.get(index).into_iter().flatten().enumerate() {
        let text = plain(text);
        if !text.is_empty() {
            cells.insert(column, text);
        }
    }
    cells.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}
