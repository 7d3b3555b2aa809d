### Settings: language, colours, data folder.
