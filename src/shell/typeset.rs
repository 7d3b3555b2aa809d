//! Typesetting in a child process, so that nothing that happens there can take the meeting down.
//!
//! The parent runs this same program as `typeset` and writes the job to it as JSON. The child answers with one line of
//! JSON and, behind it, the files. Whatever happens to it, the parent goes on.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde::{Deserialize, Serialize};

use crate::lang::Words;
use crate::press::{Faces, Fault, Job, Missing, Pressed, press};

/// How long the parent waits; a paper of three hundred rows takes a fraction of a second.
const WAIT: Duration = Duration::from_mins(1);
/// Most bytes of an answer.
const MOST: u64 = 256 << 20;

#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Pressed { sizes: Vec<u64>, missing: Vec<Missing> },
    Fault(Fault),
}

/// Typesets in a child process of `exe`, which must be this program; what went wrong is told in words.
pub(super) fn press_in_child(exe: &Path, job: &Job, words: &Words) -> Result<Pressed, String> {
    let lost = |_| words.say("press-lost");
    let mut child = Command::new(exe)
        .arg("typeset")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(lost)?;
    let order = serde_json::to_vec(job).map_err(|_| words.say("press-lost"));
    let (said, heard) = mpsc::channel();
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let talk = thread::spawn(move || {
        // A child that ended early says why by saying nothing.
        if let (Some(mut stdin), Ok(order)) = (stdin, order) {
            let _ = stdin.write_all(&order);
        }
        // The parent may have stopped waiting.
        let _ = said.send(stdout.and_then(|stdout| read(stdout).ok()));
    });
    let answer = heard.recv_timeout(WAIT);
    // Whether it is done or stuck: it has nothing more to say.
    let _ = child.kill();
    let _ = child.wait();
    let _ = talk.join();
    match answer {
        Ok(Some(Ok(pressed))) => Ok(pressed),
        Ok(Some(Err(fault))) => Err(fault.say(words)),
        Ok(None) | Err(_) => Err(words.say("press-lost")),
    }
}

fn read(from: impl Read) -> io::Result<Result<Pressed, Fault>> {
    let mut from = BufReader::new(from.take(MOST));
    let mut head = String::new();
    from.read_line(&mut head)?;
    let (sizes, missing) = match serde_json::from_str(&head)? {
        Answer::Fault(fault) => return Ok(Err(fault)),
        Answer::Pressed { sizes, missing } => (sizes, missing),
    };
    let file = |size: u64| {
        let mut file = Vec::new();
        let read = (&mut from).take(size).read_to_end(&mut file)?;
        if u64::try_from(read) == Ok(size) { Ok(file) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    };
    let files = sizes.into_iter().map(file).collect::<io::Result<Vec<_>>>()?;
    Ok(Ok(Pressed { files, missing }))
}

/// The child's whole life: binds itself, reads the job, writes its answer. Returns the exit code: 0 for files, 1 for a
/// fault, 2 when there was nothing to do or nothing could be written.
pub fn serve_child() -> u8 {
    bind();
    let Ok(job) = serde_json::from_reader::<_, Job>(io::stdin().lock()) else { return 2 };
    let pressed = press(&job, &Faces::with_installed());
    let mut out = io::stdout().lock();
    match (answer(&mut out, &pressed), pressed) {
        (Ok(()), Ok(_)) => 0,
        (Ok(()), Err(_)) => 1,
        (Err(_), _) => 2,
    }
}

fn answer(out: &mut impl Write, pressed: &Result<Pressed, Fault>) -> io::Result<()> {
    let (head, files) = match pressed {
        Ok(Pressed { files, missing }) => {
            let sizes = files.iter().map(|file| u64::try_from(file.len()).unwrap_or(u64::MAX)).collect();
            (Answer::Pressed { sizes, missing: missing.clone() }, files.as_slice())
        }
        Err(fault) => (Answer::Fault(fault.clone()), &[][..]),
    };
    serde_json::to_writer(&mut *out, &head)?;
    writeln!(out)?;
    files.iter().try_for_each(|file| out.write_all(file))?;
    out.flush()
}

/// Limits that this process cannot lift again. No core: it would hold the roster.
fn bind() {
    for (resource, most) in [(Resource::Data, 2 << 30), (Resource::Cpu, 60), (Resource::Core, 0)] {
        let most = getrlimit(resource).maximum.map_or(most, |maximum| maximum.min(most));
        // Where the system does not know a limit, the parent's clock still stands.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::meeting::Paper;
    use crate::notice::Audience;
    use crate::notice::tests::meetings::{made, planned};
    use crate::press::Form;

    #[test]
    fn an_answer_is_read_as_it_was_given() {
        let missing =
            Missing { c: '\u{20164}', text: "王\u{20164}".to_owned(), place: crate::press::Place::Row(3) };
        for given in [
            Ok(Pressed {
                files: vec![b"%PDF\n\n".to_vec(), Vec::new(), vec![0, 10, 255]],
                missing: vec![missing],
            }),
            Err(Fault::TooLong),
            Err(Fault::Layout("\n".to_owned())),
        ] {
            let mut wire = Vec::new();
            answer(&mut wire, &given).unwrap();
            assert_eq!(read(wire.as_slice()).unwrap(), given);
            if given.is_ok() {
                assert!(read(&wire[..wire.len() - 1]).is_err(), "the end was cut off");
            }
        }
        assert!(read(&b"thread panicked"[..]).is_err());
    }

    #[test]
    fn a_typesetter_that_fails_is_told_and_nothing_else_happens() {
        let words = Words::new(Lang::Zh);
        let room = planned();
        let document = made(room.meeting(), Paper::MeetingNotice, Audience::Public, Lang::Zh).unwrap();
        let job = Job::new(&document, room.meeting(), Form::Pdf, &words);
        for exe in ["/bin/false", "/bin/true", "/no/such/program", "/bin/echo"] {
            assert_eq!(press_in_child(Path::new(exe), &job, &words), Err(words.say("press-lost")), "{exe}");
        }
    }
}
