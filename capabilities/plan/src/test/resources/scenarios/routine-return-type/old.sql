SELECT total, two FROM joined; SELECT twice(3); SELECT month FROM ended('2026-01-01');
