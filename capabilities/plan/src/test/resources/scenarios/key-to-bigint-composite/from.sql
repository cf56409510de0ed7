-- server: 18, 14

CREATE TABLE readings (sensor integer, "no" integer, value integer, PRIMARY KEY (sensor, "no"));
CREATE TABLE alarms (id integer PRIMARY KEY, sensor integer, "no" integer, FOREIGN KEY (sensor, "no") REFERENCES readings);
