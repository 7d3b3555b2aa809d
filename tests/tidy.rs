//! The house's own rules, as far as a test can hold them.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A layer, and the layers it may import from. What is not listed may not be imported.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("rules", &[]),
    ("ballot", &["rules"]),
    ("meeting", &["ballot", "rules"]),
    ("keys", &["text"]),
    ("lang", &["meeting", "ballot", "rules", "keys", "text"]),
    ("store", &["lang", "meeting", "ballot", "rules"]),
    ("exchange", &["lang", "meeting", "ballot", "rules", "text"]),
    ("notice", &["lang", "meeting", "ballot", "rules", "text"]),
    ("press", &["notice", "lang", "meeting", "text"]),
    ("ui", &["text"]),
    (
        "app",
        &["ui", "press", "notice", "exchange", "store", "lang", "keys", "meeting", "ballot", "rules", "text"],
    ),
    (
        "screens",
        &[
            "app", "ui", "press", "notice", "exchange", "store", "lang", "keys", "meeting", "ballot",
            "rules", "text",
        ],
    ),
    (
        "shell",
        &[
            "screens", "app", "ui", "press", "notice", "exchange", "store", "lang", "keys", "meeting",
            "ballot", "rules", "text",
        ],
    ),
    (
        "cli",
        &[
            "shell", "screens", "app", "ui", "press", "notice", "exchange", "store", "lang", "keys",
            "meeting", "ballot", "rules", "text",
        ],
    ),
];

/// Lines in a file beyond which it is asking to be split.
const LONGEST: usize = 400;

struct Source {
    /// From `src/`, with forward strokes.
    path: String,
    layer: String,
    /// Without tests: what stands behind the first `#[cfg(test)]` of a module at the end is left out.
    code: String,
    lines: usize,
    is_test: bool,
}

fn files(under: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![under.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() { open.push(entry) } else { found.push(entry) }
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let rust = files(&src).into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs"));
    let found: Vec<Source> = rust
        .map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            let path = file.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let code = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            let is_test = path.split(['/', '.']).any(|part| matches!(part, "tests" | "stage"))
                || path == "meeting/sample.rs"
                || path.starts_with("meeting/sample/");
            let layer = path.split(['/', '.']).next().unwrap_or_default().to_owned();
            Source { lines: text.lines().count(), path, layer, code, is_test }
        })
        .collect();
    assert!(found.len() > 100, "{} files", found.len());
    found
}

