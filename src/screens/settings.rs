//! 设置: what a community sets once for all its meetings.

use std::path::{Path, PathBuf};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use super::home::{kinds, name_of, pick_kind};
use crate::app::{Action, App, Effect, FormBox, Place, go};
use crate::keys::{Act, Scope};
use crate::lang::Lang;
use crate::text::width;
use crate::ui::draw::{cells, paragraph, put, rule};
use crate::ui::list::{self, Selection};
use crate::ui::look::Borders;

/// One thing that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Setting {
    Lang,
    Community,
    Place,
    Convener,
    Contact,
    Board,
    Kind,
    Meetings,
    Papers,
    Lines,
}

impl Setting {
    const ALL: [Self; 10] = [
        Self::Lang,
        Self::Community,
        Self::Place,
        Self::Convener,
        Self::Contact,
        Self::Board,
        Self::Kind,
        Self::Meetings,
        Self::Papers,
        Self::Lines,
    ];

    const fn phrase(self) -> &'static str {
        match self {
            Self::Lang => "settings-lang",
            Self::Community => "settings-community",
            Self::Place => "settings-place",
            Self::Convener => "settings-convener",
            Self::Contact => "settings-contact",
            Self::Board => "settings-board",
            Self::Kind => "settings-kind",
            Self::Meetings => "settings-meetings",
            Self::Papers => "settings-papers",
            Self::Lines => "settings-lines",
        }
    }

    /// The words that are set, where it is words.
    fn text(self, app: &mut App) -> Option<&mut String> {
        let settings = &mut app.settings;
        match self {
            Self::Community => Some(&mut settings.community),
            Self::Place => Some(&mut settings.place),
            Self::Convener => Some(&mut settings.convener),
            Self::Contact => Some(&mut settings.contact),
            Self::Board => Some(&mut settings.board),
            _ => None,
        }
    }

    /// What it is set to, in words; empty while it is not set.
    fn value(self, app: &App) -> String {
        let settings = &app.settings;
        let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        match self {
            Self::Lang => app.say(lang_phrase(app.words.lang())),
            Self::Community => settings.community.clone(),
            Self::Place => settings.place.clone(),
            Self::Convener => settings.convener.clone(),
            Self::Contact => settings.contact.clone(),
            Self::Board => settings.board.clone(),
            Self::Kind if settings.body.is_empty() => String::new(),
            Self::Kind => name_of(app, &settings.body, app.now.date_naive()),
            Self::Meetings => path(&settings.meetings).unwrap_or_default(),
            Self::Papers => path(&settings.papers).unwrap_or_default(),
            Self::Lines => app.say(lines_phrase(settings.lines)),
        }
    }

    /// What holds while it is not set.
    fn unset(self, app: &App) -> String {
        match self {
            Self::Meetings => {
                app.tell("settings-usual", &[("value", app.folder.display().to_string().into())])
            }
            Self::Kind => {
                let usual = kinds(app).into_iter().next().map(|kind| kind.name);
                app.tell("settings-usual", &[("value", usual.unwrap_or_default().into())])
            }
            Self::Papers => app.say("settings-unset-papers"),
            _ => app.say("settings-unset"),
        }
    }
}

const fn lang_phrase(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "settings-lang-zh",
        Lang::En => "settings-lang-en",
    }
}

const fn lines_phrase(lines: bool) -> &'static str {
    if lines { "settings-lines-light" } else { "settings-lines-ascii" }
}

/// The list of settings.
#[derive(Default)]
pub(super) struct Settings {
    selection: Selection,
}

impl Screen for Settings {
    fn scope(&self, _: &App) -> Scope {
        Scope::Settings
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        if go(&mut self.selection, act, Setting::ALL.len(), Setting::ALL.len()) {
            return true;
        }
        let selected = Setting::ALL.get(self.selection.at).copied();
        match (act, selected) {
            (Act::Accept, Some(setting)) => ask(app, setting),
            _ => return false,
        }
        true
    }

