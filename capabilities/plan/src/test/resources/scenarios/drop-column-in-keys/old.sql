INSERT INTO seats SELECT max(id) + 1, 1, 'Q', max(place) + 1 FROM seats;
INSERT INTO bookings SELECT max(b.id) + 1, 1, 'Q', max(s.place) FROM seats s, bookings b WHERE s.line = 'Q';
