use super::room::Room;

#[test]
fn first() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    eprintln!("{}", t.screen());
    for step in std::env::var("STEPS").unwrap().split('|') {
        if let Some(p) = step.strip_prefix("paste:") {
            t.paste(&p.replace("/", "\n"));
        } else if let Some(p) = step.strip_prefix("send:") {
            t.send(p.replace("/", "\r").as_bytes());
        } else {
            t.keys(step);
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
        eprintln!("=== {step}\n{}", t.screen());
    }
    eprintln!("{}", t.quit());
}
