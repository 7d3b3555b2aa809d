//! Papers onto pages: a document, typeset as PDF and as pictures.
//!
//! * [`Job`] is what is to be typeset: plain data that can be handed to a process of its own, so that no typesetter can
//!   take a meeting down with it.
//! * [`Faces`] are the faces there are: those built in, and before them what the user has of 仿宋, 小标宋, 黑体 and 楷体.
//! * [`press`] makes the files. The same job and the same faces give the same bytes.
//!
//! The typesetter sees the layouts in `layouts/*.typ` and one made-up file, `/data.json`, and nothing else: no folder, no
//! clock, no network. What somebody typed comes to it as data and is never read as markup.

mod faces;
mod job;
mod runs;
mod shop;
#[cfg(test)]
mod tests;
mod title;

use serde::{Deserialize, Serialize};
use typst::foundations::Smart;
use typst::layout::Abs;
use typst::utils::Scalar;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::lang::{Lang, Words};

pub use faces::{Faces, LICENCES};
pub use job::{Form, Job};
pub use runs::{Missing, Place};
use shop::Shop;

/// What came of a job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pressed {
    /// The files in order: one, or a picture for each page.
    pub files: Vec<Vec<u8>>,
    /// Characters no face has: an empty box stands for each of them.
    pub missing: Vec<Missing>,
}

/// Why nothing came of a job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Fault {
    /// The typesetter could not make pages of it, for this reason.
    #[error("typesetting: {0}")]
    Layout(String),
    /// It is too long for one picture.
    #[error("too long for one picture")]
    TooLong,
}

impl Fault {
    /// What went wrong, and what to do.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Layout(why) => words.tell("press-layout-fault", &[("why", why.as_str().into())]),
            Self::TooLong => words.say("press-too-long"),
        }
    }
}

/// Typesets a job.
///
/// # Errors
/// When it is too long for one picture, or when the typesetter fails.
pub fn press(job: &Job, faces: &Faces) -> Result<Pressed, Fault> {
    let made = lay_out(job, faces).and_then(|(pages, missing)| {
        let files = match job.form {
            Form::Pdf => pdf(&pages, job, missing.is_empty()).map(|file| vec![file]),
            Form::Picture | Form::Pages => pages.pages().iter().map(|page| picture(page, job.form)).collect(),
        };
        Ok(Pressed { files: files?, missing })
    });
    // What was laid out is not needed a second time: papers differ.
    typst::comemo::evict(0);
    made
}

fn lay_out(job: &Job, faces: &Faces) -> Result<(PagedDocument, Vec<Missing>), Fault> {
    let (data, missing) = job.data(faces, &Words::new(job.lang));
    let shop = Shop::new(faces, data.to_string());
    let pages = typst::compile::<PagedDocument>(&shop).output.map_err(|why| layout_fault(&why))?;
    Ok((pages, missing))
}

/// A paper for the files is kept for long: as PDF/A, where nothing is missing in it.
fn pdf(pages: &PagedDocument, job: &Job, whole: bool) -> Result<Vec<u8>, Fault> {
    let kept = job.internal && whole;
    let standards: &[PdfStandard] = if kept { &[PdfStandard::A_2b] } else { &[] };
    let options = PdfOptions {
        creator: Smart::Custom(Some("yishi".into())),
        standards: PdfStandards::new(standards).unwrap_or_default(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|why| layout_fault(&why))
}

/// 1080 pixels for 360 pt on a telephone; 150 to the inch on a sheet.
fn picture(page: &Page, form: Form) -> Result<Vec<u8>, Fault> {
    let (fine, highest) = match form {
        Form::Picture => (Scalar::new(3.0), Abs::pt(5000.0)),
        Form::Pdf | Form::Pages => (Scalar::new(150.0 / 72.0), Abs::pt(2000.0)),
    };
    if page.frame.height() > highest {
        return Err(Fault::TooLong);
    }
    let options = RenderOptions { pixel_per_pt: fine, render_bleed: false };
    let made = typst_render::render(page, &options);
    made.encode_png().map_err(|why| Fault::Layout(why.to_string()))
}

fn layout_fault(why: &[typst::diag::SourceDiagnostic]) -> Fault {
    let told: Vec<String> = why.iter().map(|one| one.message.to_string()).collect();
    Fault::Layout(told.join("; "))
}

/// What the language is called in data.
fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh",
        Lang::En => "en",
    }
}
