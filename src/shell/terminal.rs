//! The terminal: entered once, left in every case, drawn to as one piece.

use std::io::{self, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode, size,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::{Terminal, TerminalOptions, Viewport};

/// The largest window drawn to: a size nobody can read costs memory all the same.
const MOST: (u16, u16) = (500, 200);

/// Whether the terminal is ours at the moment, so that it is given back exactly once, from wherever that happens.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// The terminal while the program runs in it. Dropping it gives it back.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    /// Nobody knows what the terminal shows.
    anew: bool,
}

impl Screen {
    /// Takes the terminal over: raw mode, the second screen, pastes told apart from typing. No mouse, and no flags of the
    /// keyboard, which break input methods.
    ///
    /// # Errors
    /// When there is no terminal.
    pub fn enter() -> io::Result<Self> {
        take_over()?;
        let viewport = Viewport::Fixed(window()?);
        let terminal = Terminal::with_options(CrosstermBackend::new(stdout()), TerminalOptions { viewport });
        Ok(Self { terminal: terminal.inspect_err(|_| give_back())?, anew: true })
    }

    /// Cells of the window: wide, high.
    pub fn size(&mut self) -> (u16, u16) {
        let area = self.terminal.get_frame().area();
        (area.width, area.height)
    }

    /// Takes the terminal over again, after somebody else had it.
    ///
    /// # Errors
    /// When it is gone.
    pub fn enter_again(&mut self) -> io::Result<()> {
        give_back();
        self.draw_anew();
        take_over()
    }

    /// Has everything drawn next time, whatever the terminal may show: it was in other hands, or its window was made
    /// smaller and larger again, which loses what stood there.
    pub fn draw_anew(&mut self) {
        self.anew = true;
    }

    /// Draws a frame; the real cursor goes to the cell that `view` returns, since input methods and screen readers follow
    /// it.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, view: impl FnOnce(&mut Buffer, Rect) -> Option<Position>) -> io::Result<()> {
        let window = window()?;
        queue!(stdout(), BeginSynchronizedUpdate)?;
        if std::mem::take(&mut self.anew) || window != self.terminal.get_frame().area() {
            // Not `Terminal::clear`: that asks the terminal where its cursor is, and the answer would have to come
            // through the thread that reads keys.
            self.terminal.resize(window)?;
        }
        self.terminal.draw(|frame| {
            let area = frame.area();
            if let Some(cursor) = view(frame.buffer_mut(), area) {
                frame.set_cursor_position(cursor);
            }
        })?;
        execute!(stdout(), EndSynchronizedUpdate)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn window() -> io::Result<Rect> {
    let (width, height) = size()?;
    Ok(Rect::new(0, 0, width.min(MOST.0), height.min(MOST.1)))
}

fn take_over() -> io::Result<()> {
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste).inspect_err(|_| give_back())
}

/// Gives the terminal back as it was. Harmless when it is not ours, or gone.
pub fn give_back() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        let left = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, crossterm::cursor::Show);
        drop(left.and_then(|()| stdout().flush()));
        drop(disable_raw_mode());
    }
}

/// A panic gives the terminal back before it says anything.
pub fn give_back_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        before(panic);
    }));
}
