mod ballots;
mod facts;
mod hostile;
mod lacks;
pub(crate) mod meetings;
mod private;
mod snapshots;
