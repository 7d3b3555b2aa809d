mod ballots;
mod facts;
mod hostile;
mod lacks;
mod meetings;
mod private;
mod snapshots;
