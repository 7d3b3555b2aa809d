//! The faces: those built in, and what the user has installed.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::ZlibDecoder;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst_kit::fonts::{FontSource, FontStore};

/// Under what licence the faces built in may be used and handed on, and whose work they are.
pub const LICENCES: &str = include_str!("../../layouts/fonts/OFL.txt");

/// The serif regular, the serif bold, 黑体, 楷体: packed, as `layouts/fonts/make.py` made them.
const BUILT_IN: [&[u8]; 4] = [
    include_bytes!("../../layouts/fonts/serif.ttf.z"),
    include_bytes!("../../layouts/fonts/serif-bold.ttf.z"),
    include_bytes!("../../layouts/fonts/hei.ttf.z"),
    include_bytes!("../../layouts/fonts/kai.ttf.z"),
];
/// What stands in them, in the same order, so that none is unpacked before it is used.
const INFOS: &str = include_str!("../../layouts/fonts/faces.json");

/// What a face is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Use {
    /// 标题: 小标宋
    Title,
    /// 正文: 仿宋
    Body,
    /// 黑体
    Hei,
    /// 楷体
    Kai,
}

impl Use {
    pub const ALL: [Self; 4] = [Self::Title, Self::Body, Self::Hei, Self::Kai];

    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Body => "body",
            Self::Hei => "hei",
            Self::Kai => "kai",
        }
    }

    /// What is built in for it.
    fn built_in(self) -> &'static str {
        match self {
            Self::Title | Self::Body => "Yishi Serif",
            Self::Hei => "Yishi Hei",
            Self::Kai => "Yishi Kai",
        }
    }

    /// Families that are better where somebody has them, the best first.
    fn wanted(self) -> &'static [&'static str] {
        match self {
            Self::Title => {
                &["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK", "小标宋"]
            }
            Self::Body => &[
                "FangSong_GB2312",
                "仿宋_GB2312",
                "FangSong",
                "仿宋",
                "FZFangSong-Z02S",
                "方正仿宋_GBK",
                "STFangsong",
                "华文仿宋",
                "Zhuque Fangsong (technical preview)",
                "朱雀仿宋（预览测试版）",
                "FandolFang R",
            ],
            Self::Hei => &["SimHei", "黑体", "FZHei-B01S", "方正黑体_GBK", "STHeiti", "华文黑体"],
            Self::Kai => &[
                "KaiTi_GB2312",
                "楷体_GB2312",
                "KaiTi",
                "楷体",
                "FZKai-Z03S",
                "方正楷体_GBK",
                "STKaiti",
                "华文楷体",
            ],
        }
    }
}

/// A face that is unpacked when it is used for the first time.
struct Packed(&'static [u8]);

impl FontSource for Packed {
    fn load(&self) -> Option<Font> {
        let mut face = Vec::new();
        ZlibDecoder::new(self.0).read_to_end(&mut face).ok()?;
        Font::new(Bytes::new(face), 0)
    }
}

/// The faces there are.
pub struct Faces {
    store: FontStore,
}

impl Faces {
    /// Those built in: every paper is right with them alone.
    pub fn built_in() -> Self {
        let mut store = FontStore::new();
        let infos: Vec<FontInfo> = serde_json::from_str(INFOS).unwrap_or_default();
        store.extend(BUILT_IN.map(Packed).into_iter().zip(infos));
        Self { store }
    }

    /// Those built in, and all that are installed on this machine. Reads every face there is once.
    pub fn with_installed() -> Self {
        let mut faces = Self::built_in();
        faces.store.extend(typst_kit::fonts::system());
        faces
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        self.store.font(index)
    }

    /// The families for this use, the best first; the last has more characters than any other built in.
    pub(super) fn families(&self, what: Use) -> Vec<String> {
        let book = self.book();
        let installed = what.wanted().iter().filter(|family| book.contains_family(&family.to_lowercase()));
        let mut families: Vec<String> = installed.take(1).map(ToString::to_string).collect();
        for built_in in [what.built_in(), Use::Body.built_in()] {
            if !families.iter().any(|family| family == built_in) {
                families.push(built_in.to_owned());
            }
        }
        families
    }

    /// Those of these characters that no face of this family has; of any family, where none is named.
    pub(super) fn lacking(&self, family: Option<&str>, wanted: &BTreeSet<char>) -> BTreeSet<char> {
        let named = family.map(str::to_lowercase);
        let infos = self
            .infos()
            .filter(|info| named.as_ref().is_none_or(|named| *named == info.family.to_lowercase()));
        infos.fold(wanted.clone(), |mut lacking, info| {
            lacking.retain(|c| !info.coverage.contains(u32::from(*c)));
            lacking
        })
    }

    /// The family of a face that has all these characters.
    pub(super) fn having(&self, wanted: &BTreeSet<char>) -> Option<String> {
        let has = |info: &&FontInfo| wanted.iter().all(|c| info.coverage.contains(u32::from(*c)));
        self.infos().find(has).map(|info| info.family.clone())
    }

    fn infos(&self) -> impl Iterator<Item = &FontInfo> {
        (0..).map_while(|index| self.book().info(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_the_faces_is_so() {
        let faces: Vec<FontInfo> =
            BUILT_IN.into_iter().map(|packed| Packed(packed).load().unwrap().info().clone()).collect();
        if std::env::var_os("YISHI_BLESS").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/layouts/fonts/faces.json");
            std::fs::write(path, serde_json::to_string(&faces).unwrap() + "\n").unwrap();
        } else {
            let told: Vec<FontInfo> = serde_json::from_str(INFOS).unwrap();
            assert!(told == faces, "run the tests once with YISHI_BLESS=1");
        }
    }

    #[test]
    fn a_family_that_is_not_there_is_not_asked_for() {
        let faces = Faces::built_in();
        assert_eq!(faces.families(Use::Body), ["Yishi Serif"]);
        assert_eq!(faces.families(Use::Title), ["Yishi Serif"]);
        assert_eq!(faces.families(Use::Hei), ["Yishi Hei", "Yishi Serif"]);
        assert_eq!(faces.families(Use::Kai), ["Yishi Kai", "Yishi Serif"]);
    }

    #[test]
    fn the_names_of_people_are_in_every_face() {
        let faces = Faces::built_in();
        let names: BTreeSet<char> = "王㛃李䶮张𬭊买买提·阿不都喆堃玥昇祎燚犇（）《》“”—…①Ⅳ".chars().collect();
        for what in Use::ALL {
            assert_eq!(faces.lacking(Some(what.built_in()), &names), BTreeSet::new(), "{what:?}");
        }
        let rare: BTreeSet<char> = "丂龥".chars().collect();
        assert_eq!(faces.lacking(Some("Yishi Serif"), &rare), BTreeSet::new());
        assert_eq!(faces.lacking(Some("Yishi Kai"), &rare).len(), 2);
        assert_eq!(faces.lacking(None, &BTreeSet::from(['𪚥', '𠅤'])), BTreeSet::from(['𪚥']));
    }
}