    fn heard(&mut self, app: &mut App, action: Action) -> Option<Action> {
        match action {
            Action::Kept(path) => {
                if app.place == Place::Settings {
                    app.note(app.tell("settings-kept", &[("path", path.display().to_string().into())]));
                }
                None
            }
            other => Some(other),
        }
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let below = if area.height >= 13 { 3 } else { 0 };
        let list_area = Rect { height: cells(Setting::ALL.len()).min(area.height - below), ..area };
        let labels: Vec<String> = Setting::ALL.iter().map(|setting| app.say(setting.phrase())).collect();
        let widest = labels.iter().map(|label| width(label)).max().unwrap_or_default();
        let cursor =
            list::rows(buf, list_area, app.look, self.selection, labels.len(), |buf, row, at, style| {
                put(buf, row, row.x, row.y, &labels[at], style);
                let value = Setting::ALL[at].value(app);
                let (value, style) = match value.as_str() {
                    "" if style == app.look.selected() => (Setting::ALL[at].unset(app), style),
                    "" => (Setting::ALL[at].unset(app), app.look.dim()),
                    _ => (value, style),
                };
                put(buf, row, row.x.saturating_add(cells(widest + 2)), row.y, &value, style);
            });
        if let Some(setting) = Setting::ALL.get(self.selection.at).filter(|_| below > 0) {
            rule(buf, area, list_area.bottom(), app.look);
            let hint = Rect {
                x: area.x + 2,
                y: list_area.bottom() + 1,
                width: area.width.saturating_sub(4),
                height: below - 1,
            };
            paragraph(buf, hint, &app.say(&format!("{}-hint", setting.phrase())), app.look.plain(), 0);
        }
        cursor
    }
}

/// Asks for another value.
fn ask(app: &mut App, setting: Setting) {
    let label = app.say(setting.phrase());
    match setting {
        Setting::Lang => {
            let names = Lang::ALL.iter().map(|lang| app.say(lang_phrase(*lang))).collect();
            let at = Lang::ALL.iter().position(|lang| *lang == app.words.lang()).unwrap_or_default();
            let form = FormBox::new(label.clone(), |app, form| {
                app.switch_language(Lang::ALL.get(form.chosen(0)).copied().unwrap_or_default());
                Ok(())
            });
            app.ask(form.choice(label, names, at));
        }
        Setting::Lines => {
            let names = [false, true].map(|lines| app.say(lines_phrase(lines))).to_vec();
            let form = FormBox::new(label.clone(), |app, form| {
                app.settings.lines = form.chosen(0) == 1;
                app.look.borders = if app.settings.lines { Borders::Light } else { Borders::Ascii };
                keep(app);
                Ok(())
            });
            let at = usize::from(app.settings.lines);
            app.ask(form.choice(label, names, at));
        }
        Setting::Kind => ask_kind(app, label),
        Setting::Meetings | Setting::Papers => ask_folder(app, setting, label),
        _ => {
            let old = setting.value(app);
            let form = FormBox::new(label.clone(), move |app, form| {
                let text = form.text(0);
                if let Some(place) = setting.text(app) {
                    *place = text;
                    keep(app);
                }
                Ok(())
            });
            app.ask(form.line(label, &old, 200));
        }
    }
}

fn ask_kind(app: &mut App, label: String) {
    let pick = pick_kind(app, label, None, |app, kind| {
        app.settings.body = kind.body;
        keep(app);
        Ok(())
    });
    app.ask(pick);
}

fn ask_folder(app: &mut App, setting: Setting, label: String) {
    let old = setting.value(app);
    let form = FormBox::new(label.clone(), move |app, form| {
        let folder = folder(app, &form.text(0))?;
        if setting == Setting::Papers {
            app.settings.papers = folder;
        } else {
            app.settings.meetings.clone_from(&folder);
            // The usual folder, where none is named, is found when the program starts.
            if let Some(folder) = folder {
                app.folder = folder;
                app.effects.push(Effect::ReadShelf(String::new()));
            }
        }
        keep(app);
        Ok(())
    });
    app.ask(form.line(label, &old, 1000));
}

/// A folder as it was typed; none for nothing.
fn folder(app: &App, text: &str) -> Result<Option<PathBuf>, (Option<usize>, String)> {
    let path = Path::new(text);
    match text {
        "" => Ok(None),
        _ if path.is_absolute() => Ok(Some(path.to_owned())),
        _ => Err((Some(0), app.say("settings-whole-path"))),
    }
}

