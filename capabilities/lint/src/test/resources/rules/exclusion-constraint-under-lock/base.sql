CREATE TABLE bookings (id bigint PRIMARY KEY, room int4range, during tsrange, cancelled boolean);
