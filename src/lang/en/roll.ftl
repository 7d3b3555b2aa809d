### Sign-in: entitled, present, excused, proxies.