fn keep(app: &mut App) {
    app.effects.push(Effect::SaveSettings(Box::new(app.settings.clone())));
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::app::{Action, Effect, Settings};
    use crate::screens::stage::Stage;

    fn shown() -> Stage {
        let mut stage = Stage::new();
        stage.hand(Action::Shelf(crate::app::ShelfRead { query: String::new(), entries: Vec::new() }));
        stage.keys("5");
        stage.effects.clear();
        stage
    }

    fn kept(stage: &Stage) -> &Settings {
        let settings = stage.effects.iter().rev().find_map(|effect| match effect {
            Effect::SaveSettings(settings) => Some(settings.as_ref()),
            _ => None,
        });
        settings.expect("settings to keep")
    }

    #[test]
    fn every_setting_is_shown_with_its_value() {
        let mut stage = shown();
        let settings = &mut stage.program.app.settings;
        "翠湖社区".clone_into(&mut settings.community);
        "jm.dbhy".clone_into(&mut settings.body);
        settings.papers = Some(PathBuf::from("/home/wang/文书"));
        insta::assert_snapshot!("settings_80_zh", stage.screen());
        insta::assert_snapshot!("settings_60_zh", shown().sized(60, 16).screen());
        insta::assert_snapshot!("settings_120_en", shown().in_english().sized(120, 40).screen());
    }

    #[test]
    fn each_setting_is_edited_by_itself_and_kept() {
        let with = |change: fn(&mut Settings)| {
            let mut settings = Settings::default();
            change(&mut settings);
            settings
        };
        for (keys, settings) in [
            ("<down><enter>翠湖社区<enter>", with(|s| s.community = "翠湖社区".to_owned())),
            ("<down><down><enter>活动室<enter>", with(|s| s.place = "活动室".to_owned())),
            ("<down><down><down><enter>居委会<enter>", with(|s| s.convener = "居委会".to_owned())),
            ("<down><down><down><down><enter>5550100<enter>", with(|s| s.contact = "5550100".to_owned())),
            ("<end><up><up><up><up><enter>南门<enter>", with(|s| s.board = "南门".to_owned())),
            ("<end><up><up><up><enter>cmdb<enter>", with(|s| s.body = "cm.dbhy".to_owned())),
            ("<end><up><up><enter>/srv/会议<enter>", with(|s| s.meetings = Some("/srv/会议".into()))),
            ("<end><up><enter>/srv/文书<enter>", with(|s| s.papers = Some("/srv/文书".into()))),
            ("<end><enter>2<enter>", with(|s| s.lines = true)),
        ] {
            let mut stage = shown();
            stage.keys(keys);
            assert_eq!(kept(&stage), &settings, "{keys}");
            assert_eq!(stage.program.app.settings, settings, "{keys}");
        }
    }

    #[test]
    fn the_language_applies_at_once() {
        let mut stage = shown();
        stage.keys("<enter>2<enter>");
        assert_eq!(kept(&stage).lang, Some(crate::lang::Lang::En));
        assert!(stage.screen().contains("Usual place"), "{}", stage.screen());
    }

    #[test]
    fn where_settings_are_kept_is_said_once_they_are_on_disk() {
        let mut stage = shown();
        stage.keys("<down><enter>翠湖社区<enter>");
        assert!(!stage.screen().contains("已存"), "{}", stage.screen());
        stage.hand(Action::Kept(PathBuf::from("/home/wang/settings.ron")));
        assert!(stage.screen().contains("设置已存入 /home/wang/settings.ron"), "{}", stage.screen());
    }

    #[test]
    fn another_folder_is_read_at_once_if_it_is_a_whole_path() {
        let mut stage = shown();
        stage.keys("<end><up><up><enter>会议<enter>");
        assert!(stage.screen().contains("请写完整路径"), "{}", stage.screen());
        assert_eq!(stage.effects, []);
        stage.keys("<ctrl-u>/srv/会议<enter>");
        assert_eq!(stage.effects.first(), Some(&Effect::ReadShelf(String::new())));
        assert_eq!(stage.program.app.folder, PathBuf::from("/srv/会议"));
        stage.keys("<enter><ctrl-u><enter>");
        assert_eq!(kept(&stage).meetings, None);
    }

    #[test]
    fn what_does_nothing_says_so() {
        let mut stage = shown();
        stage.keys("7");
        assert!(stage.screen().contains("此键在这里没有用"), "{}", stage.screen());
        stage.keys("<esc>");
        assert!(stage.screen().contains("会议存放在"), "{}", stage.screen());
    }
}
