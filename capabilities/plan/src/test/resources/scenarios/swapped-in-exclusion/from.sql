-- server: 18, 14

CREATE TABLE plots (id integer PRIMARY KEY, area box, CONSTRAINT plots_area_excl EXCLUDE USING gist (area WITH &&));
