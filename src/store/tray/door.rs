//! What a session does with the trays: papers called out while its meeting is open.

use super::{Called, Head};
use crate::ballot::Sheet;
use crate::meeting::Teller;
use crate::store::{Fault, Session};

impl Session {
    /// What is on the trays: who counts, and what the papers called so far say together.
    pub fn trays(&mut self) -> Vec<(Teller, Head, Sheet)> {
        let (trail, trays) = self.trays_of();
        trays.contents(trail)
    }

    /// A teller begins to call out papers, or tells other figures than before; what was called stays.
    ///
    /// # Errors
    /// When no paper vote is open, or a step fails: nothing has begun then.
    pub fn begin_tray(&mut self, teller: Teller, head: Head) -> Result<(), Fault> {
        let (trail, trays) = self.trays_of();
        trays.begin(trail, teller, head)
    }

    /// Papers are called out, or taken back. When this returns all of them are on the disk.
    ///
    /// # Errors
    /// When that teller has not begun, or a step fails: none of them counts then, and trying again counts them once.
    pub fn call(&mut self, teller: Teller, called: &[Called]) -> Result<(), Fault> {
        self.trays_of().1.call(teller, called)
    }

    /// Throws away what a teller has called.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn clear_tray(&mut self, teller: Teller) -> Result<(), Fault> {
        self.trays_of().1.clear(teller)
    }
}
