CREATE TABLE addresses (
    id bigint PRIMARY KEY,
    line1 text, line2 text, line3 text,
    address_line_1 text, address_line_2 text, address_line_3 text,
    phone1 text, phone2 text
);
CREATE TABLE matches (id bigint PRIMARY KEY, player1_id bigint, player2_id bigint, x1 real, x2 real, x3 real);
CREATE TABLE measurements (id bigint PRIMARY KEY, p50 real, p95 real, p99 real, md5 text, sha1 text, sha256 text, pm1 real, pm10 real, pm25 real);
CREATE TABLE figures (id bigint PRIMARY KEY, revenue_q1 numeric, revenue_q2 numeric, revenue_q3 numeric, revenue_q4 numeric, level1 text, level2 text, level3 text);
CREATE TABLE odd (id bigint PRIMARY KEY, part1 text, part2 integer, part3 jsonb);
