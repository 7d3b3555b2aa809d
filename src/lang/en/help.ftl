### Help pages.