#[test]
fn a_layer_imports_only_from_below() {
    let names: BTreeSet<&str> = LAYERS.iter().map(|(name, _)| *name).collect();
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| names.contains(source.layer.as_str()) && !source.is_test) {
        let may = LAYERS.iter().find(|(name, _)| *name == source.layer).unwrap().1;
        for other in names.iter().filter(|other| **other != source.layer && !may.contains(other)) {
            if source.code.contains(&format!("crate::{other}::"))
                || source.code.contains(&format!("crate::{{{other}"))
            {
                wrong.push(format!("{} imports {other}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_folder_is_a_layer_of_the_map() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for entry in fs::read_dir(root().join("src")).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            let name = entry.file_name().unwrap().to_string_lossy().into_owned();
            assert!(LAYERS.iter().any(|(layer, _)| *layer == name), "{name} has no place in the house");
            assert!(map.contains(&format!("[`{name}`]")), "the map does not show {name}");
            let head = fs::read_to_string(entry.join("mod.rs")).unwrap();
            assert!(head.starts_with("//! "), "{name} does not say what it is for");
        }
    }
}

/// Words that only some layers may use, and the layers that may.
const RESERVED: &[(&str, &[&str])] = &[
    ("std::fs", &["store", "exchange", "shell", "cli"]),
    ("File::", &["store", "exchange", "shell", "cli"]),
    ("SystemTime::now", &["shell"]),
    ("Utc::now", &[]),
    ("Local::now", &[]),
    ("Instant::now", &["shell", "exchange"]),
    ("crossterm::", &["shell"]),
    ("std::thread", &["shell", "exchange", "store"]),
    ("std::env", &["cli", "shell"]),
    ("getrandom", &["shell", "store"]),
    ("f64", &[]),
    ("f32", &[]),
    ("unicode_width", &["text"]),
    ("widgets::Paragraph", &[]),
    ("set_symbol", &["ui"]),
];

#[test]
fn disk_terminal_clock_and_chance_stay_where_they_belong() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test && source.path.contains('/')) {
        for (word, may) in RESERVED {
            if source.code.contains(word) && !may.contains(&source.layer.as_str()) {
                wrong.push(format!("{} uses {word}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_record_and_the_rules_hold_no_words() {
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|s| matches!(s.layer.as_str(), "meeting" | "rules") && !s.is_test) {
        for line in source.code.lines().filter(|line| line.contains('"') && !line.contains("char_indices")) {
            let quoted: String = line.split('"').skip(1).step_by(2).collect();
            if quoted.chars().any(chinese) && !source.path.starts_with("meeting/outline") {
                wrong.push(format!("{}: {}", source.path, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_grows_past_its_room() {
    let long: Vec<String> = sources()
        .iter()
        .filter(|source| source.lines > LONGEST)
        .map(|source| format!("{}: {}", source.path, source.lines))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn files_are_named_after_what_they_are_about() {
    for source in sources() {
        for pattern in ["util", "helper", "manager", "handler", "common", "misc"] {
            assert!(!source.path.contains(pattern), "{}", source.path);
        }
    }
}

#[test]
fn every_seed_and_layout_is_used() {
    let code: String = sources().iter().map(|source| source.code.as_str()).collect();
    for folder in ["seeds", "layouts"] {
        let under = root().join(folder);
        if !under.is_dir() {
            continue;
        }
        for file in files(&under) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            // How the faces were made is read by people and by Python.
            if file.extension().is_some_and(|ending| ending == "py") || name == "README.md" {
                continue;
            }
            let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(code.contains(&name) || code.contains(&format!("\"{stem}\"")), "{name} is never used");
        }
    }
}

#[test]
fn every_phrase_that_is_asked_for_exists_and_the_other_way_round() {
    use yishi::keys::{Act, Scope};
    use yishi::lang::{Lang, Words};

    let words = Words::new(Lang::Zh);
    let ids: BTreeSet<String> = words.ids().into_iter().collect();
    for phrase in Act::ALL.iter().map(|act| act.phrase()).chain(Scope::ALL.iter().map(|scope| scope.phrase()))
    {
        assert!(ids.contains(phrase), "{phrase}");
    }
    // say("…"), tell("…": the id stands in the source as it is; ids that are put together are not seen here.
    let mut missing = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test) {
        for opening in [".say(\"", ".tell(\""] {
            for (_, rest) in
                source.code.match_indices(opening).map(|(at, found)| source.code.split_at(at + found.len()))
            {
                let id: String = rest
                    .chars()
                    .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-')
                    .collect();
                if rest.strip_prefix(&id).is_some_and(|rest| rest.starts_with('"'))
                    && !id.is_empty()
                    && !ids.contains(&id)
                {
                    missing.push(format!("{}: {id}", source.path));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let own =
        ["src", "seeds", "tests", "layouts"].iter().map(|folder| root().join(folder)).filter(|f| f.is_dir());
    let mut texts: Vec<PathBuf> = own.flat_map(|folder| files(&folder)).collect();
    texts.push(root().join("README.md"));
    texts.push(root().join("Cargo.toml"));
    for file in texts.iter().filter(|file| !file.ends_with("tidy.rs")) {
        let Ok(text) = fs::read_to_string(file) else { continue };
        for word in ["/work/", "../shared", "TODO", "FIXME"] {
            assert!(!text.contains(word), "{} says {word}", file.display());
        }
    }
}

#[test]
fn the_readme_prints_the_table_of_keys_as_it_is() {
    use yishi::cli::markdown;
    use yishi::lang::{Lang, Words};

    let path = root().join("README.md");
    let mut readme = fs::read_to_string(&path).unwrap();
    for (lang, name) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let (begin, end) = (format!("<!-- keys {name} -->\n"), format!("<!-- end keys {name} -->"));
        let from = readme.find(&begin).unwrap_or_else(|| panic!("{begin}")) + begin.len();
        let to = readme.find(&end).unwrap_or_else(|| panic!("{end}"));
        let table = format!("\n{}\n", markdown(&Words::new(lang)));
        if std::env::var_os("YISHI_BLESS").is_some() {
            readme.replace_range(from..to, &table);
            fs::write(&path, &readme).unwrap();
        } else {
            assert_eq!(readme.get(from..to), Some(table.as_str()), "run the tests once with YISHI_BLESS=1");
        }
    }
}
