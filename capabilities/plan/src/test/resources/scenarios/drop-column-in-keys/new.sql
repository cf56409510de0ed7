INSERT INTO seats (id, hall, place) SELECT max(id) + 1, 1, max(place) + 1 FROM seats;
INSERT INTO bookings (id, hall, place) SELECT max(id) + 1, 1, 5000 FROM bookings;
