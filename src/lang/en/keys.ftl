### Words of the keys: footer, help page, palette.
