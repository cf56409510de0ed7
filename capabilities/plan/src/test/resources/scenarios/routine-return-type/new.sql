SELECT total, two, n FROM joined; SELECT twice(3); SELECT quarter FROM ended('2026-01-01');
