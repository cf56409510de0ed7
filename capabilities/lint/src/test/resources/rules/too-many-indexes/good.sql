CREATE TABLE visits (a int PRIMARY KEY, b int UNIQUE, c int UNIQUE, d int UNIQUE, e int UNIQUE, f int UNIQUE, g int UNIQUE, h int UNIQUE);
CREATE INDEX visits_ab_idx ON visits (a DESC, b);
CREATE INDEX visits_bc_idx ON visits (b DESC, c);
CREATE INDEX visits_cd_idx ON visits (c DESC, d);
DROP INDEX visits_cd_idx;
