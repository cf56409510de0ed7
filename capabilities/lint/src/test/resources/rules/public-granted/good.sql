GRANT SELECT ON orders TO lintc_reports;
-- PUBLIC may execute it from the beginning.
GRANT EXECUTE ON FUNCTION tax(numeric) TO lintc_reports;
REVOKE ALL ON orders FROM PUBLIC;
CREATE TABLE fresh (id bigint PRIMARY KEY);
GRANT SELECT ON fresh TO lintc_reports;
