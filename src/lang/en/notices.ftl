### Notices: making papers and posting them.
